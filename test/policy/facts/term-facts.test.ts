import { describe, expect, test } from 'vitest';
import type { EffectiveTerm } from '../../../src/model/effective-terms.ts';
import type { FactValue } from '../../../src/model/fact-type.ts';
import type { ThresholdJudgement } from '../../../src/model/report.ts';
import type { TermId, TermStatement } from '../../../src/model/term-values.ts';
import type { FactPart, Unknown } from '../../../src/policy/facts/facts.ts';
import { factAt } from '../../../src/policy/facts/replace-fact.ts';
import { termFacts } from '../../../src/policy/facts/term-facts.ts';

function stated(term: TermId, statement: TermStatement, change: Partial<EffectiveTerm> = {}): EffectiveTerm {
  return { term, state: 'value', statement, license: 'x', via: ['a/b'], section: statement.section, ...change };
}

function open(term: TermId, license: string): EffectiveTerm {
  return { term, state: 'unknown', statement: null, license, via: ['a/b', 'a/c'], section: null };
}

function partOf(terms: readonly EffectiveTerm[], hidden: Unknown | null = null, thresholds: readonly ThresholdJudgement[] = []): FactPart {
  return termFacts({ terms: { governing: [], terms, complete: hidden === null }, thresholds, hidden });
}

function factOf(part: FactPart, path: string): FactValue {
  return factAt({ terms: part.value }, `terms.${path}`);
}

const allowed: TermStatement = { value: 'allowed', section: '1' };
const conditional: TermStatement = { value: 'conditional', section: '2', conditions: 'c' };
const prohibited: TermStatement = { value: 'prohibited', section: '3' };
const hidden: Unknown = { facts: ['terms.complete'], why: 'the licence of a/d is not known' };

describe('the strictest reading', () => {
  test.each<readonly [string, readonly EffectiveTerm[], Unknown | null, FactValue]>([
    ['of no statement is "unstated"', [], null, 'unstated'],
    ['of one is that one', [stated('commercialUse', allowed)], null, 'allowed'],
    ['of several is the strictest', [stated('commercialUse', allowed), stated('commercialUse', prohibited), stated('commercialUse', conditional)], null, 'prohibited'],
    ['is not known beside a clause that was not read', [stated('commercialUse', conditional), open('commercialUse', 'y')], null, null],
    ['is known when it is the strictest of all', [stated('commercialUse', prohibited), open('commercialUse', 'y')], null, 'prohibited'],
    ['is not known where more licences may bind', [stated('commercialUse', allowed)], hidden, null],
    ['is known where more licences may bind, when it is the strictest of all', [stated('commercialUse', prohibited)], hidden, 'prohibited'],
    ['of nothing is not known where more licences may bind', [], hidden, null],
  ])('%s', (_, terms, ...[more, value]) => {
    expect(factOf(partOf(terms, more), 'commercialUse.value')).toBe(value);
  });
  test('of training with outputs is graded by its kind', () => {
    const terms = [
      stated('outputTraining', { kind: 'naming', scope: 'distributed-models', section: '1' }),
      stated('outputTraining', { kind: 'banned', scope: 'other-llms', section: '2' }),
    ];
    expect(factOf(partOf(terms), 'outputTraining.value')).toBe('banned');
  });
  test('says whose it is', () => {
    const part = partOf([stated('commercialUse', allowed, { license: 'mit' }), stated('commercialUse', conditional, { license: 'gemma', via: ['a/b', 'a/c'] })]);
    expect(part.provenance?.['commercialUse.value']).toEqual({ term: 'commercialUse', license: 'gemma', via: ['a/b', 'a/c'], section: '2' });
  });
  test('that is not known says whose clause was not read', () => {
    const part = partOf([open('commercialUse', 'y')]);
    expect(part.unknowns?.['commercialUse.value']).toEqual({ facts: ['terms.commercialUse of y'], why: 'what y says of it is not established' });
    expect(part.provenance?.['commercialUse.value']).toMatchObject({ license: 'y', via: ['a/b', 'a/c'] });
  });
});

describe('statements', () => {
  test('stand with every field of their type, nearest licence first', () => {
    const far = stated('badge', { text: 'Far', trigger: 'distribution', section: '2' }, { license: 'far', via: ['a/b', 'a/c', 'a/d'] });
    const near = stated('badge', { text: 'Near', trigger: 'any-use', section: '1' }, { license: 'near' });
    expect(factOf(partOf([far, near]), 'badge.statements')).toEqual([
      { text: 'Near', alternatives: null, trigger: 'any-use', where: null, exception: null, section: '1', note: null, license: 'near', via: ['a/b'] },
      { text: 'Far', alternatives: null, trigger: 'distribution', where: null, exception: null, section: '2', note: null, license: 'far', via: ['a/b', 'a/c', 'a/d'] },
    ]);
  });
  test('that were not read are unknown elements, after those that were', () => {
    const part = partOf([open('badge', 'y'), stated('badge', { text: 'B', trigger: 'any-use', section: '1' })], hidden);
    expect(factOf(part, 'badge.statements')).toEqual([expect.objectContaining({ text: 'B' }), null, null]);
    expect(part.unknowns?.['badge.statements.1']?.facts).toEqual(['terms.badge of y']);
    expect(part.unknowns?.['badge.statements.2']).toEqual(hidden);
  });
  test('of all terms stand in one list too', () => {
    const part = partOf([stated('commercialUse', allowed), open('badge', 'y')], hidden);
    expect(factOf(part, 'statements')).toEqual([
      { term: 'commercialUse', state: 'value', license: 'x', via: ['a/b'], section: '1' },
      { term: 'badge', state: 'unknown', license: 'y', via: ['a/b', 'a/c'], section: null },
      null,
    ]);
  });
  test('of a territory name the members of a union', () => {
    const part = partOf([stated('territory', { excluded: ['EU', 'KR'], appliesTo: 'all-models', basis: 'use', includesOutputs: false, endUsersSpared: false, section: '5' })]);
    expect(factOf(part, 'territory.statements.0.excluded')).toEqual(expect.arrayContaining(['EU', 'KR', 'DE']));
  });
});

describe('thresholds', () => {
  const statement: TermStatement<'userThreshold'> = {
    quantity: 'monthly-active-users',
    amount: 700,
    comparison: 'greater-than',
    measured: 'continuing',
    counts: 'licensee',
    appliesTo: 'any-use',
    consequence: 'ask-license',
    section: '2',
  };
  const judgement: ThresholdJudgement = {
    term: 'userThreshold',
    license: 'x',
    via: ['a/b'],
    section: '2',
    quantity: 'monthly-active-users',
    amount: 700,
    currency: null,
    measured: 'continuing',
    exceeded: null,
    exceededAtHorizon: true,
    crossesOn: '2027-01',
    explanation: 'words',
    unknownFacts: ['org.monthlyActiveUsers'],
  };
  test('carry their judgement', () => {
    const part = partOf([stated('userThreshold', statement)], null, [judgement]);
    expect(factOf(part, 'userThreshold.statements.0')).toMatchObject({ amount: 700, exceeded: null, exceededAtHorizon: true, crossesOn: '2027-01', explanation: 'words' });
    expect(part.unknowns?.['userThreshold.statements.0.exceeded']).toEqual({ facts: ['org.monthlyActiveUsers'], why: 'words' });
  });
  test.each<readonly [string, Partial<ThresholdJudgement>]>([
    ['another licence', { license: 'y' }],
    ['another path', { via: ['a/b', 'a/c'] }],
    ['another section', { section: '9' }],
    ['another amount', { amount: 701 }],
    ['another quantity', { quantity: 'monthly-visits' }],
  ])('of %s are not mixed up', (_, change) => {
    const part = partOf([stated('userThreshold', statement)], null, [{ ...judgement, exceeded: true, ...change }]);
    expect(factOf(part, 'userThreshold.statements.0.exceeded')).toBeNull();
  });
});
