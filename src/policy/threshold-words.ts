import type { Threshold } from '../model/term-values.ts';
import { monthWords } from './months.ts';
import type { Measured, StatedFigure } from './threshold-figure.ts';

/** Everything that was found about one threshold, before it is put into words. */
export interface Judged {
  readonly threshold: Threshold;
  readonly stated: StatedFigure;
  /** In months. */
  readonly horizon: number;
  readonly exceeded: boolean | null;
  readonly exceededAtHorizon: boolean | null;
  readonly crossesOn: string | null;
  /** What the judgement of today rests on. */
  readonly basis:
    | { readonly kind: 'none' | 'continuing' | 'stale' | 'stand-in' }
    | { readonly kind: 'at-release'; readonly measured: Measured }
    | { readonly kind: 'not-applicable'; readonly reason: string };
  readonly unknownFacts: readonly string[];
}

const quantities = {
  'monthly-active-users': 'monthly active users',
  'daily-active-users': 'daily active users',
  'daily-active-devices': 'daily active devices',
  'deployed-devices': 'deployed devices',
  'monthly-visits': 'monthly visits',
  'annual-revenue': 'annual revenue',
  'monthly-revenue': 'monthly revenue',
  'any-12-months-revenue': 'revenue of any 12 months',
} as const satisfies Record<Threshold['quantity'], string>;

const comparisons = { 'greater-than': 'more than', 'at-least': 'at least', unclear: 'more than (the text is unclear at exactly that amount)' } as const satisfies Record<Threshold['comparison'], string>;

/** Puts a judgement into one or two sentences. */
export function explainThreshold(judged: Judged): string {
  return [`The line is ${limit(judged.threshold)}.`, today(judged), outlook(judged)].filter((sentence) => sentence !== '').join(' ');
}

/** A number as people read it. */
export function numberWords(value: number): string {
  return Math.round(value).toLocaleString('en-US');
}

function limit({ comparison, amount, currency, quantity, measured, measuredOn }: Threshold): string {
  const money = currency === undefined ? '' : `${currency} `;
  const when = measured === 'at-release' ? `, counted once at the release of the model${measuredOn === undefined ? '' : ` (${measuredOn})`}` : '';
  return `${comparisons[comparison]} ${money}${numberWords(amount)} ${quantities[quantity]}${when}`;
}

function today(judged: Judged): string {
  const { stated, basis, exceeded } = judged;
  if (basis.kind === 'not-applicable') return `It does not apply: ${basis.reason}.`;
  if (stated.kind === 'missing') return `The profile does not state ${stated.key}.`;
  if (stated.kind === 'ahead') return `The profile states ${stated.key} as of ${stated.asOf}, which lies ahead, so it was not measured.`;
  if (stated.kind === 'other-currency') return `The profile states ${stated.key} in ${stated.currency}, and amounts are not converted.`;
  const value = numberWords(basis.kind === 'at-release' ? basis.measured.value : stated.figure.value);
  const answer = exceeded === null ? `does not settle it${whyOpen(judged)}` : exceeded ? 'is beyond it' : 'is not beyond it';
  return `${subject(basis, stated.figure.asOf)} (${value}) ${answer}.`;
}

function whyOpen({ threshold, stated, basis, unknownFacts }: Judged): string {
  if (basis.kind === 'stale') return ', since by the stated growth it would be beyond it by now';
  if (unknownFacts.some((fact) => fact.startsWith('use.'))) return ', since it is not stated whether the line applies to this use';
  const leavesOut = stated.kind === 'figure' && stated.includesAffiliates === false && threshold.counts === 'licensee-and-affiliates';
  return leavesOut ? ', since it leaves affiliates out and the licence counts them' : '';
}

function subject(basis: Judged['basis'], asOf: string): string {
  if (basis.kind === 'at-release') return `The figure of ${basis.measured.asOf}, the last before the release,`;
  return basis.kind === 'stand-in' ? `No figure from before the release is stated; that of ${asOf}` : `The figure of ${asOf}`;
}

function outlook({ stated, basis, crossesOn, exceeded, exceededAtHorizon, horizon }: Judged): string {
  if (stated.kind !== 'figure' || basis.kind === 'not-applicable') return '';
  const atRelease = basis.kind === 'at-release' || basis.kind === 'stand-in';
  if (crossesOn === null) return exceeded === false && !atRelease && stated.figure.monthlyGrowth === null ? 'No growth is stated, so nothing is said of later.' : '';
  const crossing = `At ${percent(stated.figure.monthlyGrowth ?? 0)} a month it is crossed in ${monthWords(crossesOn)}`;
  if (atRelease) return `${crossing}; that does not matter here, since only the figure at the release counts.`;
  return `${crossing}, ${exceededAtHorizon === true ? 'within' : 'after'} the horizon of ${horizon} months.`;
}

function percent(fraction: number): string {
  return `${Number((fraction * 100).toFixed(2))} %`;
}
