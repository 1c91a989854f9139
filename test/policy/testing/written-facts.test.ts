import { describe, expect, test } from 'vitest';
import type { FactType, FactValue } from '../../../src/model/fact-type.ts';
import { baseFacts } from '../../../src/policy/testing/base-facts.ts';
import { factAt } from '../../../src/policy/facts/replace-fact.ts';
import { checkWrittenFacts, layFacts } from '../../../src/policy/testing/written-facts.ts';

const type: FactType = {
  kind: 'object',
  fields: {
    n: { kind: 'number' },
    d: { kind: 'date' },
    e: { kind: 'enum', values: ['a', 'b'] },
    g: { kind: 'object', fields: { t: { kind: 'boolean' }, s: { kind: 'string' } } },
    l: { kind: 'list', of: { kind: 'object', fields: { x: { kind: 'number' }, y: { kind: 'string' } } } },
  },
};

function mistakesOf(value: unknown): readonly string[] {
  const mistakes: string[] = [];
  checkWrittenFacts(value, type, { path: [], report: (path, message) => void mistakes.push(`${path.join('.')}: ${message}`) });
  return mistakes;
}

describe('facts that a test writes', () => {
  test.each<readonly [unknown, readonly string[]]>([
    [{}, []],
    [null, []],
    [{ n: 1, d: '2026-01-01', e: 'a', g: { t: true }, l: [{ x: 1 }, null] }, []],
    [{ n: null, g: null, l: null }, []],
    [{ n: 'x' }, ['n: this must be a number']],
    [{ e: 'c' }, ['e: this must be one of "a", "b"']],
    [{ g: true }, ['g: this must be a group of facts']],
    [{ l: {} }, ['l: this must be a list']],
    [{ l: [{ z: 1 }, { x: 'a' }] }, ['l.0.z: there is no fact "z" here', 'l.1.x: this must be a number']],
    [{ g: { constructor: 1 } }, ['g.constructor: there is no fact "constructor" here']],
    [[], [': this must be a group of facts']],
  ])('%j', (value, mistakes) => {
    expect(mistakesOf(value)).toEqual(mistakes);
  });
});

describe('facts laid over others', () => {
  const below: FactValue = { n: 1, d: null, e: 'a', g: { t: true, s: 'below' }, l: [{ x: 1, y: 'y' }] };
  test.each<readonly [string, unknown, FactValue]>([
    ['nothing leaves all', undefined, below],
    ['groups are merged', { g: { s: 'above' } }, { ...below, g: { t: true, s: 'above' } }],
    ['values are replaced', { n: 2, e: 'b' }, { ...below, n: 2, e: 'b' }],
    ['null makes unknown', { n: null }, { ...below, n: null }],
    ['lists are replaced, and their elements get every field', { l: [{ x: 2 }, null] }, { ...below, l: [{ x: 2, y: null }, null] }],
  ])('%s', (_, above, expected) => {
    expect(layFacts(below, above, type)).toEqual(expected);
  });
});

describe('the base of a test', () => {
  test('"clear" restricts nothing and says nothing of the organisation', () => {
    const base = baseFacts('clear') as { readonly [key: string]: FactValue };
    expect(factAt(base, 'terms.commercialUse.value')).toBe('unstated');
    expect(factAt(base, 'terms.badge.statements')).toEqual([]);
    expect(factAt(base, 'lineage.rootsStated')).toBe(true);
    expect(factAt(base, 'org.monthlyActiveUsers')).toBeNull();
    expect(factAt(base, 'org.markets')).toBeNull();
    expect(factAt(base, 'use.deployment')).toBeNull();
  });
  test('"unknown" knows nothing', () => {
    const values: FactValue[] = [];
    const collect = (value: FactValue): void => {
      if (typeof value === 'object' && value !== null) Object.values(value).forEach(collect);
      else values.push(value);
    };
    collect(baseFacts('unknown'));
    expect(values.every((value) => value === null)).toBe(true);
  });
});
