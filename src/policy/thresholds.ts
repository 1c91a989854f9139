import type { EffectiveTerm, EffectiveTerms } from '../model/effective-terms.ts';
import type { Profile } from '../model/profile.ts';
import type { ThresholdJudgement } from '../model/report.ts';
import { termShapes } from '../model/term-shapes.ts';
import type { Threshold } from '../model/term-values.ts';
import { fitsSchema } from '../util/fits-schema.ts';
import { judgeFigure, type Clock } from './judge-figure.ts';
import { dayOf } from './months.ts';
import { appliesTo } from './threshold-scope.ts';
import { figureFor, type StatedFigure } from './threshold-figure.ts';
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
    const { statement } = term;
    return isThreshold(statement) ? [judgementOf({ ...term, term: term.term }, statement, judge(statement, profile, clock))] : [];
  });
}

function isThreshold(statement: EffectiveTerm['statement'] | Threshold): statement is Threshold {
  return fitsSchema(statement, termShapes.userThreshold);
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
    ...(judged.stated.kind === 'figure' ? { figure: judged.stated.figure } : {}),
    horizonMonths: judged.horizon,
    ...(unknownFacts.length > 0 ? { unknownFacts: [...unknownFacts] } : {}),
  };
}
