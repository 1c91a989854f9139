import { expect, test } from 'vitest';
import { pathsFrom } from '../../src/lineage/paths.ts';
import { lineageOf } from '../support/licenses.ts';

test('the shortest path to every model, ties by id, circles included', () => {
  const paths = pathsFrom(lineageOf(['s > merge > b', 's > merge > a', 'a > finetune > c', 'b > finetune > c', 'c > finetune > s']));
  expect(Object.fromEntries(paths)).toEqual({ s: ['s'], a: ['s', 'a'], b: ['s', 'b'], c: ['s', 'a', 'c'] });
});
