import type { FactValue } from '../../model/fact-type.ts';
import { facts as factTable } from '../../model/facts.ts';
import type { Logic, Policy } from '../../model/policy.ts';
import type { Profile } from '../../model/profile.ts';
import type { ThresholdJudgement } from '../../model/report.ts';
import { asCall } from '../logic/compile.ts';
import { factAt } from '../facts/replace-fact.ts';
import { orgFactOf } from '../threshold-figure.ts';
import { changeProfile } from './change-profile.ts';
import type { Situation } from './situation.ts';

/** A profile in which one fact is another. */
export interface ProfileChange {
  readonly fact: string;
  readonly value: FactValue;
  readonly profile: Profile;
}

/** Countries that stand for "somewhere else" when a territory decides. */
const elsewhere = ['US', 'CH', 'JP', 'DE', 'KR', 'CN'];

/**
 * All profiles that differ from the present one in a single fact that matters: each value of a closed list, both sides of each threshold,
 * countries inside and outside of each excluded territory. Facts that no rule reads are left out.
 */
export function profileChanges({ policy, profile, thresholds, facts }: Pick<Situation, 'policy' | 'profile' | 'thresholds' | 'facts'>): readonly ProfileChange[] {
  const read = factsRead(policy);
  const closed = factTable.filter(({ path }) => /^(org|use)\./.test(path) && read.has(path)).flatMap(({ path, type }) => closedValues(type).map((value) => ({ path, value })));
  const candidates = [...closed, ...thresholds.flatMap(sidesOf), ...countries(facts.document, read)];
  return candidates.flatMap(({ path, value }) => {
    const changed = JSON.stringify(value) === JSON.stringify(factAt(facts.document, path)) ? null : changeProfile(profile, path, value);
    return changed ? [{ fact: path, value, profile: changed }] : [];
  });
}

interface Candidate {
  readonly path: string;
  readonly value: FactValue;
}

function closedValues(type: (typeof factTable)[number]['type']): readonly FactValue[] {
  if (type.kind === 'boolean') return [true, false];
  return type.kind === 'enum' ? type.values : [];
}

/** The amount itself and its neighbours lie on both sides of every comparison. */
function sidesOf({ quantity, amount, currency }: ThresholdJudgement): readonly Candidate[] {
  const path = orgFactOf(quantity);
  return [amount - 1, amount, amount + 1].map((value) => ({ path, value: currency === null ? value : { amount: value, currency } }));
}

function countries(document: Situation['facts']['document'], read: ReadonlySet<string>): readonly Candidate[] {
  const statements = factAt(document, 'terms.territory.statements');
  const excluded = Array.isArray(statements) ? statements.flatMap((statement: FactValue) => excludedBy(statement)) : [];
  if (excluded.length === 0) return [];
  const outside = elsewhere.find((code) => !excluded.includes(code)) ?? 'US';
  const codes = [outside, ...excluded.slice(0, 1)];
  return codes.flatMap((code) => [...(read.has('org.domicile') ? [{ path: 'org.domicile', value: code }] : []), ...(read.has('org.markets') ? [{ path: 'org.markets', value: [code] }] : [])]);
}

function excludedBy(statement: FactValue): readonly string[] {
  const excluded = typeof statement === 'object' && statement !== null && 'excluded' in statement ? statement.excluded : null;
  return Array.isArray(excluded) ? excluded.filter((code: FactValue) => typeof code === 'string') : [];
}

/** Names of the facts that the rules of a policy read. */
function factsRead({ rules }: Policy): ReadonlySet<string> {
  return new Set(rules.flatMap(({ when }) => namesIn(when)));
}

function namesIn(logic: Logic): readonly string[] {
  if (Array.isArray(logic)) return logic.flatMap(namesIn);
  const call = asCall(logic);
  if (!call) return [];
  return call.operator === 'var' ? call.operands.slice(0, 1).map(String) : call.operands.flatMap(namesIn);
}
