import { findingCodes, type FindingCode, type FindingWords } from '../model/finding-codes.ts';
import type { Finding } from '../model/finding.ts';
import type { Policy, RuleFile } from '../model/policy.ts';

/**
 * Built-in findings that stay errors under every policy and that no waiver accepts or softens: drift of a locked licence or lineage
 * (docs/ci.md), and a model that could not be read ("a run that could not look never exits 0").
 */
const fixed: ReadonlySet<string> = new Set<FindingCode>(['lock-drift-license', 'lock-drift-lineage', 'model-unavailable', 'candidate-unread']);

/** What a policy may not change of a built-in rule, with the key at fault; null when the change is allowed. */
export function builtInMistake(rule: RuleFile): { readonly key: string; readonly message: string; readonly hint: string | null } | null {
  const words = wordsOf(rule.id);
  const other = Object.keys(rule).find((key) => !['id', 'level', 'waivable', 'description'].includes(key));
  if (other) return { key: other, message: `"${other}" of the built-in rule "${rule.id}" cannot be changed`, hint: 'only "level" and "waivable" can' };
  if (rule.level !== undefined && rule.level !== 'error' && fixed.has(rule.id)) return { key: 'level', message: `"${rule.id}" is an error under every policy`, hint: null };
  if (rule.level === 'off' && rule.id === 'curation-applied') return { key: 'level', message: `"${rule.id}" cannot be switched off`, hint: 'a correction is shown wherever a verdict rests on it' };
  if (rule.level === 'off' && words?.level === 'error') return { key: 'level', message: `"${rule.id}" cannot be switched off`, hint: 'lower it to "warning" or "note"' };
  if (rule.waivable === true && !isWaivableByDefault(rule.id)) return { key: 'waivable', message: `"${rule.id}" cannot be waived`, hint: null };
  return null;
}

/** Gives built-in findings the level that the policy wants, and leaves out those it has switched off. */
export function applyBuiltInOverrides(findings: readonly Finding[], policy: Policy): readonly Finding[] {
  return findings.flatMap((finding) => {
    const level = policy.builtIn.get(finding.ruleId)?.level ?? finding.level;
    return level === 'off' ? [] : [{ ...finding, level }];
  });
}

/** Whether a waiver may accept findings of a rule, be it of the policy or built in. */
export function isWaivable(ruleId: string, policy: Policy): boolean {
  const rule = policy.rules.find(({ id }) => id === ruleId);
  if (rule) return rule.waivable;
  return policy.builtIn.get(ruleId)?.waivable ?? isWaivableByDefault(ruleId);
}

function isWaivableByDefault(code: string): boolean {
  return !fixed.has(code) && (wordsOf(code)?.waivable ?? false);
}

function wordsOf(code: string): FindingWords | undefined {
  const table: Readonly<Record<string, FindingWords>> = findingCodes;
  return Object.hasOwn(table, code) ? table[code] : undefined;
}
