import { describe, expect, test } from 'vitest';
import type { Profile } from '../../src/model/profile.ts';
import type { Threshold } from '../../src/model/term-values.ts';
import { figureFor, lastMeasuredBefore, orgFactOf } from '../../src/policy/threshold-figure.ts';

const threshold = (quantity: Threshold['quantity'], currency?: string): Threshold => ({
  quantity,
  amount: 1,
  comparison: 'greater-than',
  measured: 'continuing',
  counts: 'licensee',
  appliesTo: 'any-use',
  consequence: 'ask-license',
  section: '1',
  ...(currency === undefined ? {} : { currency }),
});

describe('each quantity is judged by its own figure', () => {
  test.each<readonly [Threshold['quantity'], string]>([
    ['monthly-active-users', 'org.monthlyActiveUsers'],
    ['daily-active-users', 'org.dailyActiveUsers'],
    ['daily-active-devices', 'org.dailyActiveDevices'],
    ['deployed-devices', 'org.deployedDevices'],
    ['monthly-visits', 'org.monthlyVisits'],
    ['annual-revenue', 'org.annualRevenue'],
    ['monthly-revenue', 'org.monthlyRevenue'],
    ['any-12-months-revenue', 'org.annualRevenue'],
  ])('%s by %s', (quantity, fact) => {
    expect(orgFactOf(quantity)).toBe(fact);
    expect(figureFor(threshold(quantity), {}, '2026-11-22')).toEqual({ kind: 'missing', key: fact });
  });
});

describe('a figure', () => {
  test('that is a bare number is of today', () => {
    expect(figureFor(threshold('monthly-visits'), { org: { monthlyVisits: 7 } }, '2026-11-22')).toEqual({
      kind: 'figure',
      key: 'org.monthlyVisits',
      figure: { value: 7, asOf: '2026-11-22', monthlyGrowth: null },
      includesAffiliates: null,
      earlier: [],
    });
  });
  test('with a day is itself one of the measured values', () => {
    const profile: Profile = { org: { monthlyActiveUsers: { value: 7, asOf: '2026-01-01', monthlyGrowth: 0.1, includesAffiliates: true, history: [{ value: 5, asOf: '2024-01-01' }] } } };
    expect(figureFor(threshold('monthly-active-users'), profile, '2026-11-22')).toEqual({
      kind: 'figure',
      key: 'org.monthlyActiveUsers',
      figure: { value: 7, asOf: '2026-01-01', monthlyGrowth: 0.1 },
      includesAffiliates: true,
      earlier: [
        { value: 5, asOf: '2024-01-01' },
        { value: 7, asOf: '2026-01-01' },
      ],
    });
  });
  test('in another currency than the licence is not converted', () => {
    expect(figureFor(threshold('annual-revenue', 'USD'), { org: { annualRevenue: { amount: 7, currency: 'EUR' } } }, '2026-11-22')).toEqual({ kind: 'other-currency', key: 'org.annualRevenue', currency: 'EUR' });
    expect(figureFor(threshold('annual-revenue', 'EUR'), { org: { annualRevenue: { amount: 7, currency: 'EUR' } } }, '2026-11-22')).toMatchObject({ kind: 'figure', figure: { value: 7 } });
  });
});

describe('the value measured last before a day', () => {
  const earlier = [
    { value: 2, asOf: '2024-06-30' },
    { value: 1, asOf: '2023-01-01' },
    { value: 3, asOf: '2025-01-01' },
  ];
  test.each([
    ['2024-07-23', 2],
    ['2024-06-30', 2],
    ['2024-06-29', 1],
    ['2030-01-01', 3],
  ])('%s: %i', (day, value) => {
    expect(lastMeasuredBefore(earlier, day)?.value).toBe(value);
  });
  test('is none before the first one', () => {
    expect(lastMeasuredBefore(earlier, '2020-01-01')).toBeNull();
    expect(lastMeasuredBefore([], '2026-01-01')).toBeNull();
  });
});
