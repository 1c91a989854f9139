import { describe, expect, test } from 'vitest';
import type { FactValue } from '../../src/model/fact-type.ts';
import type { Logic, Rule } from '../../src/model/policy.ts';
import { evaluateRules, type RuleResult } from '../../src/policy/evaluate.ts';
import { explainResult, renderClause } from '../../src/policy/explanation.ts';
import type { Facts, Provenance } from '../../src/policy/facts/facts.ts';

const llama: Provenance = { term: 'badge', license: 'llama3.1', via: ['a/b', 'a/c'], section: '1.b.i' };
const mit: Provenance = { term: 'badge', license: 'mit', via: ['a/b'], section: '1' };

function factsOf(document: { readonly [key: string]: FactValue }, change: Partial<Facts> = {}): Facts {
  return { document, unknowns: {}, provenance: {}, ...change };
}

function resultOf(when: Logic, facts: Facts): RuleResult {
  const rule: Rule = { id: 'r', level: 'error', description: '', when, message: '', howToFix: '', onUnknown: 'fail', onUnknownReason: null, waivable: true, from: 'p' };
  const [result] = evaluateRules({ id: 'p', title: 'p', digest: '', rules: [rule], builtIn: new Map() }, facts);
  if (!result) throw new Error('no result');
  return result;
}

function explain(when: Logic, facts: Facts): ReturnType<typeof explainResult> {
  return explainResult(resultOf(when, facts), facts);
}

describe('whose term decides', () => {
  test('is that of the list element', () => {
    const facts = factsOf({ l: [{ x: 1 }, { x: 9 }] }, { provenance: { 'l.0': mit, 'l.1': llama } });
    expect(explain({ some: [{ var: 'l' }, { '>': [{ var: 'x' }, 5] }] }, facts).provenance).toEqual(llama);
  });
  test('is that of the strictest reading', () => {
    const facts = factsOf({ terms: { value: 'prohibited' } }, { provenance: { 'terms.value': llama } });
    expect(explain({ '==': [{ var: 'terms.value' }, 'prohibited'] }, facts).provenance).toEqual(llama);
  });
  test('is that of the first element where a list that is not empty decides', () => {
    const facts = factsOf({ l: [{ x: 1 }] }, { provenance: { 'l.0': llama } });
    expect(explain({ '!!': { var: 'l' } }, facts).provenance).toEqual(llama);
  });
  test('is that of what was read beside it, where what is open belongs to no licence', () => {
    const facts = factsOf({ value: 'prohibited' }, { provenance: { value: llama } });
    expect(explain({ and: [{ '==': [{ var: 'value' }, 'prohibited'] }, { var: 'use.military' }] }, facts).provenance).toEqual(llama);
  });
  test('is nobody’s where no licence is behind it', () => {
    expect(explain({ '==': [{ var: 'id' }, 'x'] }, factsOf({ id: 'x' })).provenance).toBeNull();
  });
});

describe('what would decide', () => {
  test('is named by the facts, with the reason', () => {
    const facts = factsOf({ l: [{ exceeded: null }] }, { unknowns: { 'l.0.exceeded': { facts: ['org.monthlyActiveUsers'], why: 'not stated' } } });
    expect(explain({ some: [{ var: 'l' }, { var: 'exceeded' }] }, facts)).toMatchObject({ unknownFacts: ['org.monthlyActiveUsers'], whyUnknown: ['not stated'] });
  });
  test('is the unknown element of a list', () => {
    const facts = factsOf({ l: [{ ok: false }, null] }, { unknowns: { 'l.1': { facts: ['lineage.complete'], why: 'a/c: missing' } } });
    expect(explain({ some: [{ var: 'l' }, { var: 'ok' }] }, facts).unknownFacts).toEqual(['lineage.complete']);
  });
  test.each<readonly [string, string, string]>([
    ['org.domicile', 'org.domicile', 'the profile does not state it'],
    ['use.commercial', 'use.commercial', 'the profile does not state it'],
    ['model.multimodal', 'model.multimodal', 'it could not be established'],
  ])('is %s by its own name otherwise', (name, fact, why) => {
    expect(explain({ '!': { var: name } }, factsOf({}))).toMatchObject({ unknownFacts: [fact], whyUnknown: [why] });
  });
  test('names a field of a list without its index', () => {
    expect(explain({ some: [{ var: 'l' }, { '==': [{ var: 'currency' }, 'USD'] }] }, factsOf({ l: [{ currency: null }] })).unknownFacts).toEqual(['l[].currency']);
  });
  test('is said once', () => {
    const facts = factsOf({ l: [null, null] }, { unknowns: { 'l.0': { facts: ['x'], why: 'y' }, 'l.1': { facts: ['x'], why: 'y' } } });
    expect(explain({ some: [{ var: 'l' }, { var: 'ok' }] }, facts)).toMatchObject({ unknownFacts: ['x'], whyUnknown: ['y'] });
  });
  test('is nothing for a rule that is decided', () => {
    expect(explain({ or: [true, { var: 'use.commercial' }] }, factsOf({})).unknownFacts).toEqual([]);
  });
});

describe('a clause in words', () => {
  test('shows the values that it read', () => {
    const [clause] = explain({ '>': [{ var: 'org.users' }, 7] }, factsOf({ org: { users: 1000 } })).clauses;
    expect(clause && renderClause(clause)).toBe('org.users > 7 (org.users is 1,000)');
  });
  test('is safe to print', () => {
    const [clause] = explain({ '==': [{ var: 'id' }, 'x'] }, factsOf({ id: 'evil\u001B[31m' })).clauses;
    expect(clause && renderClause(clause)).toBe('id is x (id is evil\uFFFD[31m)');
  });
});
