import { DataError, type Mistake } from '../../errors.ts';
import { factDocumentType } from '../../model/facts.ts';
import type { Policy } from '../../model/policy.ts';
import { PolicyTestFile } from '../../model/policy-test.ts';
import { didYouMean } from '../../util/suggest.ts';
import type { YamlFile, YamlPath } from '../../util/yaml.ts';
import { checkDocument, type CheckedDocument, type TakeMistake } from '../check-document.ts';
import type { Sound } from '../sound-part.ts';
import { checkWrittenFacts } from './written-facts.ts';

/** A policy test file that is in order, with positions for mistakes that show later. */
export interface ParsedPolicyTests {
  readonly tests: PolicyTestFile;
  readonly source: YamlFile;
}

/** Parses a file of policy tests. Throws `DataError` with all its mistakes: keys, facts that do not exist, values that do not fit. */
export function parsePolicyTests(text: string, file: string): ParsedPolicyTests {
  const { value, source, mistakes } = checkPolicyTests(text, file);
  if (value === null) throw new DataError(mistakes);
  return { tests: value, source };
}

/** The same without throwing, so that the mistakes of the policy can be told beside those of its tests. */
export function checkPolicyTests(text: string, file: string): CheckedDocument<PolicyTestFile> {
  return checkDocument(text, file, { schema: PolicyTestFile, check: checkFacts });
}

/** Expectations of rules that the policy does not have. */
export function unknownRules({ rules }: Pick<Policy, 'rules'>, { cases = [] }: Sound<PolicyTestFile>, source: YamlFile): readonly Mistake[] {
  const ids = rules.map(({ id }) => id);
  return cases.flatMap((test, index) =>
    (['expect', 'todo'] as const).flatMap((key) => Object.keys(test[key] ?? {}).filter((id) => !ids.includes(id)).map((id): Mistake => ({ message: `the policy has no rule "${id}"`, place: source.placeOf(['cases', index, key, id], 'key'), hint: didYouMean(id, ids) }))),
  );
}

function checkFacts({ facts, cases = [] }: Sound<PolicyTestFile>, take: TakeMistake): void {
  const check = (written: unknown, path: YamlPath): void => checkWrittenFacts(written ?? {}, factDocumentType, { path, report: take });
  check(facts, ['facts']);
  for (const [index, test] of cases.entries()) {
    check(test.facts, ['cases', index, 'facts']);
    if (test.facts !== undefined && test.model !== undefined) take(['cases', index, 'model'], 'a case has either facts or a model', null, 'key');
  }
}
