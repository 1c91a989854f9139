import type { EffectiveTerm, EffectiveTerms } from '../model/effective-terms.ts';
import type { Profile } from '../model/profile.ts';
import type { ThresholdJudgement } from '../model/report.ts';
import { Threshold } from '../model/term-values.ts';
import { dayOf } from './months.ts';
import { crossingMonth, isBeyond, projectedTo, projected, type Figure } from './projection.ts';
import { monthsBetween } from './months.ts';
import { appliesTo } from './threshold-scope.ts';
import { figureFor, lastMeasuredBefore, type StatedFigure } from './threshold-figure.ts';
import { explainThreshold, type Judged } from './threshold-words.ts';

/** Months that a profile looks ahead unless it says otherwise. */
const defaultHorizon = 24;

/**
 * Judges every user and revenue threshold that binds by the profile, today and at the horizon, in the order of the terms.
 * `now` is in milliseconds since the epoch. What the profile does not tell is null, never false.
 */
export function judgeThresholds(terms: EffectiveTerms, profile: Profile, now: number): readonly ThresholdJudgement[] {
  const clock = { today: dayOf(now), horizon: profile.horizonMonths ?? defaultHorizon };
  return terms.terms.flatMap((term) => {
    if (term.term !== 'userThreshold' && term.term !== 'revenueThreshold') return [];
    const { data } = Threshold.safeParse(term.statement);
    return data ? [judgementOf({ ...term, term: term.term }, data, judge(data, profile, clock))] : [];
  });
}

interface Clock {
  readonly today: string;
  /** In months. */
  readonly horizon: number;
}

function judge(threshold: Threshold, profile: Profile, clock: Clock): Judged {
  const applies = appliesTo(threshold, profile);
  const stated = figureFor(threshold, profile, clock.today);
  if (applies.applies === false) return { threshold, stated, horizon: clock.horizon, exceeded: false, exceededAtHorizon: false, crossesOn: null, basis: { kind: 'not-applicable', reason: applies.reason }, unknownFacts: [] };
  const judged = stated.kind === 'figure' ? judgeFigure(threshold, stated, clock) : undecided(threshold, stated, clock);
  return applies.applies === true ? judged : withOpenScope(judged, applies.fact);
}

/** Whether the threshold applies is open: beyond it that decides, below it that does not matter. */
function withOpenScope(judged: Judged, fact: string): Judged {
  const open = (value: boolean | null): boolean | null => (value === false ? false : null);
  const exceeded = open(judged.exceeded);
  const exceededAtHorizon = open(judged.exceededAtHorizon);
  return { ...judged, exceeded, exceededAtHorizon, unknownFacts: exceeded === null || exceededAtHorizon === null ? [...judged.unknownFacts, fact] : judged.unknownFacts };
}

function undecided(threshold: Threshold, stated: StatedFigure, { horizon }: Clock): Judged {
  return { threshold, stated, horizon, exceeded: null, exceededAtHorizon: null, crossesOn: null, basis: { kind: 'none' }, unknownFacts: [stated.key] };
}

type WithFigure = StatedFigure & { readonly kind: 'figure' };

function judgeFigure(threshold: Threshold, stated: WithFigure, clock: Clock): Judged {
  const common = { threshold, stated, horizon: clock.horizon, crossesOn: crossingMonth(stated.figure, threshold) };
  if (threshold.measured === 'at-release') {
    const measured = threshold.measuredOn === undefined ? null : lastMeasuredBefore(stated.earlier, threshold.measuredOn);
    const exceeded = beyond(measured?.value ?? stated.figure.value, threshold, stated);
    return { ...common, exceeded, exceededAtHorizon: exceeded, basis: measured ? { kind: 'at-release', measured } : { kind: 'stand-in' }, unknownFacts: exceeded === null ? [openFact(stated)] : [] };
  }
  const exceeded = beyond(projectedTo(stated.figure, clock.today), threshold, stated);
  const exceededAtHorizon = exceeded === true ? true : atHorizon(threshold, stated, clock);
  const growthFact = exceeded !== null && exceededAtHorizon === null && stated.figure.monthlyGrowth === null ? [`${stated.key}.monthlyGrowth`] : [];
  return { ...common, exceeded, exceededAtHorizon, basis: { kind: 'continuing' }, unknownFacts: exceeded === null ? [openFact(stated)] : growthFact };
}

/** Without a stated growth nothing can be said of the horizon. */
function atHorizon(threshold: Threshold, stated: WithFigure, { today, horizon }: Clock): boolean | null {
  if (stated.figure.monthlyGrowth === null) return null;
  return beyond(valueAtHorizon(stated.figure, today, horizon), threshold, stated);
}

function valueAtHorizon(figure: Figure, today: string, horizon: number): number {
  return projected(figure, monthsBetween(figure.asOf, today) + horizon);
}

/** A figure that leaves affiliates out says nothing when it is below a threshold that counts them. */
function beyond(value: number, threshold: Threshold, { includesAffiliates }: WithFigure): boolean | null {
  const isOver = isBeyond(value, threshold);
  return isOver === false && threshold.counts === 'licensee-and-affiliates' && includesAffiliates === false ? null : isOver;
}

function openFact({ key, includesAffiliates }: WithFigure): string {
  return includesAffiliates === false ? `${key}.includesAffiliates` : key;
}

function judgementOf(term: EffectiveTerm & Pick<ThresholdJudgement, 'term'>, threshold: Threshold, judged: Judged): ThresholdJudgement {
  const { exceeded, exceededAtHorizon, crossesOn, unknownFacts } = judged;
  return {
    term: term.term,
    license: term.license,
    via: [...term.via],
    section: threshold.section,
    quantity: threshold.quantity,
    amount: threshold.amount,
    currency: threshold.currency ?? null,
    measured: threshold.measured,
    exceeded,
    exceededAtHorizon,
    crossesOn,
    explanation: explainThreshold(judged),
    ...(unknownFacts.length > 0 ? { unknownFacts: [...unknownFacts] } : {}),
  };
}
