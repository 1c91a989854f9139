import type { Threshold } from '../model/term-values.ts';
import { monthAfter, monthsBetween } from './months.ts';

/** A figure of the profile that a threshold is compared with. */
export interface Figure {
  readonly value: number;
  /** Day on which it was measured; the day of the run where the profile does not say. */
  readonly asOf: string;
  /** Growth a month as a fraction; null where the profile does not say. */
  readonly monthlyGrowth: number | null;
}

/** Months after which growth that has not crossed a threshold is said never to (a century). */
const farthest = 1200;

/** Whether a value lies beyond a threshold, to the letter of its comparison; null where the text is unclear at the exact amount. */
export function isBeyond(value: number, { amount, comparison }: Pick<Threshold, 'amount' | 'comparison'>): boolean | null {
  if (value === amount) return comparison === 'unclear' ? null : comparison === 'at-least';
  return value > amount;
}

/** Digits of a projection that are kept: those of its binary arithmetic beyond them would put what is exactly at a line beyond it. */
const exactDigits = 12;

/** The figure after so many months of its growth, compounding monthly; unchanged where no growth is stated. */
export function projected({ value, monthlyGrowth }: Figure, months: number): number {
  return monthlyGrowth === null || months === 0 ? value : Number((value * (1 + monthlyGrowth) ** months).toPrecision(exactDigits));
}

/** The figure on a later day, in whole months. */
export function projectedTo(figure: Figure, day: string): number {
  return projected(figure, monthsBetween(figure.asOf, day));
}

/** The first month (YYYY-MM) in which growth takes the figure beyond the threshold; null when it is beyond already, or never. */
export function crossingMonth(figure: Figure, threshold: Pick<Threshold, 'amount' | 'comparison'>): string | null {
  const { value, monthlyGrowth } = figure;
  const grows = monthlyGrowth !== null && monthlyGrowth > 0 && value > 0;
  if (!grows || isBeyond(value, threshold) !== false) return null;
  const estimate = Math.max(1, Math.floor(Math.log(threshold.amount / value) / Math.log1p(monthlyGrowth)) - 1);
  for (let months = estimate; months <= Math.min(estimate + 3, farthest); months += 1) {
    if (isBeyond(projected(figure, months), threshold) === true) return monthAfter(figure.asOf, months);
  }
  return null;
}
