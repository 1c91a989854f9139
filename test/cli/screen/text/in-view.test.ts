import { expect, test } from 'vitest';
import { clamp, inView } from '../../../../src/cli/screen/text/in-view.ts';

test.each([
  { name: 'stays where it is', at: { cursor: 5, top: 3 }, length: 100, height: 10, expected: { cursor: 5, top: 3 } },
  { name: 'follows the cursor down', at: { cursor: 20, top: 3 }, length: 100, height: 10, expected: { cursor: 20, top: 11 } },
  { name: 'follows the cursor up', at: { cursor: 2, top: 3 }, length: 100, height: 10, expected: { cursor: 2, top: 2 } },
  { name: 'ends with the list', at: { cursor: 500, top: 400 }, length: 100, height: 10, expected: { cursor: 99, top: 90 } },
  { name: 'shows a short list from its head', at: { cursor: 2, top: 2 }, length: 4, height: 10, expected: { cursor: 2, top: 0 } },
  { name: 'is nothing in an empty list', at: { cursor: 3, top: 2 }, length: 0, height: 10, expected: { cursor: 0, top: 0 } },
])('a list $name', ({ at, length, height, expected }) => {
  expect(inView(at, length, height)).toEqual(expected);
});

test.each([
  [5, 0, 10, 5],
  [-5, 0, 10, 0],
  [15, 0, 10, 10],
  [5, 0, -3, 0],
])('%d within %d and %d is %d', (value, low, high, expected) => {
  expect(clamp(value, low, high)).toBe(expected);
});
