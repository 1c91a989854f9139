import { expect, test } from 'vitest';
import { listedWords } from '../../src/report/listed-words.ts';

test('cells of the list are told with their heads, empty ones are not', () => {
  expect([listedWords({ columns: { owner: 'search team', note: '' } }), listedWords({})]).toEqual([['owner: search team'], []]);
});
