import { describe, expect, test } from 'vitest';
import { valueOf } from '../support/logic.ts';

describe('contains', () => {
  test.each([['abc', 'b', true], ['abc', 'x', false], ['', '', true]])('%j contains %j: %s', (text, part, value) => expect(valueOf({ contains: [text, part] })).toBe(value));
  test('is for texts only', () => expect(valueOf({ contains: [['a'], 'a'] })).toBeNull());
});

describe('dates', () => {
  test.each([
    ['2026-01-01', '2026-01-02', true, false],
    ['2026-09-01', '2026-11-01', true, false],
    ['2026-01-01', '2026-01-01', false, false],
    ['2026', '2027-01', true, false],
    ['2026-03', '2026-02-28', false, true],
    ['2026', '2026-05', null, null],
    ['2026-9-1', '2026-11-01', null, null],
    ['soon', '2026-11-01', null, null],
  ])('%s before %s: %s, after: %s', (left, right, before, after) => {
    expect(valueOf({ dateBefore: [left, right] })).toBe(before);
    expect(valueOf({ dateAfter: [left, right] })).toBe(after);
  });
});

describe('merge and const', () => {
  test('merge puts lists and single values together', () => expect(valueOf({ merge: [[1], 2, [3, 4]] })).toEqual([1, 2, 3, 4]));
  test('an unknown list may add elements', () => expect(valueOf({ merge: [[1], { var: 'x' }] })).toEqual([1, null]));
  test('const is data', () => {
    expect(valueOf({ const: { var: 'x' } }, { x: 1 })).toEqual({ var: 'x' });
    expect(valueOf({ in: ['a', { const: ['a', 'b'] }] })).toBe(true);
  });
});
