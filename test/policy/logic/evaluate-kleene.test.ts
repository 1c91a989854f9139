import { describe, expect, test } from 'vitest';
import type { FactValue } from '../../../src/model/fact-type.ts';
import { valueOf } from '../support/logic.ts';

const T = true;
const F = false;
const U = null;
type Row = readonly [left: FactValue, right: FactValue, and: FactValue, or: FactValue];

/** Kleene's tables for three values. */
const tables: readonly Row[] = [
  [T, T, T, T], [T, F, F, T], [T, U, U, T],
  [F, T, F, T], [F, F, F, F], [F, U, F, U],
  [U, T, U, T], [U, F, F, U], [U, U, U, U],
];

describe('and, or, not', () => {
  test.each(tables)('of %s and %s: and %s, or %s', (left, right, and, or) => {
    const document = { left, right };
    expect(valueOf({ and: [{ var: 'left' }, { var: 'right' }] }, document)).toBe(and);
    expect(valueOf({ or: [{ var: 'left' }, { var: 'right' }] }, document)).toBe(or);
  });
  test.each([[T, F], [F, T], [U, U]])('not %s is %s', (value, not) => expect(valueOf({ '!': { var: 'value' } }, { value })).toBe(not));
});

describe('if', () => {
  const choose = (condition: FactValue, then: FactValue, otherwise: FactValue): FactValue => valueOf({ if: [{ var: 'c' }, { var: 't' }, { var: 'o' }] }, { c: condition, t: then, o: otherwise });
  test.each([
    [T, 'a', 'b', 'a'], [F, 'a', 'b', 'b'], [U, 'a', 'b', U], [U, 'a', 'a', 'a'], [U, U, U, U], [T, U, 'b', U], [F, U, 'b', 'b'],
  ] as const)('%s ? %s : %s is %s', (condition, then, otherwise, value) => expect(choose(condition, then, otherwise)).toBe(value));
  test('an unknown condition in a row leaves open what follows', () => {
    const logic = { if: [{ var: 'u' }, 1, { var: 'c' }, 2, 3] };
    expect(valueOf(logic, { c: true })).toBeNull();
    expect(valueOf({ if: [{ var: 'u' }, 2, { var: 'c' }, 2, 3] }, { c: true })).toBe(2);
  });
  test('branches that are lists are never the same', () => expect(valueOf({ if: [{ var: 'u' }, [1], [1]] })).toBeNull());
});

describe('in', () => {
  test.each([
    ['a', ['a', null], true], ['b', ['a', null], null], ['b', ['a'], false], [null, ['a'], null], [null, [], false], ['a', null, null], ['b', [], false],
  ] as const)('%s in %j is %s', (wanted, list, value) => expect(valueOf({ in: [{ var: 'wanted' }, { var: 'list' }] }, { wanted, list })).toBe(value));
});
