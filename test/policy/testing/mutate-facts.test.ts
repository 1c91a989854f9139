import { expect, test } from 'vitest';
import type { FactValue } from '../../../src/model/fact-type.ts';
import type { Logic, Rule } from '../../../src/model/policy.ts';
import { evaluateRules } from '../../../src/policy/evaluate.ts';
import { factAt } from '../../../src/policy/facts/replace-fact.ts';
import { mutateFacts } from '../../../src/policy/testing/mutate-facts.ts';

/** Mutations as `path=value`. */
function mutationsOf(when: Logic, document: { readonly [key: string]: FactValue }): readonly string[] {
  const rule: Rule = { id: 'r', level: 'error', description: '', when, message: '', howToFix: '', onUnknown: 'fail', onUnknownReason: null, waivable: true, from: 'p' };
  const facts = { document, unknowns: {}, provenance: {} };
  const [result] = evaluateRules({ id: 'p', title: 'p', digest: '', rules: [rule], builtIn: new Map() }, facts);
  return (result ? mutateFacts(result, facts) : []).map((mutation) => `${mutation.path}=${JSON.stringify(factAt(mutation.document, mutation.path))}`);
}

test.each<readonly [string, Logic, { readonly [key: string]: FactValue }, readonly string[]]>([
  ['a truth', { var: 'use.commercial' }, { use: { commercial: true } }, ['use.commercial=null', 'use.commercial=false']],
  ['a number, to both sides', { '>': [{ var: 'org.monthlyActiveUsers' }, 7] }, { org: { monthlyActiveUsers: 5 } }, ['org.monthlyActiveUsers=null', 'org.monthlyActiveUsers=0', 'org.monthlyActiveUsers=1000000000000000']],
  ['a word, to every other one', { '==': [{ var: 'terms.copyleft.value' }, 'weak'] }, { terms: { copyleft: { value: 'weak' } } }, ['terms.copyleft.value=null', 'terms.copyleft.value="unstated"', 'terms.copyleft.value="strong"', 'terms.copyleft.value="network"']],
  ['a text', { '==': [{ var: 'model.id' }, 'x'] }, { model: { id: 'x' } }, ['model.id=null', 'model.id=""', 'model.id="another value"']],
  ['a list', { '!!': { var: 'license.declared' } }, { license: { declared: ['mit'] } }, ['license.declared=null', 'license.declared=[]']],
  ['a fact that is not known', { var: 'use.commercial' }, { use: { commercial: null } }, ['use.commercial=null', 'use.commercial=true', 'use.commercial=false']],
  ['only what was read', { or: [{ var: 'use.commercial' }, { var: 'use.military' }] }, { use: { commercial: true, military: true } }, ['use.commercial=null', 'use.commercial=false']],
])('%s', (_, when, ...[document, mutations]) => {
  expect(mutationsOf(when, document)).toEqual(mutations);
});

test('fields of elements are changed, whole elements are not', () => {
  const mutations = mutationsOf({ some: [{ var: 'lineage.suspicions' }, { '==': [{ var: 'child' }, 'x'] }] }, { lineage: { suspicions: [{ child: 'x', parent: 'y' }, null] } });
  expect(mutations).toEqual(expect.arrayContaining(['lineage.suspicions=[]', 'lineage.suspicions.0.child=null']));
  expect(mutations.some((mutation) => mutation.startsWith('lineage.suspicions.1'))).toBe(false);
});
