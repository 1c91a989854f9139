import { expect, test } from 'vitest';
import { buildGraph } from '../../src/audit/graph.ts';

test('steps stand with their child, each with its relation and owner, whatever their order', () => {
  const graph = buildGraph(3, { child: Int32Array.of(2, 0, 2), parent: Int32Array.of(0, 1, 1), relation: Int32Array.of(5, 6, 7), sameOwner: Int32Array.of(1, 0, 0) });
  expect([[...graph.start], [...graph.parent], [...graph.relation], [...graph.sameOwner]]).toEqual([[0, 1, 1, 3], [1, 0, 1], [6, 5, 7], [0, 1, 0]]);
});
