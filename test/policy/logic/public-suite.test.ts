import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import type { FactValue } from '../../../src/model/fact-type.ts';
import type { Logic } from '../../../src/model/policy.ts';
import { valueOf } from '../support/logic.ts';

/** One case of `suites/compatible.json` of the public JSON Logic suites; https://github.com/json-logic/compat-tables */
interface SuiteCase {
  readonly rule: Logic;
  readonly data?: FactValue;
  readonly result: FactValue;
}

/** The intended differences: what is not known is not an empty list, and the name of a fact is written out. */
const intended = [
  { rule: { map: [{ var: 'integers' }, { '*': [{ var: '' }, 2] }] }, data: null, value: null },
  { rule: { reduce: [{ var: 'integers' }, { '+': [{ var: 'current' }, { var: 'accumulator' }] }, 0] }, data: null, value: null },
] as const;

const file = process.env.MODELCHECK_JSON_LOGIC_SUITE ?? '';
const suite = existsSync(file);

describe.runIf(suite)('the public compatible suite', () => {
  const cases = (suite ? (JSON.parse(readFileSync(file, 'utf8')) as readonly (string | SuiteCase)[]) : []).filter((one): one is SuiteCase => typeof one !== 'string');

  const isComputed = ({ rule }: SuiteCase): boolean => JSON.stringify(rule).startsWith('{"var":[{');

  test.each(cases.filter((one) => !isComputed(one)).map((one) => [JSON.stringify(one.rule), one] as const))('%s', (_, { rule, data = null, result }) => {
    const differs = intended.find((difference) => data === null && JSON.stringify(difference.rule) === JSON.stringify(rule));
    expect(valueOf(rule, data)).toEqual(differs ? differs.value : result);
  });
  test.each(cases.filter(isComputed).map((one) => [JSON.stringify(one.rule), one] as const))('a computed name is refused: %s', (_, { rule, data = null }) => {
    expect(() => valueOf(rule, data)).toThrow('computed');
  });
});

test.skipIf(suite)('the public compatible suite is skipped: set MODELCHECK_JSON_LOGIC_SUITE to compatible.json of json-logic/compat-tables', () => {
  expect(suite).toBe(false);
});
