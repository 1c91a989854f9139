import { DataError, type Mistake } from '../../errors.ts';
import { factDocumentType } from '../../model/facts.ts';
import { PolicyTestFile } from '../../model/policy-test.ts';
import type { YamlFile, YamlPath } from '../../util/yaml.ts';
import { parseDocument } from '../parse-document.ts';
import { checkWrittenFacts, type ReportFact } from './written-facts.ts';

/** A policy test file that is in order, with positions for mistakes that show later. */
export interface ParsedPolicyTests {
  readonly tests: PolicyTestFile;
  readonly source: YamlFile;
}

/** Parses a file of policy tests. Throws `DataError` with all its mistakes: keys, facts that do not exist, values that do not fit. */
export function parsePolicyTests(text: string, file: string): ParsedPolicyTests {
  const { value, source, mistakes } = parseDocument(text, file, PolicyTestFile);
  const all = value ? factMistakes(value, source) : mistakes;
  if (!value || all.length > 0) throw new DataError(all);
  return { tests: value, source };
}

function factMistakes(tests: PolicyTestFile, source: YamlFile): readonly Mistake[] {
  const mistakes: Mistake[] = [];
  const report: ReportFact = (path, message, hint, target) => void mistakes.push({ message, place: source.placeOf(path, target), hint });
  const check = (facts: unknown, path: YamlPath): void => checkWrittenFacts(facts, factDocumentType, { path, report });
  check(tests.facts ?? {}, ['facts']);
  for (const [index, { facts, model }] of tests.cases.entries()) {
    check(facts ?? {}, ['cases', index, 'facts']);
    if (facts && model !== undefined) report(['cases', index, 'model'], 'a case has either facts or a model', null, 'key');
  }
  return mistakes;
}
