import { expect, test } from 'vitest';
import { findComponents, inCircle } from '../../src/audit/components.ts';
import { findDepths } from '../../src/audit/depths.ts';
import { at, buildGraph, type Graph } from '../../src/audit/graph.ts';

/** A graph of steps `child>parent`, with `~` for steps of relation 1. */
function graphOf(size: number, ...steps: readonly string[]): Graph {
  const numbers = steps.map((step) => step.split(/[>~]/).map(Number));
  return buildGraph(size, {
    child: Int32Array.from(numbers, ([child = 0]) => child),
    parent: Int32Array.from(numbers, ([, parent = 0]) => parent),
    relation: Int32Array.from(steps, (step) => Number(step.includes('~'))),
    sameOwner: new Int32Array(steps.length),
  });
}

function shown(graph: Graph, skipped: number | null = null) {
  const components = findComponents(graph, skipped);
  const members = Array.from({ length: components.count }, (_, number) => [...components.members.subarray(at(components.start, number), at(components.start, number + 1))].sort().join('+'));
  return { members, circles: [...inCircle(components)], depths: [...findDepths(graph, components)] };
}

test.each([
  { name: 'a chain, roots first', graph: graphOf(3, '0>1', '1>2'), members: ['2', '1', '0'], circles: [0, 0, 0], depths: [2, 1, 0] },
  { name: 'steps in any order', graph: graphOf(3, '2>0', '1>0', '2>1'), members: ['0', '1', '2'], circles: [0, 0, 0], depths: [0, 1, 2] },
  { name: 'two ways to a root, the longer counts', graph: graphOf(4, '3>0', '3>2', '2>1', '1>0'), members: ['0', '1', '2', '3'], circles: [0, 0, 0, 0], depths: [0, 1, 2, 3] },
  { name: 'a circle', graph: graphOf(3, '0>1', '1>0', '2>0'), members: ['0+1', '2'], circles: [1, 1, 0], depths: [1, 1, 2] },
  { name: 'two circles that touch', graph: graphOf(4, '0>1', '1>2', '2>0', '2>3', '3>2'), members: ['0+1+2+3'], circles: [1, 1, 1, 1], depths: [1, 1, 1, 1] },
  { name: 'models without steps', graph: graphOf(2), members: ['0', '1'], circles: [0, 0], depths: [0, 0] },
  { name: 'no models', graph: graphOf(0), members: [], circles: [], depths: [] },
])('$name', ({ graph, members, circles, depths }) => {
  expect(shown(graph)).toEqual({ members, circles, depths });
});

test('steps of a relation that is skipped close no circle', () => {
  expect(shown(graphOf(2, '0>1', '1~0'), 1).circles).toEqual([0, 0]);
});

test('a chain of any length is walked', () => {
  const size = 200_000;
  const graph = graphOf(size, ...Array.from({ length: size - 1 }, (_, child) => `${child}>${child + 1}`));
  expect(findDepths(graph, findComponents(graph))[0]).toBe(size - 1);
});
