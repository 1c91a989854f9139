import { expect, test } from 'vitest';
import { dayOf, monthAfter, monthsBetween, monthWords } from '../../src/policy/months.ts';

test.each([
  ['2026-10-31', '2026-11-22', 0],
  ['2026-10-22', '2026-11-22', 1],
  ['2026-10-22', '2026-11-21', 0],
  ['2025-11-22', '2026-11-22', 12],
  ['2026-11-22', '2025-11-22', 0],
  ['2026-01-31', '2026-02-28', 1],
  ['2026-01-31', '2026-02-27', 0],
  ['2026-01-29', '2026-02-28', 1],
  ['2024-01-31', '2024-02-28', 0],
  ['2024-01-31', '2024-02-29', 1],
  ['2024-02-29', '2025-02-28', 12],
  ['2026-02-28', '2026-03-28', 1],
  ['2026-03-31', '2026-04-30', 1],
  ['2026-10-31', '2026-11-30', 1],
  ['2026-12-31', '2027-01-30', 0],
])('from %s to %s are %i whole months', (from, to, months) => expect(monthsBetween(from, to)).toBe(months));

test.each([['2026-10-31', 0, '2026-10'], ['2026-10-31', 3, '2027-01'], ['2026-12-01', 12, '2027-12'], ['2026-01-15', 1200, '2126-01']])('%s and %i months: %s', (date, months, month) => expect(monthAfter(date, months)).toBe(month));

test('months and days are written in UTC', () => {
  expect(monthWords('2029-03')).toBe('March 2029');
  expect(dayOf(Date.UTC(2026, 10, 22, 23, 59))).toBe('2026-11-22');
});
