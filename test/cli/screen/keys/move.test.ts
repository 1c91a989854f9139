import { expect, test } from 'vitest';
import { cycle, move } from '../../../../src/cli/screen/keys/move.ts';

test.each([
  ['down', 6],
  ['j', 6],
  ['up', 4],
  ['k', 4],
  ['page-down', 14],
  ['page-up', -4],
  ['home', 0],
  ['end', Number.MAX_SAFE_INTEGER],
  ['enter', null],
])('%s leads from 5 to %s where ten lines are seen', (key, expected) => {
  expect(move(key, 5, 10)).toBe(expected);
});

test.each([
  ['a', 1, 'b'],
  ['c', 1, 'a'],
  ['a', -1, 'c'],
] as const)('the value beside %s by %d is %s', (present, step, expected) => {
  expect(cycle(['a', 'b', 'c'], present, step)).toBe(expected);
});
