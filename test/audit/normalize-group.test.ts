import { describe, expect, test } from 'vitest';
import { normalizeGroup, taskReachOf, type DrawnAncestor, type Group, type NormalizeContext } from '../../src/audit/normalize-group.ts';
import { remarkBits } from '../../src/audit/remark-bits.ts';
import type { Policy } from '../../src/model/policy.ts';
import { classWith } from '../support/audit-graph.ts';
import { license, licensesOf, stated, terms } from '../support/licenses.ts';
import { buildCatalog } from '../../src/license/build-catalog.ts';

const catalog = buildCatalog([license('plain'), license('abroad', terms({ territory: stated({ effect: 'excludes', countries: ['EU'], reach: 'all-models', section: '9' } as never) }))]);
/** By class: no licence, one that binds, one that binds and excludes countries, the same as the second in other words. */
const licenses = ['', 'plain', 'abroad', 'plain'].map((ids, index) => [...licensesOf({ [`m${index}`]: ids }, catalog).values()][0]!);
const context: NormalizeContext = { licenses, ancestorLicense: [0, 1, 2, 1], taskReach: 'none' };

const ancestor = (about: Parameters<typeof classWith>[0] = {}, rest: Partial<DrawnAncestor> = {}): DrawnAncestor => ({ about: classWith({ license: 1, ...about }), channel: 'weights', ownWork: false, ...rest });
const root = (about: Parameters<typeof classWith>[0] = {}, rest: Partial<DrawnAncestor> = {}): DrawnAncestor => ancestor({ origin: 'stated-root', ...about }, rest);
const derived = classWith({ license: 2, origin: 'derived' });

function normalized(ancestors: readonly DrawnAncestor[], rest: Partial<Group> = {}, change: Partial<NormalizeContext> = {}): Group {
  return normalizeGroup({ own: derived, ancestors, task: null, ...rest }, { ...context, ...change });
}

describe('differences on which no verdict depends are left out:', () => {
  test.each<[string, readonly DrawnAncestor[], readonly DrawnAncestor[]]>([
    ['which ancestor is refused', [root({ refused: true }), root({ license: 0 })], [root({ license: 0, refused: true }), root()]],
    ['which ancestor stands in a circle', [root({ inCircle: true }), root({ license: 0 })], [root({ license: 0, inCircle: true }), root()]],
    ['which ancestor is called like another', [root({ suspected: true }), root({ license: 0 })], [root({ license: 0, suspected: true }), root()]],
    ['of which ancestor something is remarked', [root({ remarks: remarkBits.conflict }), root({ license: 0 })], [root({ license: 0, remarks: remarkBits.conflict }), root()]],
    ['which of two roots is silent', [ancestor(), root({ license: 0 })], [root(), ancestor({ license: 0 })]],
    ['licences that differ in words alone', [root()], [root({ license: 3 })]],
    ['the order of ancestors', [root(), root({ license: 0 })], [root({ license: 0 }), root()]],
    ['an ancestor twice', [root(), root()], [root()]],
  ])('%s', (_name, some, others) => {
    expect(normalized(some)).toEqual(normalized(others));
  });
});

describe('differences on which a verdict depends stay:', () => {
  test.each<[string, readonly DrawnAncestor[], readonly DrawnAncestor[]]>([
    ['whether any ancestor is refused', [root({ refused: true })], [root()]],
    ['whether any ancestor stands in a circle', [root({ inCircle: true })], [root()]],
    ['whether any ancestor is missing', [root({ status: 'missing' })], [root()]],
    ['whether all roots say where they come from', [ancestor()], [root()]],
    ['which licences bind', [root({ license: 0 })], [root()]],
    ['whether weights or outputs descend', [root()], [root({}, { channel: 'outputs' })]],
    ['undeclared descent further up', [root({ remarks: remarkBits.undeclaredAbove })], [root()]],
    ['whether it is the same author’s work', [root({}, { ownWork: true })], [root()]],
  ])('%s', (_name, some, others) => {
    expect(normalized(some)).not.toEqual(normalized(others));
  });
});

test('undeclared descent of an ancestor within one owner is the ancestor’s own affair', () => {
  expect(normalized([root({ remarks: remarkBits.undeclared })])).toEqual(normalized([root()]));
});

test('ancestors under the model’s own licence add nothing, and where none is left the model stands for its roots', () => {
  const own = classWith({ license: 1, origin: 'derived' });
  expect(normalized([root()], { own })).toEqual({ own: { ...own, origin: 'stated-root' }, ancestors: [], task: null });
  expect(normalized([ancestor()], { own })).toEqual({ own: { ...own, origin: 'silent' }, ancestors: [], task: null });
});

test('they stay where a teacher is among them, or where a licence is taken from a parent', () => {
  const own = classWith({ license: 1, origin: 'derived' });
  expect(normalized([root(), root({}, { channel: 'outputs' })], { own }).ancestors).toHaveLength(2);
  expect(normalized([root()], { own: { ...own, mechanical: true } }).ancestors).toHaveLength(1);
});

test('they stay where an ancestor takes its licence from one of them', () => {
  const own = classWith({ license: 1, origin: 'derived' });
  expect(normalized([root(), ancestor({ license: 0, origin: 'derived', mechanical: true })], { own }).ancestors).toHaveLength(2);
});

test('a missing ancestor of which no licence is known brings the gap alone', () => {
  const { own, ancestors } = normalized([root(), ancestor({ license: 0, status: 'missing' })]);
  expect([own.refused, ancestors.length]).toEqual([true, 1]);
});

test('a root among derived ancestors decides the origin; without any, as in a circle, nothing is stated', () => {
  const between = ancestor({ origin: 'derived', license: 0 });
  expect(normalized([between, root()]).ancestors.map(({ about }) => about.origin)).toEqual(['stated-root', 'stated-root']);
  expect(normalized([between]).ancestors.map(({ about }) => about.origin)).toEqual(['silent']);
});

test('a model without ancestors, and one with work that may be its own, are left as they are', () => {
  const lone: Group = { own: derived, ancestors: [], task: null };
  const near: Group = { own: derived, ancestors: [ancestor({ refused: true }, { ownWork: true }), root()], task: null };
  expect([normalizeGroup(lone, context), normalizeGroup(near, context)]).toEqual([lone, near]);
});

describe('the task', () => {
  test.each<[string, NormalizeContext['taskReach'], number, string | null]>([
    ['is left out where no rule asks', 'none', 2, null],
    ['stays where a rule asks of all models', 'all', 1, 'text-generation'],
    ['is left out where no licence excludes countries', 'with-territories', 1, null],
    ['stays where one does', 'with-territories', 2, 'text-generation'],
  ])('%s', (_name, taskReach, own, task) => {
    expect(normalized([], { own: classWith({ license: own }), task: 'text-generation' }, { taskReach }).task).toBe(task);
  });

  test('stays where an ancestor’s licence excludes countries', () => {
    expect(normalized([root({ license: 2 })], { own: classWith({ license: 1, origin: 'derived' }), task: 'text-generation' }, { taskReach: 'with-territories' }).task).toBe('text-generation');
  });

  const policyOf = (...when: readonly object[]): Policy => ({ rules: when.map((one) => ({ when: one })) }) as unknown as Policy;
  const ask = { var: 'model.multimodal' };
  const territories = { some: [{ var: 'terms.territory.statements' }, ask] };

  test.each([
    ['no rule', policyOf(), 'none'],
    ['a rule that asks for something else', policyOf({ var: 'model.id' }), 'none'],
    ['a rule that asks for it beside territories', policyOf(territories), 'with-territories'],
    ['a rule that asks for it alone', policyOf(ask), 'all'],
    ['both', policyOf(territories, ask), 'all'],
  ])('reaches as far as rules ask: %s', (_name, policy, reach) => {
    expect(taskReachOf(policy)).toBe(reach);
  });
});
