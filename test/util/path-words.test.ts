import { expect, test } from 'vitest';
import { pathWords } from '../../src/util/path-words.ts';

test.each([
  [['org', 'domicile'], 'org.domicile'],
  [['waivers', 0, 'model'], 'model of waivers number 1'],
  [['org', 'markets', 2], 'org.markets number 3'],
  [['curations', 1, 'baseModels', 0, 'relation'], 'relation of baseModels number 1 of curations number 2'],
  [['cases', 0, 'expect', 'large'], 'expect.large of cases number 1'],
  [[0], 'the list number 1'],
  [[], ''],
])('the place %j is "%s", and lists are counted from 1', (path, words) => {
  expect(pathWords(path)).toBe(words);
});
