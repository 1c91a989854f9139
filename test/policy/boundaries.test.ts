import { describe, expect, test } from 'vitest';
import type { EffectiveTerms } from '../../src/model/effective-terms.ts';
import type { Profile } from '../../src/model/profile.ts';
import type { Threshold } from '../../src/model/term-values.ts';
import { judgeThresholds } from '../../src/policy/thresholds.ts';

/** What is expected was worked out by hand: value × (1 + growth) ^ months, against the line. */
interface Case {
  readonly comparison?: Threshold['comparison'];
  readonly line: number;
  readonly value: number;
  readonly asOf?: string;
  readonly growth?: number;
  readonly horizon?: number;
  readonly today?: string;
  /** Today, at the horizon, month of crossing. */
  readonly expected: readonly [boolean | null, boolean | null, string | null];
}

function judged({ comparison = 'greater-than', line, value, asOf, growth, horizon, today = '2026-11-22' }: Case): Case['expected'] {
  const threshold: Threshold = { quantity: 'monthly-active-users', amount: line, comparison, measured: 'continuing', counts: 'product', appliesTo: 'any-use', consequence: 'ask-license', section: '2' };
  const terms: EffectiveTerms = { governing: [], complete: true, terms: [{ term: 'userThreshold', state: 'value', statement: threshold, license: 'x', via: ['a/b'], section: '2' }] };
  const profile: Profile = { org: { monthlyActiveUsers: { value, ...(asOf === undefined ? {} : { asOf }), ...(growth === undefined ? {} : { monthlyGrowth: growth }) } }, ...(horizon === undefined ? {} : { horizonMonths: horizon }) };
  const [one] = judgeThresholds(terms, profile, Date.parse(`${today}T23:59:59Z`));
  return [one?.exceeded ?? null, one?.exceededAtHorizon ?? null, one?.crossesOn ?? null];
}

describe('the exact amount', () => {
  test.each<readonly [string, Case]>([
    ['more than, one less', { line: 100, value: 99, growth: 0, expected: [false, false, null] }],
    ['more than, exactly', { line: 100, value: 100, growth: 0, expected: [false, false, null] }],
    ['more than, a fraction more', { line: 100, value: 100.5, growth: 0, expected: [true, true, null] }],
    ['at least, one less', { comparison: 'at-least', line: 100, value: 99, growth: 0, expected: [false, false, null] }],
    ['at least, exactly', { comparison: 'at-least', line: 100, value: 100, growth: 0, expected: [true, true, null] }],
    ['at least, one more', { comparison: 'at-least', line: 100, value: 101, growth: 0, expected: [true, true, null] }],
    ['unclear, one less', { comparison: 'unclear', line: 100, value: 99, growth: 0, expected: [false, false, null] }],
    ['unclear, exactly', { comparison: 'unclear', line: 100, value: 100, growth: 0, expected: [null, null, null] }],
    ['unclear, one more', { comparison: 'unclear', line: 100, value: 101, growth: 0, expected: [true, true, null] }],
    ['no users', { line: 100, value: 0, growth: 1, expected: [false, false, null] }],
    ['numbers beyond what people count', { line: 7e8, value: 9e15, growth: 0, expected: [true, true, null] }],
  ])('%s', (_, one) => expect(judged(one)).toEqual(one.expected));
});

describe('growth that ends exactly at the line', () => {
  test.each<readonly [string, Case]>([
    ['100 × 1.1² = 121: more than 121 is not reached in two months', { line: 121, value: 100, growth: 0.1, horizon: 2, expected: [false, false, '2027-02'] }],
    ['100 × 1.1² = 121: at least 121 is', { comparison: 'at-least', line: 121, value: 100, growth: 0.1, horizon: 2, expected: [false, true, '2027-01'] }],
    ['the same in millions', { line: 121e6, value: 100e6, growth: 0.1, horizon: 2, expected: [false, false, '2027-02'] }],
    ['unclear at exactly 121', { comparison: 'unclear', line: 121, value: 100, growth: 0.1, horizon: 2, expected: [false, null, '2027-02'] }],
    ['350 million doubled once', { line: 700e6, value: 350e6, growth: 1, horizon: 1, expected: [false, false, '2027-01'] }],
    ['350 million doubled once, at least', { comparison: 'at-least', line: 700e6, value: 350e6, growth: 1, horizon: 1, expected: [false, true, '2026-12'] }],
    ['1 × 1.2³ = 1.728', { line: 1.728, value: 1, growth: 0.2, horizon: 3, expected: [false, false, '2027-03'] }],
    ['80 × 1.05⁴ = 97.2405', { comparison: 'at-least', line: 97.2405, value: 80, growth: 0.05, horizon: 4, expected: [false, true, '2027-03'] }],
    ['exactly at the line today, growing', { line: 100, value: 100, growth: 0.01, expected: [false, true, '2026-12'] }],
    ['exactly at the line today, shrinking', { line: 100, value: 100, growth: -0.01, expected: [false, false, null] }],
  ])('%s', (_, one) => expect(judged(one)).toEqual(one.expected));
});

describe('the horizon', () => {
  // 50 × 1.1⁷ = 97.4, 50 × 1.1⁸ = 107.2: beyond 100 after eight months, in July 2027.
  const line = { line: 100, value: 50, growth: 0.1 } as const;
  test.each<readonly [string, Case]>([
    ['of seven months', { ...line, horizon: 7, expected: [false, false, '2027-07'] }],
    ['of eight months', { ...line, horizon: 8, expected: [false, true, '2027-07'] }],
    ['of 24 months unless it is said', { ...line, expected: [false, true, '2027-07'] }],
    ['that the default misses by a month: 10 × 1.1²⁴ = 98.5', { ...line, value: 10, expected: [false, false, '2028-12'] }],
    ['one month longer: 10 × 1.1²⁵ = 108.3', { ...line, value: 10, horizon: 25, expected: [false, true, '2028-12'] }],
    ['of 600 months with a growth of 0.1 % a month: 2 ≈ 1.001⁶⁹⁴', { line: 100, value: 50, growth: 0.001, horizon: 600, expected: [false, false, '2084-09'] }],
    ['that growth reaches in more than a century', { line: 100, value: 50, growth: 0.0005, horizon: 600, expected: [false, false, null] }],
    ['counted from today and not from the day of the figure: three months have gone by', { ...line, asOf: '2026-08-22', horizon: 4, expected: [false, false, '2027-04'] }],
    ['the same, one month longer', { ...line, asOf: '2026-08-22', horizon: 5, expected: [false, true, '2027-04'] }],
    ['without growth', { line: 100, value: 50, expected: [false, null, null] }],
    ['with zero growth', { line: 100, value: 50, growth: 0, expected: [false, false, null] }],
    ['with negative growth', { line: 100, value: 99, growth: -0.5, expected: [false, false, null] }],
    ['already beyond, without growth', { line: 100, value: 101, expected: [true, true, null] }],
    ['already beyond, shrinking: a figure of today is no forecast', { line: 100, value: 101, growth: -0.5, expected: [true, true, null] }],
    ['exactly at the line without growth, at least', { comparison: 'at-least', line: 100, value: 100, expected: [true, true, null] }],
  ])('%s', (_, one) => expect(judged(one)).toEqual(one.expected));
});

describe('the ends of months', () => {
  // 100 × 1.5 = 150 after one month.
  const jump = { comparison: 'at-least', line: 150, value: 100, growth: 0.5 } as const;
  test.each<readonly [string, Case]>([
    ['31 January to 27 February: no whole month', { ...jump, asOf: '2026-01-31', today: '2026-02-27', expected: [false, true, '2026-02'] }],
    ['31 January to 28 February: a whole month, so the figure is too old', { ...jump, asOf: '2026-01-31', today: '2026-02-28', expected: [null, true, '2026-02'] }],
    ['31 January to 28 February of a leap year: none', { ...jump, asOf: '2024-01-31', today: '2024-02-28', expected: [false, true, '2024-02'] }],
    ['31 January to 29 February', { ...jump, asOf: '2024-01-31', today: '2024-02-29', expected: [null, true, '2024-02'] }],
    ['31 October to 29 November', { ...jump, asOf: '2026-10-31', today: '2026-11-29', expected: [false, true, '2026-11'] }],
    ['31 October to 30 November', { ...jump, asOf: '2026-10-31', today: '2026-11-30', expected: [null, true, '2026-11'] }],
    ['31 December over the year', { ...jump, asOf: '2026-12-31', today: '2027-01-31', expected: [null, true, '2027-01'] }],
    ['30 November to 30 December', { ...jump, asOf: '2026-11-30', today: '2026-12-30', expected: [null, true, '2026-12'] }],
    ['29 February to 28 February: 12 months', { ...jump, line: 12_974, asOf: '2024-02-29', today: '2025-02-28', expected: [null, true, '2025-02'] }],
    ['the day of the figure', { ...jump, asOf: '2026-11-22', today: '2026-11-22', horizon: 1, expected: [false, true, '2026-12'] }],
    ['the day before the figure', { ...jump, asOf: '2026-11-23', today: '2026-11-22', expected: [null, null, null] }],
    ['the last second of the day of the figure', { ...jump, asOf: '2026-11-22', today: '2026-11-22', expected: [false, true, '2026-12'] }],
  ])('%s', (_, one) => expect(judged(one)).toEqual(one.expected));
});

describe('a figure that is old', () => {
  test.each<readonly [string, Case]>([
    ['and by its growth beyond by now settles nothing', { line: 100, value: 90, asOf: '2026-08-22', growth: 0.06, expected: [null, true, '2026-10'] }],
    ['and by its growth not beyond yet: 90 × 1.03³ = 98.3', { line: 100, value: 90, asOf: '2026-08-22', growth: 0.03, expected: [false, true, '2026-12'] }],
    ['and beyond then stays beyond', { line: 100, value: 101, asOf: '2020-01-01', growth: -0.9, expected: [true, true, null] }],
    ['and without growth stands', { line: 100, value: 90, asOf: '2020-01-01', expected: [false, null, null] }],
    ['and exactly at the line by now stands, as it is not more', { line: 121, value: 100, asOf: '2026-09-22', growth: 0.1, horizon: 1, expected: [false, true, '2026-12'] }],
    ['and exactly at the line by now settles nothing, as it is at least that', { comparison: 'at-least', line: 121, value: 100, asOf: '2026-09-22', growth: 0.1, horizon: 1, expected: [null, true, '2026-11'] }],
    ['and unclear at exactly the line by now settles nothing', { comparison: 'unclear', line: 121, value: 100, asOf: '2026-09-22', growth: 0.1, horizon: 1, expected: [null, true, '2026-12'] }],
  ])('%s', (_, one) => expect(judged(one)).toEqual(one.expected));
});
