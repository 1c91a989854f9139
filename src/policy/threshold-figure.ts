import type { Profile } from '../model/profile.ts';
import type { Threshold } from '../model/term-values.ts';
import type { Figure } from './projection.ts';

/** The figure of the profile that a threshold speaks of, or why there is none. Quantities are never folded into one another. */
export type StatedFigure =
  | { readonly kind: 'figure'; readonly key: string; readonly figure: Figure; readonly includesAffiliates: boolean | null; readonly earlier: readonly Measured[] }
  | { readonly kind: 'missing'; readonly key: string }
  /** A day that has not come yet: nobody has measured it. */
  | { readonly kind: 'ahead'; readonly key: string; readonly asOf: string }
  | { readonly kind: 'other-currency'; readonly key: string; readonly currency: string };

/** A value and the day on which it was measured. */
export interface Measured {
  readonly value: number;
  readonly asOf: string;
}

type OrgKey = 'monthlyActiveUsers' | 'dailyActiveUsers' | 'dailyActiveDevices' | 'deployedDevices' | 'monthlyVisits' | 'annualRevenue' | 'monthlyRevenue';

/** Revenue of any twelve months is judged by the annual revenue, which is the revenue of twelve months. */
const keys = {
  'monthly-active-users': 'monthlyActiveUsers',
  'daily-active-users': 'dailyActiveUsers',
  'daily-active-devices': 'dailyActiveDevices',
  'deployed-devices': 'deployedDevices',
  'monthly-visits': 'monthlyVisits',
  'annual-revenue': 'annualRevenue',
  'monthly-revenue': 'monthlyRevenue',
  'any-12-months-revenue': 'annualRevenue',
} as const satisfies Record<Threshold['quantity'], OrgKey>;

/** The fact of the profile that a quantity is judged by, e.g. `org.monthlyActiveUsers`. */
export function orgFactOf(quantity: string): string {
  const key = Object.entries(keys).find(([name]) => name === quantity)?.[1];
  return `org.${key ?? quantity}`;
}

/** Looks up the figure for a threshold; `today` (YYYY-MM-DD) stands for the day of a figure without one. */
export function figureFor(threshold: Threshold, { org }: Profile, today: string): StatedFigure {
  const orgKey = keys[threshold.quantity];
  const key = `org.${orgKey}`;
  const stated = org?.[orgKey];
  if (stated === undefined) return { kind: 'missing', key };
  if (typeof stated === 'number') return bare(stated, key, today);
  if (stated.asOf !== undefined && stated.asOf > today) return { kind: 'ahead', key, asOf: stated.asOf };
  const common = { key, includesAffiliates: stated.includesAffiliates ?? null };
  const dates = { asOf: stated.asOf ?? today, monthlyGrowth: stated.monthlyGrowth ?? null };
  if ('value' in stated) {
    const measured = stated.asOf === undefined ? [] : [{ value: stated.value, asOf: stated.asOf }];
    return { kind: 'figure', ...common, figure: { value: stated.value, ...dates }, earlier: [...(stated.history ?? []), ...measured] };
  }
  if (stated.currency !== threshold.currency) return { kind: 'other-currency', key, currency: stated.currency };
  return { kind: 'figure', ...common, figure: { value: stated.amount, ...dates }, earlier: [] };
}

/** The value measured last before, or on, a day; null where none was. */
export function lastMeasuredBefore(earlier: readonly Measured[], day: string): Measured | null {
  const before = earlier.filter(({ asOf }) => asOf <= day);
  return before.reduce<Measured | null>((best, next) => (best === null || next.asOf > best.asOf ? next : best), null);
}

function bare(value: number, key: string, today: string): StatedFigure {
  return { kind: 'figure', key, figure: { value, asOf: today, monthlyGrowth: null }, includesAffiliates: null, earlier: [] };
}
