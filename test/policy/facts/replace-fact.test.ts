import { expect, test } from 'vitest';
import { factAt, replaceFact } from '../../../src/policy/facts/replace-fact.ts';

const document = { a: { b: 1 }, l: [{ x: 1 }, { x: 2 }] };

test('a value is replaced, and nothing is changed in place', () => {
  expect(replaceFact(document, 'a.b', 2)).toEqual({ a: { b: 2 }, l: document.l });
  expect(replaceFact(document, 'l.1.x', null)).toEqual({ a: { b: 1 }, l: [{ x: 1 }, { x: null }] });
  expect(replaceFact(document, 'a.c.d', true)).toEqual({ a: { b: 1, c: { d: true } }, l: document.l });
  expect(document).toEqual({ a: { b: 1 }, l: [{ x: 1 }, { x: 2 }] });
});

test.each([['a.b', 1], ['l.0.x', 1], ['l.7.x', null], ['a.b.c', null], ['a.constructor', null], ['x', null]])('the fact at %s is %s', (path, value) => expect(factAt(document, path)).toBe(value));
