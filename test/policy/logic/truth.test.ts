import { expect, test } from 'vitest';
import type { FactValue } from '../../../src/model/fact-type.ts';
import { truthOf } from '../../../src/policy/logic/truth.ts';

test.each<readonly [FactValue, boolean | null]>([
  [true, true],
  [false, false],
  [null, null],
  [0, false],
  [-1, true],
  ['', false],
  ['0', true],
  ['false', true],
  [[], false],
  [[0], true],
  [[null], null],
  [[null, null], null],
  [[null, 'x'], true],
  [{}, true],
])('the truth of %j is %s', (value, truth) => {
  expect(truthOf(value)).toBe(truth);
});
