import { expect, test } from 'vitest';
import { isCardKey, isReadKey } from '../../../src/source/card/card-keys.ts';

test.each([
  ['license', true, true],
  ['base_model', true, true],
  ['licence', true, true],
  ['widget', false, true],
  ['model-index', false, true],
  ['title', false, false],
  ['constructor', false, false],
  ['', false, false],
])('%j: read %s, known %s', (key, isRead, isKnown) => {
  expect([isReadKey(key), isCardKey(key)]).toEqual([isRead, isKnown]);
});
