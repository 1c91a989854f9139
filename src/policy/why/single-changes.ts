import type { SingleChange } from '../../model/explanation.ts';
import type { FactValue } from '../../model/fact-type.ts';
import type { Finding } from '../../model/finding.ts';
import type { Verdict } from '../../model/report.ts';
import { renderValue } from '../logic/render-logic.ts';
import { verdictOf } from '../verdict.ts';
import { profileChanges, type ProfileChange } from './profile-changes.ts';
import type { Situation } from './situation.ts';

/** What would follow if one fact of the profile were another: only changes that matter, those that alter the verdict first. */
export function singleChanges(situation: Situation): readonly SingleChange[] {
  const before = verdictOf(situation.findings, situation.failOn);
  const judged = profileChanges(situation).map((change): Judged => ({ change, findings: situation.judge(change.profile) }));
  const results = judged.map((one) => ({ change: one.change, result: resultOf(one, situation) })).filter(({ result }) => result.verdict !== before || result.rules.length > 0);
  return nearest(results).sort((left, right) => gain(right, before) - gain(left, before) || compare(left.fact, right.fact));
}

/** Outcome of each rule with a finding; a rule without one passes. */
export function changedRules(before: readonly Finding[], after: readonly Finding[]): SingleChange['rules'] {
  const ids = [...new Set([...before, ...after].map(({ ruleId }) => ruleId))].sort();
  return ids.map((ruleId) => ({ ruleId, before: outcomeIn(before, ruleId), after: outcomeIn(after, ruleId) })).filter((rule) => rule.before !== rule.after);
}

interface Judged {
  readonly change: ProfileChange;
  readonly findings: readonly Finding[];
}

interface Result {
  readonly change: ProfileChange;
  readonly result: SingleChange;
}

function resultOf({ change, findings }: Judged, situation: Situation): SingleChange {
  const verdict = verdictOf(findings, situation.failOn);
  const because = verdict === 'pass' ? [] : [...new Set(findings.filter((finding) => verdictOf([finding], situation.failOn) === verdict).map(({ ruleId }) => ruleId))];
  return { fact: change.fact, from: renderFor(change.fact, change.from), to: renderFor(change.fact, change.value), rules: changedRules(situation.findings, findings), verdict, because };
}

/** Of several values of one fact with the same effect one stands for all: the nearest to the present one, or the line between effects. */
function nearest(results: readonly Result[]): SingleChange[] {
  const groups = new Map<string, Result[]>();
  for (const next of results) {
    const key = JSON.stringify([next.change.fact, next.result.verdict, next.result.rules]);
    groups.set(key, [...(groups.get(key) ?? []), next]);
  }
  return [...groups.values()].flatMap((group) => representative(group, results));
}

function representative(group: readonly Result[], results: readonly Result[]): readonly SingleChange[] {
  const [first] = group;
  if (first === undefined) return [];
  const now = amountOf(first.change.from);
  const amounts = group.flatMap(({ change }) => amountOf(change.value) ?? []);
  if (amounts.length === 0) return [first.result];
  const isHigh = now === null ? amounts.includes(Math.max(...results.filter(({ change }) => change.fact === first.change.fact).flatMap(({ change }) => amountOf(change.value) ?? []))) : Math.min(...amounts) > now;
  const edge = isHigh ? Math.min(...amounts) : Math.max(...amounts);
  const at = group.find(({ change }) => amountOf(change.value) === edge) ?? first;
  return [{ ...at.result, to: `${renderFor(at.change.fact, at.change.value)} ${isHigh ? 'or more' : 'or less'}` }];
}

function renderFor(fact: string, value: FactValue): string {
  if (typeof value === 'number' && fact.endsWith('.monthlyGrowth')) return `${Number((value * 100).toFixed(2))} %`;
  return typeof value === 'object' && value !== null && 'amount' in value ? `${renderValue(value.amount ?? null)} ${String(value.currency)}` : renderValue(value);
}

function amountOf(value: FactValue): number | null {
  if (typeof value === 'number') return value;
  const amount = typeof value === 'object' && value !== null && 'amount' in value ? value.amount : null;
  return typeof amount === 'number' ? amount : null;
}

function outcomeIn(findings: readonly Finding[], ruleId: string): string {
  const outcomes = findings.filter((finding) => finding.ruleId === ruleId).map(({ outcome }) => outcome);
  return (['violation', 'undecided', 'waived'] as const).find((outcome) => outcomes.includes(outcome)) ?? 'pass';
}

const worth: Readonly<Record<Verdict, number>> = { pass: 2, undecided: 1, violation: 0 };

/** Changes of the verdict before others, and of these the better verdict first. */
function gain({ verdict }: SingleChange, before: Verdict): number {
  return verdict === before ? -1 : worth[verdict];
}

function compare(left: string, right: string): number {
  return left < right ? -1 : left > right ? 1 : 0;
}
