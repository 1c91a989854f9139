import { expect, test } from 'vitest';
import { fill } from '../../src/util/fill.ts';

test.each([
  ['', ''],
  ['no names', 'no names'],
  ['{model}', 'org/name'],
  ['{model}{model}', 'org/nameorg/name'],
  ['{Model}', '{Model}'],
  ['{ model }', '{ model }'],
  ['{model', '{model'],
  ['{{model}}', '{org/name}'],
  ['{a-b}', '{a-b}'],
  ['{empty}', ''],
  ['{hasOwnProperty}', '{hasOwnProperty}'],
  ['{__proto__}', '{__proto__}'],
])('%j is filled to %j', (template, expected) => {
  expect(fill(template, { model: 'org/name', empty: '' })).toBe(expected);
});

test('a value is filled in once: braces in it name nothing', () => {
  expect(fill('{a} {b}', { a: '{b}', b: '{a}' })).toBe('{b} {a}');
});

test('a long value is cut, and a value of many lines becomes one', () => {
  const filled = fill('{a}|{b}', { a: 'x'.repeat(1_000), b: 'one\r\ntwo' });
  expect([filled.length, filled.split('|')[1]]).toEqual([308, 'one two']);
});
