import type { Threshold } from '../model/term-values.ts';
import { monthsBetween } from './months.ts';
import { crossingMonth, isBeyond, projected, projectedTo } from './projection.ts';
import { lastMeasuredBefore, type StatedFigure } from './threshold-figure.ts';
import type { Judged } from './threshold-words.ts';

/** The day of the run (YYYY-MM-DD) and how many months the profile looks ahead. */
export interface Clock {
  readonly today: string;
  readonly horizon: number;
}

type WithFigure = StatedFigure & { readonly kind: 'figure' };

/** Judges a threshold by a figure of the profile: once for one that is measured at the release, else today and at the horizon. */
export function judgeFigure(threshold: Threshold, stated: WithFigure, clock: Clock): Judged {
  return threshold.measured === 'at-release' ? judgeAtRelease(threshold, stated, clock) : judgeContinuing(threshold, stated, clock);
}

/** What counts is the figure from before the release; without one the stated figure stands in. Later growth does not matter. */
function judgeAtRelease(threshold: Threshold, stated: WithFigure, { horizon }: Clock): Judged {
  const measured = threshold.measuredOn === undefined ? null : lastMeasuredBefore(stated.earlier, threshold.measuredOn);
  const exceeded = beyond(measured?.value ?? stated.figure.value, threshold, stated);
  return {
    threshold,
    stated,
    horizon,
    exceeded,
    exceededAtHorizon: exceeded,
    crossesOn: crossingMonth(stated.figure, threshold),
    basis: measured ? { kind: 'at-release', measured } : { kind: 'stand-in' },
    unknownFacts: exceeded === null ? [openFact(stated)] : [],
  };
}

/** Today is judged by the stated figure; one that its own growth would have taken beyond by now settles nothing. */
function judgeContinuing(threshold: Threshold, stated: WithFigure, clock: Clock): Judged {
  const { figure, key } = stated;
  const isStale = isBeyond(figure.value, threshold) === false && isBeyond(projectedTo(figure, clock.today), threshold) !== false;
  const exceeded = isStale ? null : beyond(figure.value, threshold, stated);
  const exceededAtHorizon = exceeded === true ? true : atHorizon(threshold, stated, clock);
  const growth = exceededAtHorizon === null && figure.monthlyGrowth === null ? [`${key}.monthlyGrowth`] : [];
  const unknownFacts = exceeded === null ? [isStale ? key : openFact(stated)] : growth;
  return { threshold, stated, horizon: clock.horizon, exceeded, exceededAtHorizon, crossesOn: crossingMonth(figure, threshold), basis: { kind: isStale ? 'stale' : 'continuing' }, unknownFacts };
}

/** Without a stated growth nothing can be said of the horizon. */
function atHorizon(threshold: Threshold, stated: WithFigure, { today, horizon }: Clock): boolean | null {
  if (stated.figure.monthlyGrowth === null) return null;
  return beyond(projected(stated.figure, monthsBetween(stated.figure.asOf, today) + horizon), threshold, stated);
}

/** A figure that leaves affiliates out says nothing when it is below a threshold that counts them. */
function beyond(value: number, threshold: Threshold, { includesAffiliates }: WithFigure): boolean | null {
  const isOver = isBeyond(value, threshold);
  return isOver === false && threshold.counts === 'licensee-and-affiliates' && includesAffiliates === false ? null : isOver;
}

function openFact({ key, includesAffiliates }: WithFigure): string {
  return includesAffiliates === false ? `${key}.includesAffiliates` : key;
}
