import { describe, expect, test } from 'vitest';
import { classifyModels, type ModelClass } from '../../src/audit/model-classes.ts';
import { relations } from '../../src/model/relation.ts';
import { classWith, columnsOf, graphOf } from '../support/audit-graph.ts';

/** The class of the first of two models; the second is a parent where there is a step. */
function classOfFirst(columns: Parameters<typeof columnsOf>[1] = {}, steps: readonly string[] = []): ModelClass | undefined {
  const { classes, classOf } = classifyModels(graphOf(2, steps), columnsOf(2, columns));
  return classes[classOf[0] ?? -1];
}

describe('what a column says stands in the class:', () => {
  test.each<[string, Parameters<typeof columnsOf>[1], Partial<ModelClass>]>([
    ['nothing', {}, {}],
    ['the licence', { license: [7, 0] }, { license: 7 }],
    ['a root by models/', { statedRoot: [1, 0] }, { origin: 'stated-root' }],
    ['missing from the dump', { status: [1, 0] }, { status: 'missing' }],
    ['not on the Hub', { status: [2, 0] }, { status: 'not-on-hub' }],
    ['a base that cannot be used', { refused: [1, 0] }, { refused: true }],
    ['a name that points at a parent', { suspected: [1, 0] }, { suspected: true }],
    ['a circle', { inCircle: [1, 0] }, { inCircle: true }],
    ['one remark', { remarks: [8, 0] }, { remarks: 8 }],
    ['all remarks', { remarks: [15, 0] }, { remarks: 15 }],
    ['everything at once', { license: [3, 0], statedRoot: [1, 0], status: [2, 0], refused: [1, 0], suspected: [1, 0], inCircle: [1, 0], remarks: [15, 0] }, { license: 3, origin: 'stated-root', status: 'not-on-hub', refused: true, suspected: true, inCircle: true, remarks: 15 }],
  ])('%s', (_name, columns, expected) => {
    expect(classOfFirst(columns)).toEqual(classWith(expected));
  });
});

describe('by its steps a model', () => {
  test.each(relations.filter((relation) => relation !== 'distilled'))('that descends as %s is derived, whatever models/ says', (relation) => {
    expect(classOfFirst({ statedRoot: [1, 0] }, [`0 > ${relation} > 1`])?.origin).toBe('derived');
  });

  test('that was trained on outputs alone is as silent as before', () => {
    expect(classOfFirst({}, ['0 > distilled > 1'])?.origin).toBe('silent');
    expect(classOfFirst({ statedRoot: [1, 0] }, ['0 > distilled > 1'])?.origin).toBe('stated-root');
  });

  test.each(relations)('that says nothing of a licence takes that of its parent by %s where it is the same weights', (relation) => {
    expect(classOfFirst({ silentLicense: [1, 0] }, [`0 > ${relation} > 1`])?.mechanical).toBe(['copy', 'quantized', 'converted'].includes(relation));
  });

  test('that gives a licence takes none', () => {
    expect(classOfFirst({ license: [1, 0], silentLicense: [1, 0] }, ['0 > quantized > 1'])?.mechanical).toBe(false);
  });
});

test('models of one class have one number, and others have others', () => {
  const { classes, classOf } = classifyModels(graphOf(4, []), columnsOf(4, { license: [0, 1, 0, 1], suspected: [0, 0, 0, 1] }));
  expect([[...classOf], classes.length]).toEqual([[0, 1, 0, 2], 3]);
});

describe('a class under another licence', () => {
  test('is the same in everything else, and made once', () => {
    const found = classifyModels(graphOf(1, []), columnsOf(1, { statedRoot: [1], refused: [1] }));
    const other = found.withLicense(0, 5);
    expect(found.classes[other]).toEqual(classWith({ license: 5, origin: 'stated-root', refused: true }));
    expect([found.withLicense(0, 5), found.classes.length]).toEqual([other, 2]);
  });

  test('that it has already is itself', () => {
    expect(classifyModels(graphOf(1, []), columnsOf(1, { license: [4] })).withLicense(0, 4)).toBe(0);
  });

  test('takes nothing from a parent, since a licence was given', () => {
    const found = classifyModels(graphOf(2, ['0 > copy > 1']), columnsOf(2, { silentLicense: [1, 0] }));
    const own = found.classOf[0] ?? -1;
    expect([found.classes[own]?.mechanical, found.classes[found.withLicense(own, 3)]?.mechanical]).toEqual([true, false]);
  });
});
