import { expect, test } from 'vitest';
import { canonicalJson, digestOf, sha256Hex } from '../../src/util/digest.ts';

test.each([
  ['', 'e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855'],
  ['abc', 'ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad'],
])('the sha256 of %j is that of FIPS 180-4', (text, expected) => {
  expect([sha256Hex(text), sha256Hex(new TextEncoder().encode(text))]).toEqual([expected, expected]);
});

test('a text is hashed as UTF-8', () => {
  expect(sha256Hex('ü😀')).toBe(sha256Hex(new TextEncoder().encode('ü😀')));
});

test.each([
  ['keys in another order', { a: 1, b: { c: 2, d: 3 } }, { b: { d: 3, c: 2 }, a: 1 }],
  ['a map', new Map([['b', 1], ['a', 2]]), { a: 2, b: 1 }],
  ['properties that are undefined', { a: undefined, b: 1 }, { b: 1 }],
  ['what JSON makes of it', { a: [undefined, null] }, { a: [null, null] }],
])('%s make no difference', (_name, left, right) => {
  expect([canonicalJson(left), digestOf(left)]).toEqual([canonicalJson(right), digestOf(right)]);
});

test.each([
  ['the order of a list', [1, 2], [2, 1]],
  ['a number and its text', { a: 1 }, { a: '1' }],
  ['null and nothing', { a: null }, {}],
  ['where a text ends', ['a,b'], ['a', 'b']],
  ['a key of a strange name', JSON.parse('{"__proto__": 1}'), {}],
])('%s makes a difference', (_name, left, right) => {
  expect(digestOf(left)).not.toBe(digestOf(right));
});

test('canonical JSON is JSON', () => {
  const value = { 'ü"': [true, 1.5, 'x\n', null, {}], a: { '': [] } };
  expect(JSON.parse(canonicalJson(value))).toEqual(value);
});
