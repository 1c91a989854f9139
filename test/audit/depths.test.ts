import { expect, test } from 'vitest';
import { findComponents } from '../../src/audit/components.ts';
import { findDepths } from '../../src/audit/depths.ts';
import { graphOf } from '../support/audit-graph.ts';

test.each<[string, number, readonly string[], readonly number[]]>([
  ['no models', 0, [], []],
  ['models without parents', 3, [], [0, 0, 0]],
  ['a chain', 3, ['0 > finetune > 1', '1 > finetune > 2'], [2, 1, 0]],
  ['the longer of two ways', 4, ['0 > merge > 1', '0 > merge > 3', '1 > merge > 2', '2 > merge > 3'], [3, 2, 1, 0]],
  ['a way through a teacher, which counts as any other', 2, ['0 > distilled > 1'], [1, 0]],
  ['a parent named twice', 2, ['0 > merge > 1', '0 > distilled > 1'], [1, 0]],
  ['children before and after their parents', 3, ['2 > finetune > 0', '0 > finetune > 1'], [1, 0, 2]],
])('%s', (_name, size, steps, depths) => {
  const graph = graphOf(size, steps);
  expect([...findDepths(graph, findComponents(graph))]).toEqual(depths);
});

test('the models of a circle share one depth, and what descends from it is deeper', () => {
  const graph = graphOf(5, ['0 > merge > 1', '1 > merge > 2', '2 > merge > 1', '2 > merge > 3', '3 > merge > 4']);
  const [below, one, other, above, root] = findDepths(graph, findComponents(graph));
  expect([one === other, (below ?? 0) > (one ?? 0), (one ?? 0) > (above ?? 0), root]).toEqual([true, true, true, 0]);
});
