import { describe, expect, test } from 'vitest';
import { collectAncestors, type StepRules } from '../../src/audit/ancestor-sets.ts';
import { findComponents } from '../../src/audit/components.ts';
import { buildGraph, type Graph } from '../../src/audit/graph.ts';
import type { ModelClass, ModelClasses } from '../../src/audit/model-classes.ts';
import { relations } from '../../src/model/relation.ts';

const about: ModelClass = { license: 0, origin: 'silent', status: 'resolved', refused: false, suspected: false, remarks: 0, inCircle: false, mechanical: false };

/** The ancestors of the last model, every model being of a class of its own; `~` is a step through outputs, `=` one of the same owner. */
function ancestors(size: number, steps: readonly string[], rules: Partial<StepRules> = {}): readonly string[] {
  const graph = graphFrom(size, steps);
  const models: ModelClasses = { classes: Array.from({ length: size }, (_, license) => ({ ...about, license })), classOf: Int32Array.from({ length: size }, (_, model) => model), withLicense: (_, license) => license };
  const { setOf, sets } = collectAncestors(graph, findComponents(graph), models, { isRelicensed: () => false, mayBeOwnWork: () => false, ...rules });
  return (sets[setOf[size - 1] ?? 0] ?? []).map(({ modelClass, channel, ownWork }) => `${modelClass} ${channel}${ownWork ? ' own' : ''}`);
}

function graphFrom(size: number, steps: readonly string[]): Graph {
  const numbers = steps.map((step) => step.split(/[>~=]/).map(Number));
  return buildGraph(size, {
    child: Int32Array.from(numbers, ([child = 0]) => child),
    parent: Int32Array.from(numbers, ([, parent = 0]) => parent),
    relation: Int32Array.from(steps, (step) => relations.indexOf(step.includes('~') ? 'distilled' : 'finetune')),
    sameOwner: Int32Array.from(steps, (step) => Number(step.includes('='))),
  });
}

test.each([
  { name: 'a root has none', size: 1, steps: [], found: [] },
  { name: 'all of a chain', size: 3, steps: ['2>1', '1>0'], found: ['0 weights', '1 weights'] },
  { name: 'both parents and what is above them, once', size: 4, steps: ['3>1', '3>2', '1>0', '2>0'], found: ['0 weights', '1 weights', '2 weights'] },
  { name: 'above a teacher only outputs descend', size: 3, steps: ['2~1', '1>0'], found: ['0 outputs', '1 outputs'] },
  { name: 'above a base whose teacher is another, each by its way', size: 3, steps: ['2>1', '1~0'], found: ['0 outputs', '1 weights'] },
  { name: 'one that is base and teacher is both', size: 2, steps: ['1>0', '1~0'], found: ['0 weights', '0 outputs'] },
  { name: 'the models of a circle are ancestors of each other', size: 3, steps: ['2>1', '1>2', '1>0'], found: ['0 weights', '1 weights', '2 weights'] },
])('$name', ({ size, steps, found }) => {
  expect(ancestors(size, steps)).toEqual(found);
});

test('a parent may be own work for its child, and not for what descends from it', () => {
  expect([ancestors(2, ['1=0'], { mayBeOwnWork: () => true }), ancestors(3, ['2>1', '1=0'], { mayBeOwnWork: () => true })]).toEqual([['0 weights own'], ['0 weights', '1 weights']]);
});

describe('where the licensor gives the child another licence,', () => {
  /** Steps within one owner, that of the licensor, are relicensed; others are not. */
  const licensor: Partial<StepRules> = { isRelicensed: () => true };

  test.each([
    { name: 'its parent counts with that of the child', size: 2, steps: ['1=0'], found: ['1 weights'] },
    { name: 'so does all of its line', size: 4, steps: ['3=2', '2=1', '1=0'], found: ['3 weights', '3 weights', '3 weights'] },
    { name: 'a line that another continues counts with the last that the licensor gave', size: 4, steps: ['3>2', '2=1', '1=0'], found: ['2 weights', '2 weights', '2 weights'] },
    { name: 'what comes in from elsewhere keeps its own', size: 4, steps: ['3=2', '2>1', '2=0'], found: ['1 weights', '3 weights', '3 weights'] },
    { name: 'a line that went through other hands keeps what it had there', size: 4, steps: ['3=2', '2>1', '1=0'], found: ['1 weights', '1 weights', '3 weights'] },
    { name: 'a merge counts both lines with its own', size: 4, steps: ['3=1', '3=2', '2=0'], found: ['3 weights', '3 weights', '3 weights'] },
  ])('$name', ({ size, steps, found }) => {
    expect(new Set(ancestors(size, steps, licensor))).toEqual(new Set(found));
  });
});

test('a chain of any length in which each model is like the next has one set, and a wide base costs a look-up each', () => {
  const size = 2_000;
  const chain = Array.from({ length: size - 1 }, (_, step) => `${step + 1}>${step}`);
  const graph = graphFrom(size, chain);
  const models: ModelClasses = { classes: [about], classOf: new Int32Array(size), withLicense: () => 0 };
  const { sets } = collectAncestors(graph, findComponents(graph), models, { isRelicensed: () => false, mayBeOwnWork: () => false });
  expect(sets).toEqual([[], [{ modelClass: 0, channel: 'weights', ownWork: false }]]);
});

test('a parent whose owner relicensed the child counts with the licence of the child', () => {
  expect(ancestors(2, ['1=0'], { isRelicensed: () => true })).toEqual(['1 weights']);
});
