import { expect, test } from 'vitest';
import { ancestorPaths } from '../../src/license/paths.ts';
import { lineageOf } from '../support/licenses.ts';

function shown(steps: readonly string[], blocked: (parent: string) => boolean = () => false): readonly string[] {
  const { subject, edges } = lineageOf(steps);
  return ancestorPaths(subject, edges, (edge) => blocked(edge.parent)).map(({ via, channel }) => `${channel} ${via.join(' ')}`);
}

test.each([
  { name: 'a model without parents is its own path', steps: ['o/a'], paths: ['weights o/a'] },
  { name: 'a chain is followed to its root', steps: ['o/a > finetune > o/b', 'o/b > merge > o/c'], paths: ['weights o/a', 'weights o/a o/b', 'weights o/a o/b o/c'] },
  { name: 'the shortest of two paths counts', steps: ['o/a > merge > o/b', 'o/a > merge > o/c', 'o/b > finetune > o/c'], paths: ['weights o/a', 'weights o/a o/b', 'weights o/a o/c'] },
  { name: 'a teacher is reached over outputs', steps: ['o/a > distilled > o/t', 'o/t > finetune > o/r'], paths: ['weights o/a', 'outputs o/a o/t', 'outputs o/a o/t o/r'] },
  { name: 'weights beat outputs for the same ancestor, even when longer', steps: ['o/a > distilled > o/r', 'o/a > finetune > o/b', 'o/b > finetune > o/r'], paths: ['weights o/a', 'weights o/a o/b', 'weights o/a o/b o/r'] },
  { name: 'a circle ends', steps: ['o/a > finetune > o/b', 'o/b > finetune > o/a'], paths: ['weights o/a', 'weights o/a o/b'] },
])('$name', ({ steps, paths }) => {
  expect(shown(steps)).toEqual(paths);
});

test('an edge that is blocked ends no path but is walked through', () => {
  expect(shown(['o/a > finetune > o/b', 'o/b > finetune > o/c'], (parent) => parent === 'o/b')).toEqual(['weights o/a', 'weights o/a o/b o/c']);
});

test('the order of parents does not matter', () => {
  const steps = ['o/a > merge > o/c', 'o/a > merge > o/b', 'o/b > finetune > o/r', 'o/c > finetune > o/r'];
  expect(shown(steps)).toEqual(shown([steps[1] ?? '', steps[0] ?? '', steps[3] ?? '', steps[2] ?? '']));
});
