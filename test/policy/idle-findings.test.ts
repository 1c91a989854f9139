import { describe, expect, test } from 'vitest';
import type { FactValue } from '../../src/model/fact-type.ts';
import type { Logic, Policy, Rule } from '../../src/model/policy.ts';
import type { Facts } from '../../src/policy/facts/facts.ts';
import { replaceFact } from '../../src/policy/facts/replace-fact.ts';
import { idleFindings } from '../../src/policy/idle-findings.ts';
import { baseFacts } from '../../src/policy/testing/base-facts.ts';

function facts(changes: Readonly<Record<string, FactValue>> = {}): Facts {
  const document = Object.entries(changes).reduce((before, [path, value]) => replaceFact(before, path, value), baseFacts('clear') as Facts['document']);
  return { document, unknowns: {}, provenance: {} };
}

function policyOf(...conditions: readonly Logic[]): Policy {
  const rules = conditions.map((when, index): Rule => ({ id: `r${index}`, level: 'error', description: '', when, message: '', howToFix: '', onUnknown: 'fail', onUnknownReason: null, waivable: true, from: 'ours' }));
  return { id: 'ours', title: 'ours', digest: '', rules, builtIn: new Map() };
}

const told = (policy: Policy, models: readonly Facts[], builtIn: readonly string[] = []) => idleFindings(policy, models, builtIn).map(({ ruleId, message, level }) => `${level} ${ruleId}: ${message}`);
const badges: Logic = { '!!': { var: 'terms.badge.statements' } };
const withBadge = facts({ 'terms.badge.statements': [{ text: 'x' }] });

describe('rules that never applied', () => {
  test('found an empty list in every model', () => expect(told(policyOf(badges), [facts(), facts()])).toEqual(['note rule-never-applied: The rule r0 of ours found nothing to judge in any of the 2 models: terms.badge.statements empty for all of them.']));
  test('are not those that found something in one model', () => expect(told(policyOf(badges), [facts(), withBadge])).toEqual([]));
  test('are not those that passed by what they found', () => expect(told(policyOf({ '==': [{ var: 'model.id' }, 'x'] }), [facts(), facts()])).toEqual([]));
  test('are not those that judge the profile alone', () => expect(told(policyOf({ '==': [{ var: 'use.deployment' }, 'hosted'] }), [facts({ 'use.deployment': 'hosted' }), facts({ 'use.deployment': 'hosted' })])).toEqual([]));
  test('are not told of one model', () => expect(told(policyOf(badges), [facts()])).toEqual([]));
  test('are not told of a policy that ships with modelcheck', () => expect(told(policyOf(badges), [facts(), facts()], ['ours'])).toEqual([]));
  test('say that a term is stated by no licence', () => expect(told(policyOf({ '==': [{ var: 'terms.hosting.value' }, 'prohibited'] }), [facts(), facts()])[0]).toContain('terms.hosting.value empty'));
});

describe('facts that were known for no model', () => {
  const asks: Logic = { and: [{ var: 'use.military' }, { '==': [{ var: 'model.id' }, 'example/model'] }] };
  test('are told in one note with the rules that read them', () => expect(told(policyOf(asks, { var: 'use.military' }), [facts(), facts()])).toEqual(['note fact-never-known: Known for none of the 2 models, so that no rule was decided by it: use.military (read by r0, r1).']));
  test('are not those that one model knows', () => expect(told(policyOf(asks), [facts(), facts({ 'use.military': false })])).toEqual([]));
  test('are named for programs too', () => expect(idleFindings(policyOf(asks), [facts(), facts()], [])[0]?.unknownFacts).toEqual(['use.military']));
});
