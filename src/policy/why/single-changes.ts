import type { FactValue } from '../../model/fact-type.ts';
import type { Finding } from '../../model/finding.ts';
import type { Verdict } from '../../model/report.ts';
import { factAt } from '../facts/replace-fact.ts';
import { renderValue } from '../logic/render-logic.ts';
import { verdictOf } from '../verdict.ts';
import { profileChanges, type ProfileChange } from './profile-changes.ts';
import type { SingleChange, Situation } from './situation.ts';

/** What would follow if one fact of the profile were another: only changes that matter, those that alter the verdict first. */
export function singleChanges(situation: Situation): readonly SingleChange[] {
  const before = verdictOf(situation.findings, situation.failOn);
  const judged = profileChanges(situation).map((change): Judged => ({ change, findings: situation.judge(change.profile) }));
  const results = judged.map((one) => ({ change: one.change, result: resultOf(one, situation) })).filter(({ result }) => result.verdict !== before || result.rules.length > 0);
  return nearest(results, situation).sort((left, right) => gain(right, before) - gain(left, before) || compare(left.fact, right.fact));
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
  const from = factAt(situation.facts.document, change.fact);
  return { fact: change.fact, from: renderValue(from), to: renderTo(change.value, from), rules: changedRules(situation.findings, findings), verdict: verdictOf(findings, situation.failOn) };
}

/** Of several values of one fact with the same effect the nearest to the present one. */
function nearest(results: readonly Result[], situation: Situation): SingleChange[] {
  const best = new Map<string, Result>();
  for (const next of results) {
    const key = JSON.stringify([next.change.fact, next.result.verdict, next.result.rules]);
    const known = best.get(key);
    if (!known || distance(next, situation) < distance(known, situation)) best.set(key, next);
  }
  return [...best.values()].map(({ result }) => result);
}

function distance({ change }: Result, situation: Situation): number {
  const [now, then] = [amountOf(factAt(situation.facts.document, change.fact)), amountOf(change.value)];
  return now === null || then === null ? 0 : Math.abs(now - then);
}

/** A number that is not met exactly holds for what lies beyond it too. */
function renderTo(value: FactValue, from: FactValue): string {
  const [now, then] = [amountOf(from), amountOf(value)];
  const text = typeof value === 'object' && value !== null && 'amount' in value ? `${renderValue(value.amount ?? null)} ${String(value.currency)}` : renderValue(value);
  if (now === null || then === null) return text;
  return then < now ? `${text} or less` : `${text} or more`;
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
