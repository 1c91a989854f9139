import { describe, expect, test } from 'vitest';
import { asciiJson } from '../../src/util/ascii-json.ts';
import { searchedMap } from '../../src/util/searched-map.ts';

const values: Readonly<Record<string, unknown>> = {
  a: 1,
  'with "quotes": and, commas': [1, { a: 2 }],
  'back\\slash': 'x,',
  'line\nbreak': null,
  'naïve 漢字 🎉': { text: '"a":1' },
  __proto__x: true,
  '': 'empty',
};
const lines = asciiJson(Object.entries(values).map(([key, value]) => `${JSON.stringify(key)}:${JSON.stringify(value)}`).join(',\n'));
const map = (): ReturnType<typeof searchedMap<{ readonly is: unknown }>> => searchedMap(lines, (json) => ({ is: JSON.parse(json) }));

describe('a key is found with its value, whatever it is', () => {
  test.each(Object.keys(values))('%j', (key) => {
    expect(map().get(key)).toEqual({ is: values[key] });
    expect(map().has(key)).toBe(true);
  });
});

test.each(['b', 'A', 'a"', '"a', 'text', 'constructor', '__proto__', 'quotes', '":1'])('%j is no key', (key) => {
  expect(map().get(key)).toBeUndefined();
  expect(map().has(key)).toBe(false);
});

test('nothing is read that was not asked for', () => {
  const read: string[] = [];
  const found = searchedMap('"a":1,\n"b":2', (json) => read.push(json));
  found.get('b');
  expect(read).toEqual(['2']);
});

test('it answers the same after many questions, when all of it has been read', () => {
  const asked = map();
  for (let count = 0; count < 300; count += 1) expect(asked.get(`none ${count}`)).toBeUndefined();
  for (const [key, value] of Object.entries(values)) expect(asked.get(key)).toEqual({ is: value });
});

test('it tells its keys in order, and their number', () => {
  expect([...map().keys()]).toEqual(Object.keys(values));
  expect(map().size).toBe(Object.keys(values).length);
  expect([...searchedMap('', JSON.parse).keys()]).toEqual([]);
});
