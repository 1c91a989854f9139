import { describe, expect, test } from 'vitest';
import type { FactValue } from '../../../src/model/fact-type.ts';
import type { Logic } from '../../../src/model/policy.ts';
import { valueOf } from '../support/logic.ts';

const condition: Logic = { var: 'ok' };
const yes = { ok: true };
const no = { ok: false };
const open = { ok: null };

/** What all, some and none say of a list; a null element stands for elements that are not known. */
const cases: readonly (readonly [list: FactValue, all: FactValue, some: FactValue, none: FactValue])[] = [
  [[], false, false, true],
  [[yes], true, true, false],
  [[no], false, false, true],
  [[yes, no], false, true, false],
  [[null], null, null, null],
  [[no, null], false, null, null],
  [[yes, null], null, true, false],
  [[open], null, null, null],
  [[yes, open], null, true, false],
  [[no, open], false, null, null],
  [[open, no, yes], false, true, false],
  [null, null, null, null],
];

describe('all, some, none', () => {
  test.each(cases)('of %j: %s, %s, %s', (list, all, some, none) => {
    const document = { list };
    expect(valueOf({ all: [{ var: 'list' }, condition] }, document)).toBe(all);
    expect(valueOf({ some: [{ var: 'list' }, condition] }, document)).toBe(some);
    expect(valueOf({ none: [{ var: 'list' }, condition] }, document)).toBe(none);
  });
  test('a value that is no list has no elements', () => {
    expect(valueOf({ all: [{ var: 'x' }, true] }, { x: 'text' })).toBe(false);
    expect(valueOf({ none: [{ var: 'x' }, true] }, { x: 'text' })).toBe(true);
  });
});

describe('filter and map', () => {
  test('an element of which it is not known whether it passes stays as an unknown element', () => {
    expect(valueOf({ filter: [{ var: 'l' }, condition] }, { l: [yes, open, no, null] })).toEqual([yes, null, null]);
  });
  test('whether a filtered list is empty is not known when only unknown elements remain', () => {
    expect(valueOf({ '!!': { filter: [{ var: 'l' }, condition] } }, { l: [no, open] })).toBeNull();
    expect(valueOf({ '!!': { filter: [{ var: 'l' }, condition] } }, { l: [yes, open] })).toBe(true);
    expect(valueOf({ '!': { filter: [{ var: 'l' }, condition] } }, { l: [no] })).toBe(true);
  });
  test('an unknown element maps to an unknown element', () => expect(valueOf({ map: [{ var: 'l' }, { '+': [{ var: 'n' }, 1] }] }, { l: [{ n: 1 }, { n: null }, null] })).toEqual([2, null, null]));
});

describe('reduce', () => {
  const sum: Logic = { reduce: [{ var: 'l' }, { '+': [{ var: 'current' }, { var: 'accumulator' }] }, 0] };
  test('adds up', () => expect(valueOf(sum, { l: [1, 2, 3] })).toBe(6));
  test('a list that may be longer has no known sum', () => expect(valueOf(sum, { l: [1, null] })).toBeNull());
  test('reads facts of the document inside', () => expect(valueOf({ reduce: [{ var: 'l' }, { '+': [{ var: 'current' }, { var: 'accumulator' }, { var: 'k' }] }, 0] }, { l: [1, 2], k: 10 })).toBe(23));
  test('a value that is no list gives the first accumulator', () => expect(valueOf({ reduce: [{ var: 'l' }, 1, 5] }, { l: 'text' })).toBe(5));
});

describe('scopes', () => {
  const document = { rows: [{ id: 'a', inner: [{ id: 'x' }] }], id: 'root', other: 'fact' };
  test.each([
    ['the field of the element comes first', { some: [{ var: 'rows' }, { '==': [{ var: 'id' }, 'a'] }] }],
    ['a fact that the element does not have comes from the document', { some: [{ var: 'rows' }, { '==': [{ var: 'other' }, 'fact'] }] }],
    ['the innermost element comes first', { some: [{ var: 'rows' }, { some: [{ var: 'inner' }, { '==': [{ var: 'id' }, 'x'] }] }] }],
    ['the outer element stays readable', { some: [{ var: 'rows' }, { some: [{ var: 'inner' }, { '==': [{ var: 'inner.0.id' }, 'x'] }] }] }],
    ['an empty name is the element', { some: [{ map: [{ var: 'rows' }, { var: 'id' }] }, { '==': [{ var: '' }, 'a'] }] }],
  ] as const)('%s', (_, logic) => expect(valueOf(logic, document)).toBe(true));
  test('a field that is null is unknown and hides the fact of the same name', () => expect(valueOf({ some: [{ var: 'rows' }, { '==': [{ var: 'id' }, 'root'] }] }, { rows: [{ id: null }], id: 'root' })).toBeNull());
});
