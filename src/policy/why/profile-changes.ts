import type { FactValue } from '../../model/fact-type.ts';
import { facts as factTable } from '../../model/facts.ts';
import type { Logic, Policy } from '../../model/policy.ts';
import type { Profile } from '../../model/profile.ts';
import type { ThresholdJudgement } from '../../model/report.ts';
import { asCall } from '../logic/compile.ts';
import { factAt } from '../facts/replace-fact.ts';
import { monthsBetween } from '../months.ts';
import { orgFactOf } from '../threshold-figure.ts';
import { changeProfile } from './change-profile.ts';
import type { Situation } from './situation.ts';

/** A profile in which one fact is another. */
export interface ProfileChange {
  readonly fact: string;
  /** What the profile says now; null where it says nothing. */
  readonly from: FactValue;
  readonly value: FactValue;
  readonly profile: Profile;
}

/** Countries that stand for "somewhere else" when a territory decides. */
const elsewhere = ['US', 'CH', 'JP', 'DE', 'KR', 'CN'];

/**
 * All profiles that differ from the present one in a single fact that matters: each value of a closed list, both sides of each threshold,
 * countries inside and outside of each excluded territory. Facts that no rule reads are left out.
 */
export function profileChanges({ policy, profile, thresholds, facts, today }: Pick<Situation, 'policy' | 'profile' | 'thresholds' | 'facts' | 'today'>): readonly ProfileChange[] {
  const read = factsRead(policy);
  const closed = factTable.filter(({ path }) => /^(org|use)\./.test(path) && read.has(path)).flatMap(({ path, type }) => closedValues(type).map((value): Candidate => ({ path, value })));
  const candidates = [...closed, ...thresholds.flatMap((threshold) => [...sidesOf(threshold), ...sidesAtHorizon(threshold, today)]), ...countries(facts.document, read)];
  return candidates.flatMap(({ path, value, from = factAt(facts.document, path) }) => {
    const changed = JSON.stringify(value) === JSON.stringify(from) ? null : changeProfile(profile, path, value);
    return changed ? [{ fact: path, from, value, profile: changed }] : [];
  });
}

interface Candidate {
  readonly path: string;
  readonly value: FactValue;
  /** What the profile says now, where that is no fact that rules read. */
  readonly from?: FactValue;
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

/** A growth a month is told in hundredths of a percent. */
const growthStep = 1e-4;

/** The growth, and the figure of today, that just do and just do not reach the line at the horizon. */
function sidesAtHorizon({ quantity, amount, currency, measured, figure, horizonMonths }: ThresholdJudgement, today: string): readonly Candidate[] {
  if (measured !== 'continuing' || figure === undefined || horizonMonths === undefined || figure.value <= 0 || figure.value > amount) return [];
  const path = orgFactOf(quantity);
  const { value, asOf, monthlyGrowth: growth } = figure;
  const steps = Math.floor(((amount / value) ** (1 / (monthsBetween(asOf, today) + horizonMonths)) - 1) / growthStep);
  const growths = [steps - 1, steps, steps + 1].map((count): Candidate => ({ path: `${path}.monthlyGrowth`, from: growth, value: Number((Math.max(0, count) * growthStep).toFixed(4)) }));
  if (growth === null || growth <= 0) return growths;
  const edge = Math.floor(amount / (1 + growth) ** horizonMonths);
  return [...growths, ...[edge - 1, edge, edge + 1].map((least): Candidate => ({ path, value: currency === null ? least : { amount: least, currency } }))];
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
