import type { Mistake } from '../errors.ts';
import { PolicyFile } from '../model/policy.ts';
import type { YamlFile } from '../util/yaml.ts';
import { checkRules } from './check-rules.ts';
import { byPlace, parseDocument } from './parse-document.ts';

/** A policy file as written, with everything that is wrong with it. Extended policies are not looked at yet (`resolvePolicy`). */
export interface ParsedPolicy {
  /** null when the file does not fit the schema. */
  readonly policy: PolicyFile | null;
  /** Positions, for mistakes that show later. */
  readonly source: YamlFile;
  readonly mistakes: readonly Mistake[];
  /** What is allowed and hardly meant: rules that are always true or always false. */
  readonly warnings: readonly Mistake[];
}

/** Parses a policy file and checks it whole: syntax, keys, conditions, placeholders. Never throws: all mistakes are in the result. */
export function parsePolicy(text: string, file: string): ParsedPolicy {
  const { value, source, mistakes } = parseDocument(text, file, PolicyFile);
  const rules = checkRules(source);
  return { policy: value, source, mistakes: [...mistakes, ...rules.mistakes].sort(byPlace), warnings: rules.warnings };
}
