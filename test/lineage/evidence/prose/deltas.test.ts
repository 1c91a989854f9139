import { expect, test } from 'vitest';
import { deltaReadings, isDifference } from '../../../../src/lineage/evidence/prose/deltas.ts';
import { plain, scope, told } from '../../../support/prose.ts';

test.each<[string, boolean]>([
  ['acme/foo-7b-delta-v1', true],
  ['acme/foo-xor', true],
  ['acme/deltatron-7b', false],
])('%s ships a difference: %s', (id, expected) => {
  expect(isDifference(id)).toBe(expected);
});

test.each<[string, string, readonly string[]]>([
  ['weights to which the difference is applied', 'These deltas are applied on top of the original Bar-7B weights.', ['finetune Bar-7B']],
  ['no difference is shipped', 'Compare with the original Bar-7B weights.', []],
  ['no weights', 'The delta to the original Bar-7B paper is small.', []],
])('%s', (_, text, expected) => {
  expect([...new Set(told(deltaReadings(plain(text), scope())))]).toEqual(expected);
});
