import { describe, expect, test } from 'vitest';
import { ancestorsIn, cyclesIn, parentsOf } from '../../src/lineage/cycles.ts';
import { lineageOf } from '../support/licenses.ts';

function circles(...steps: readonly string[]): readonly (readonly string[])[] {
  return cyclesIn(lineageOf(steps).edges);
}

describe('circles', () => {
  test.each<[string, readonly string[], readonly (readonly string[])[]]>([
    ['none in a chain', ['a > finetune > b', 'b > finetune > c'], []],
    ['none in a diamond', ['a > merge > b', 'a > merge > c', 'b > finetune > d', 'c > finetune > d'], []],
    ['of two', ['a > finetune > b', 'b > finetune > a'], [['a', 'b']]],
    ['of three, above the subject', ['s > finetune > a', 'a > finetune > b', 'b > finetune > c', 'c > finetune > a'], [['a', 'b', 'c']]],
    ['two of them', ['a > merge > b', 'b > finetune > a', 'a > merge > c', 'c > finetune > d', 'd > finetune > c'], [['a', 'b'], ['c', 'd']]],
    ['not over a teacher', ['a > finetune > b', 'b > distilled > a'], []],
  ])('%s', (_, steps, expected) => {
    expect(circles(...steps)).toEqual(expected);
  });
});

test('ancestors are all models above, a model itself only in a circle', () => {
  const parents = parentsOf(lineageOf(['a > finetune > b', 'b > finetune > c', 'c > finetune > b']).edges);
  expect([...ancestorsIn(parents, 'a')].sort()).toEqual(['b', 'c']);
  expect([...ancestorsIn(parents, 'b')].sort()).toEqual(['b', 'c']);
  expect([...ancestorsIn(parents, 'x')]).toEqual([]);
});
