import type { Mistake } from '../errors.ts';
import { PolicyFile, RuleFile } from '../model/policy.ts';
import type { YamlFile, YamlPath } from '../util/yaml.ts';
import { checkRules } from './check-rules.ts';
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
  /** What is allowed and hardly meant: rules that are always true or always false. */
  readonly warnings: readonly Mistake[];
}

/** The parts of a policy file that are of sound form. */
export interface SoundParts {
  readonly extends: readonly { readonly reference: string; readonly path: YamlPath }[];
  /** False when the file says what it extends in a form that cannot be read, or misspells the key. */
  readonly isBaseKnown: boolean;
  readonly rules: readonly SoundRule[];
}

/** Parses a policy file and checks it whole: syntax, keys, conditions, placeholders. Never throws: all mistakes are in the result. */
export function parsePolicy(text: string, file: string): ParsedPolicy {
  const { value, source, mistakes } = parseDocument(text, file, PolicyFile);
  const rules = checkRules(source);
  return { policy: value, sound: soundParts(source.value), source, mistakes: [...mistakes, ...rules.mistakes].sort(byPlace), warnings: rules.warnings };
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
