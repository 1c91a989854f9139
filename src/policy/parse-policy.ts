import type { Mistake } from '../errors.ts';
import { PolicyFile, RuleFile } from '../model/policy.ts';
import type { YamlFile, YamlPath } from '../util/yaml.ts';
import { checkRules } from './check-rules.ts';
import type { KnownNames } from '../model/known-names.ts';
import type { SoundRule } from './merge-rules.ts';
import { byPlace, parseDocument } from './parse-document.ts';

/** A policy file as written, with everything that is wrong with it. Extended policies are not looked at yet (`resolvePolicy`). */
export interface ParsedPolicy {
  /** null when the file does not fit the schema. */
  readonly policy: PolicyFile | null;
  /** What can be gone on with although something else is wrong, so that mistakes that show later come with the others. */
  readonly sound: SoundParts;
  /** Positions, for mistakes that show later. */
  readonly source: YamlFile;
  readonly mistakes: readonly Mistake[];
  /** What is allowed and hardly meant: no rules at all, rules that are always true or always false. */
  readonly warnings: readonly Mistake[];
}

/** The parts of a policy file that are of sound form. */
export interface SoundParts {
  readonly extends: readonly { readonly reference: string; readonly path: YamlPath }[];
  /** False when the file says what it extends in a form that cannot be read, or misspells the key. */
  readonly isBaseKnown: boolean;
  readonly rules: readonly SoundRule[];
}

/** Parses a policy file and checks it whole: syntax, keys, conditions, names, placeholders. Never throws: all mistakes are in the result. */
export function parsePolicy(text: string, file: string, names?: KnownNames): ParsedPolicy {
  const { value, source, mistakes } = parseDocument(text, file, PolicyFile);
  const rules = checkRules(source, names);
  return { policy: value, sound: soundParts(source.value), source, mistakes: [...mistakes, ...rules.mistakes].sort(byPlace), warnings: [...emptiness(value, source), ...rules.warnings] };
}

/** A policy without a rule lets everything pass that no built-in finding stops. */
function emptiness(policy: PolicyFile | null, source: YamlFile): readonly Mistake[] {
  if (policy === null || policy.rules.length > 0 || policy.extends !== undefined) return [];
  return [{ message: `the policy "${policy.id}" has no rules, so only built-in findings are judged`, place: source.placeOf(['rules']), hint: 'add rules, or start from a policy of modelcheck with "extends", e.g. extends: commercial-saas' }];
}

function soundParts(value: unknown): SoundParts {
  const { extends: base, rules, ...others }: Readonly<Record<string, unknown>> = typeof value === 'object' && value !== null ? { ...value } : {};
  const list: readonly unknown[] = Array.isArray(base) ? base : [base];
  const texts = list.flatMap((reference, index): SoundParts['extends'] => (typeof reference === 'string' ? [{ reference, path: Array.isArray(base) ? ['extends', index] : ['extends'] }] : []));
  const isReadable = base === undefined ? Object.keys(others).every((key) => Object.hasOwn(PolicyFile.shape, key)) : texts.length === list.length;
  return { extends: texts, isBaseKnown: isReadable, rules: (Array.isArray(rules) ? rules : []).flatMap(soundRule) };
}

function soundRule(raw: unknown, index: number): readonly SoundRule[] {
  const { data } = RuleFile.safeParse(raw);
  return data === undefined ? [] : [{ rule: data, index }];
}
