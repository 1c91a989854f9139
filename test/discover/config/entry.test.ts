import { expect, test } from 'vitest';
import { keyOf, keysOf, type Path } from '../../../src/discover/config/entry.ts';

function pathOf(...keys: readonly (string | number)[]): Path | null {
  return keys.reduce<Path | null>((up, key) => ({ key, up }), null);
}

test.each([
  { keys: ['a', 'b'], key: 'b', around: ['a'] },
  { keys: ['a', 'b', 0], key: 'b', around: ['a'] },
  { keys: ['a', 2, 3], key: 'a', around: [] },
  { keys: ['a', 1, 'b'], key: 'b', around: ['a', 1] },
])('the key of $keys is $key', ({ keys, key, around }) => {
  const found = keyOf(pathOf(...keys));
  expect([found?.key, keysOf(found?.up ?? null)]).toEqual([key, around]);
});

test.each([{ keys: [] }, { keys: [0, 1] }])('$keys has no key', ({ keys }) => {
  expect(keyOf(pathOf(...keys))).toBeNull();
});

test('of a path that is deeper than any configuration the innermost keys are told', () => {
  const keys = keysOf(pathOf(...Array.from({ length: 5_000 }, (_, depth) => depth)));
  expect([keys.length, keys.at(-1)]).toEqual([64, 4_999]);
});
