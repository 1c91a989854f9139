import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { crossingMonth, isBeyond, projected, projectedTo } from '../../src/policy/projection.ts';

describe('boundaries are exact', () => {
  test.each([
    ['greater-than', 700_000_000, false], ['greater-than', 700_000_001, true], ['greater-than', 699_999_999, false],
    ['at-least', 700_000_000, true], ['at-least', 699_999_999, false],
    ['unclear', 700_000_000, null], ['unclear', 700_000_001, true], ['unclear', 699_999_999, false],
  ] as const)('%s, %i: %s', (comparison, value, beyond) => expect(isBeyond(value, { amount: 700_000_000, comparison })).toBe(beyond));
});

describe('growth', () => {
  const figure = { value: 100, asOf: '2026-10-31', monthlyGrowth: 0.1 };
  test('compounds monthly', () => expect(projected(figure, 2)).toBeCloseTo(121));
  test('counts whole months', () => expect(projectedTo(figure, '2026-12-30')).toBeCloseTo(110));
  test('that is not stated changes nothing', () => expect(projected({ ...figure, monthlyGrowth: null }, 24)).toBe(100));
});

describe('the month in which a threshold is crossed', () => {
  const threshold = { amount: 700_000_000, comparison: 'greater-than' } as const;
  test.each([
    [12_000_000, 0.06, '2032-08'], [140_000_000, 0.06, '2029-02'], [700_000_000, 0.06, '2026-11'], [699_999_999, 1, '2026-11'],
    [12_000_000, 0, null], [12_000_000, -0.05, null], [0, 0.5, null], [800_000_000, 0.06, null], [1, 1e-6, null],
  ])('%i at %d a month: %s', (value, monthlyGrowth, month) => expect(crossingMonth({ value, asOf: '2026-10-31', monthlyGrowth }, threshold)).toBe(month));
  test('is null without a growth', () => expect(crossingMonth({ value: 1, asOf: '2026-10-31', monthlyGrowth: null }, threshold)).toBeNull());

  test('is the first one beyond: the month before is not', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 600_000_000 }), fc.double({ min: 0.005, max: 2, noNaN: true }), fc.constantFrom('greater-than' as const, 'at-least' as const), (value, monthlyGrowth, comparison) => {
        const figure = { value, asOf: '2026-01-01', monthlyGrowth };
        const month = crossingMonth(figure, { amount: 700_000_000, comparison });
        if (month === null) return;
        const months = (Number(month.slice(0, 4)) - 2026) * 12 + Number(month.slice(5)) - 1;
        expect(isBeyond(projected(figure, months), { amount: 700_000_000, comparison })).toBe(true);
        expect(isBeyond(projected(figure, months - 1), { amount: 700_000_000, comparison })).toBe(false);
      }),
    );
  });
  test('is always found when growth is at least 1 % a month', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 600_000_000 }), fc.double({ min: 0.02, max: 1, noNaN: true }), (value, monthlyGrowth) => {
        expect(crossingMonth({ value, asOf: '2026-01-01', monthlyGrowth }, threshold)).toMatch(/^\d{4}-\d{2}$/);
      }),
    );
  });
});
