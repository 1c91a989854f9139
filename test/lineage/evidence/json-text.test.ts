import { expect, test } from 'vitest';
import { asObject, jsonObject } from '../../../src/lineage/evidence/json-text.ts';

test('an object is read as it stands', () => {
  expect({ ...jsonObject('{"a": {"b": [1]}, "c": null}') }).toEqual({ a: { b: [1] }, c: null });
});

test.each(['', 'null', '7', '[]', '{', '"x"', '<html>', '['.repeat(100_000)])('%.20s gives an empty object', (text) => {
  expect(Object.keys(jsonObject(text))).toEqual([]);
});

test.each([null, undefined, 7, 'x', ['a'], true])('%j is no object', (value) => {
  expect(Object.keys(asObject(value))).toEqual([]);
});

test('nothing is read from a prototype', () => {
  expect(jsonObject('{"a":1}')['constructor']).toBeUndefined();
  expect(jsonObject('{"__proto__":{"polluted":true}}')['polluted']).toBeUndefined();
  expect(asObject(Object.create({ inherited: 1 }))['inherited']).toBeUndefined();
});
