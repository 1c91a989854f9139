import { expect, test } from 'vitest';
import { createNodeIo } from '../../../src/io/node-io.ts';
import { builtInPolicyIds, resolveBuiltIn } from '../../../src/load-policy.ts';
import type { Logic } from '../../../src/model/policy.ts';
import { deadValue } from '../../../src/policy/logic/dead-condition.ts';

const deployment: Logic = { var: 'use.deployment' };
const users: Logic = { var: 'org.monthlyActiveUsers' };
const banned: Logic = { '==': [{ var: 'kind' }, 'banned'] };
const training: Logic = { var: 'terms.outputTraining.statements' };

test.each<readonly [string, Logic, boolean | null]>([
  ['a fact that must be two things', { and: [{ '==': [deployment, 'hosted'] }, { '==': [deployment, 'internal'] }] }, false],
  ['a fact that is one of two things or another', { or: [{ '!=': [deployment, 'hosted'] }, { '!=': [deployment, 'internal'] }] }, true],
  ['fewer users than none', { '<': [users, 0] }, false],
  ['no fewer users than none', { '>=': [users, 0] }, true],
  ['more than one line and less than a lower one', { and: [{ '>': [users, 700] }, { '<': [users, 100] }] }, false],
  ['a statement that must be of two kinds', { some: [training, { and: [banned, { '==': [{ var: 'kind' }, 'naming'] }] }] }, false],
  ['statements of two kinds, in two elements', { and: [{ some: [training, banned] }, { some: [training, { '==': [{ var: 'kind' }, 'naming'] }] }] }, null],
  ['a country that is in the list and is not', { and: [{ in: ['DE', { var: 'org.markets' }] }, { '!': { in: ['DE', { var: 'org.markets' }] } }] }, false],
  ['a date before itself', { some: [{ var: 'governingLicenses' }, { dateBefore: [{ var: 'date' }, { var: 'date' }] }] }, false],
  ['an honest threshold', { '>': [users, 700e6] }, null],
  ['an honest comparison', { '==': [{ var: 'terms.commercialUse.value' }, 'prohibited'] }, null],
  ['an honest question to elements', { some: [training, banned] }, null],
  ['a question whether a fact is known', { known: users }, null],
  ['two facts that are compared', { '==': [{ var: 'model.owner' }, { var: 'org.name' }] }, null],
])('%s', (_, logic, value) => expect(deadValue(logic)).toBe(value));

test('no rule of the policies that ship with modelcheck is found to be dead', async () => {
  const io = createNodeIo();
  const resolved = await Promise.all((await builtInPolicyIds(io)).map((id) => resolveBuiltIn(id, io)));
  expect(resolved.flatMap(({ warnings }) => warnings.map(({ message }) => message))).toEqual([]);
});
