import { describe, expect, test } from 'vitest';
import type { FactValue } from '../../../src/model/fact-type.ts';
import type { Logic, Rule } from '../../../src/model/policy.ts';
import { evaluateRules, type RuleResult } from '../../../src/policy/evaluate.ts';
import { coverageShare, coverRule, type RuleCoverage } from '../../../src/policy/testing/coverage.ts';

type Document = { readonly [key: string]: FactValue };

function coverageOf(when: Logic, documents: readonly Document[]): RuleCoverage {
  const rule: Rule = { id: 'r', level: 'error', description: '', when, message: '', howToFix: '', onUnknown: 'fail', onUnknownReason: null, waivable: true, from: 'p' };
  const policy = { id: 'p', title: 'p', digest: '', rules: [rule], builtIn: new Map() };
  const results = documents.flatMap((document): readonly RuleResult[] => evaluateRules(policy, { document, unknowns: {}, provenance: {} }));
  return coverRule('r', results);
}

const both: Logic = { and: [{ var: 'a' }, { var: 'b' }] };

describe('branches of a rule', () => {
  test.each<readonly [string, Logic, readonly Document[], number, readonly string[]]>([
    ['a single fact has none', { var: 'a' }, [{ a: true }], 0, []],
    ['the operands of "and"', both, [{ a: true, b: true }, { a: false }, { a: true, b: false }], 2, []],
    ['one that was never false', both, [{ a: true, b: true }, { a: true, b: false }], 2, ['/and/0/var is never false']],
    ['one that was never reached', both, [{ a: false, b: true }], 2, ['/and/0/var is never true', '/and/1/var is never true', '/and/1/var is never false']],
    ['what an iterator asks', { some: [{ var: 'l' }, { var: 'ok' }] }, [{ l: [{ ok: true }] }, { l: [{ ok: false }] }], 1, []],
    ['what an iterator never asked', { some: [{ var: 'l' }, { var: 'ok' }] }, [{ l: [] }], 1, ['/some/1/var is never true', '/some/1/var is never false']],
    ['the conditions of "if"', { if: [{ var: 'a' }, true, { var: 'b' }, true, false] }, [{ a: true }, { a: false, b: true }], 2, ['/if/2/var is never false']],
    ['inside "not"', { '!': both }, [{ a: true, b: true }, { a: true, b: false }, { a: false }], 2, []],
    ['not what is written out', { and: [true, { var: 'a' }] }, [{ a: true }, { a: false }], 1, []],
  ])('%s', (_, when, ...[documents, branches, uncovered]) => {
    const coverage = coverageOf(when, documents);
    expect(coverage.branches).toBe(branches);
    expect(coverage.uncovered).toEqual(uncovered);
  });
  test('that were unknown are neither true nor false', () => {
    expect(coverageOf(both, [{}]).coveredBranches).toBe(0);
  });
});

describe('outcomes of a rule', () => {
  test('that were reached, and that were not', () => {
    const coverage = coverageOf({ var: 'a' }, [{ a: true }, {}]);
    expect(coverage.outcomes).toEqual(['violation', 'undecided']);
    expect(coverage.missingOutcomes).toEqual(['pass']);
  });
});

describe('the share', () => {
  test('is of outcomes and branches together', () => {
    expect(coverageShare([coverageOf(both, [{ a: true, b: true }, { a: false }, { a: true, b: false }, {}])])).toBe(1);
    expect(coverageShare([coverageOf(both, [{ a: false }])])).toBeCloseTo(1 / 5);
  });
  test('of no rules is whole', () => {
    expect(coverageShare([])).toBe(1);
  });
});
