import { expect, test } from 'vitest';
import type { AncestorSets } from '../../src/audit/ancestor-sets.ts';
import { groupModels } from '../../src/audit/group-models.ts';
import type { ModelClass, ModelClasses } from '../../src/audit/model-classes.ts';
import { classWith } from '../support/audit-graph.ts';
import { licensesOf } from '../support/licenses.ts';

const licenses = ['free', 'noncom'].map((id) => [...licensesOf({ m: id }).values()][0]!);

interface Models {
  readonly classes: readonly ModelClass[];
  readonly classOf: readonly number[];
  readonly sets?: AncestorSets['sets'];
  readonly setOf?: readonly number[];
  readonly taskOf?: readonly number[];
  readonly taskReach?: 'all' | 'none';
}

function grouped({ classes, classOf, sets = [[]], setOf = classOf.map(() => 0), taskOf = classOf.map(() => 0), taskReach = 'none' }: Models) {
  const known: ModelClasses = { classes, classOf: Int32Array.from(classOf), withLicense: () => 0 };
  const { groupOf, groups } = groupModels(classOf.length, { classes: known, ancestors: { sets, setOf: Int32Array.from(setOf) }, licenses, ancestorLicense: [0, 1], taskReach, taskOf: Int32Array.from(taskOf), tasks: [null, 'text-generation'] });
  return { groupOf: [...groupOf], groups };
}

const [root, other] = [classWith({ origin: 'stated-root' }), classWith({ license: 1, origin: 'stated-root' })];
const child = classWith({ license: 1, origin: 'derived' });

test.each<[string, Models, readonly number[]]>([
  ['none', { classes: [], classOf: [] }, []],
  ['models of one class', { classes: [root], classOf: [0, 0, 0] }, [0, 0, 0]],
  ['models of two', { classes: [root, other], classOf: [0, 1, 0] }, [0, 1, 0]],
  ['models of one class with other ancestors', { classes: [root, child], classOf: [1, 1], sets: [[], [{ modelClass: 0, channel: 'weights', ownWork: false }]], setOf: [0, 1] }, [0, 1]],
  ['models whose ancestors differ in what no verdict depends on', { classes: [classWith({ origin: 'stated-root', refused: true }), root, child], classOf: [2, 2], sets: [[{ modelClass: 0, channel: 'weights', ownWork: false }, { modelClass: 1, channel: 'weights', ownWork: false }], [{ modelClass: 0, channel: 'weights', ownWork: false }]], setOf: [0, 1] }, [0, 0]],
  ['models of other tasks, for which no rule asks', { classes: [root], classOf: [0, 0], taskOf: [0, 1] }, [0, 0]],
  ['models of other tasks, for which a rule asks', { classes: [root], classOf: [0, 0], taskOf: [0, 1], taskReach: 'all' }, [0, 1]],
])('%s', (_name, models, groupOf) => {
  expect(grouped(models).groupOf).toEqual(groupOf);
});

test('as many groups as are in use, each with what stands for it', () => {
  const { groups } = grouped({ classes: [root, other, child], classOf: [0, 1, 0], taskOf: [1, 1, 1], taskReach: 'all' });
  expect(groups).toEqual([{ own: root, ancestors: [], task: 'text-generation' }, { own: other, ancestors: [], task: 'text-generation' }]);
});

test('a class that is not there is a mistake of ours, and said', () => {
  expect(() => grouped({ classes: [root], classOf: [3] })).toThrow('there is no class 3');
});
