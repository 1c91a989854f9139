import { describe, expect, test } from 'vitest';
import { blankFacts } from '../../../src/policy/facts/blank-facts.ts';
import { joinParts, openList, unknownPart } from '../../../src/policy/facts/facts.ts';

const unknown = { facts: ['org.name'], why: 'not stated' };
const provenance = { term: null, license: 'mit', via: ['a/b'], section: null };

describe('parts of the fact document', () => {
  test('are put together under their keys, with what goes with them', () => {
    const joined = joinParts({
      a: { value: 1 },
      b: unknownPart(unknown),
      c: { value: [1, null], unknowns: { 1: unknown }, provenance: { 0: provenance, '': provenance } },
    });
    expect(joined).toEqual({
      value: { a: 1, b: null, c: [1, null] },
      unknowns: { b: unknown, 'c.1': unknown },
      provenance: { 'c.0': provenance, c: provenance },
    });
  });
  test('nest', () => {
    const inner = joinParts({ x: unknownPart(unknown) });
    expect(joinParts({ outer: inner }).unknowns).toEqual({ 'outer.x': unknown });
  });
});

describe('an open list', () => {
  test('ends in an unknown element', () => {
    expect(openList(['a'], unknown)).toEqual({ value: ['a', null], unknowns: { 1: unknown } });
  });
  test('is closed when nothing is hidden', () => {
    expect(openList(['a'], null)).toEqual({ value: ['a'] });
  });
});

describe('blank facts', () => {
  test('have every key of their group', () => {
    expect(blankFacts('org')).toMatchObject({ name: null, monthlyActiveUsers: null, annualRevenue: { amount: null, currency: null } });
    expect(Object.keys(blankFacts('model'))).toContain('pipelineTag');
  });
  test('of a fact that is no group are none', () => {
    expect(blankFacts('governingLicenses')).toEqual({});
    expect(blankFacts('no-such-group')).toEqual({});
  });
});
