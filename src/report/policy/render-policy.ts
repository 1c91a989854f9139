import type { Policy, Rule } from '../../model/policy.ts';
import { wrap } from '../text/wrap.ts';

/** A policy for people: every rule with its level, what it asks, what an unknown does, and its condition. */
export function renderPolicy(policy: Policy, width: number): string {
  const changed = [...policy.builtIn].map(([id, { level, waivable }]) => `  built-in ${id}: ${level}${waivable ? '' : ', not waivable'}`);
  return `${[`${policy.title} (${policy.id})`, policy.digest, '', ...policy.rules.flatMap((rule) => ruleLines(rule, width)), ...changed].join('\n')}\n`;
}

const onUnknownWords = { fail: 'an unknown fact leaves it undecided, which fails the gate', warn: 'an unknown fact is a warning', pass: 'an unknown fact passes' } as const;

function ruleLines(rule: Rule, width: number): readonly string[] {
  return [
    `${rule.level.padEnd(8)}${rule.id}${rule.waivable ? '' : '  (cannot be waived)'}`,
    ...wrap('        ', rule.description, width),
    ...wrap('        unknown: ', `${onUnknownWords[rule.onUnknown]}${rule.onUnknownReason === null ? '' : ` (${rule.onUnknownReason})`}`, width),
    ...wrap('        when:    ', JSON.stringify(rule.when), width),
    ...wrap('        fix:     ', rule.howToFix, width),
    '',
  ];
}
