import { expect, test } from 'vitest';
import { factCount, factRows, nextChoice, type FactRow } from '../../../../src/cli/screen/select/fact-rows.ts';
import { screenProfile, screenReport } from '../../../support/screen.ts';

const rows = factRows({ profile: screenProfile, suppositions: { 'org.domicile': 'DE', 'use.military': 'true' }, report: screenReport() });
const rowOf = (fact: string): FactRow | undefined => rows.find((row) => row.fact === fact);

test.each([
  { fact: 'org.monthlyActiveUsers', stated: '12,000,000', supposed: null, waiting: 1 },
  { fact: 'org.annualRevenue', stated: '3,000,000 USD', supposed: null, waiting: 0 },
  { fact: 'org.monthlyRevenue', stated: null, supposed: null, waiting: 0 },
  { fact: 'org.markets', stated: 'US, DE', supposed: null, waiting: 0 },
  { fact: 'org.domicile', stated: null, supposed: 'DE', waiting: 0 },
  { fact: 'use.deployment', stated: 'hosted', supposed: null, waiting: 0 },
  { fact: 'use.military', stated: null, supposed: 'true', waiting: 0 },
  { fact: 'horizonMonths', stated: null, supposed: null, waiting: 0 },
])('$fact is stated as $stated and supposed as $supposed', ({ fact, stated, supposed, waiting }) => {
  expect(rowOf(fact)).toMatchObject({ stated, supposed, waiting });
});

test('every fact of the profile can be supposed, amounts as a whole', () => {
  expect(rows).toHaveLength(factCount());
  expect(rows.map(({ fact }) => fact).filter((fact) => /amount|currency/.test(fact))).toEqual([]);
});

test.each([
  { choices: ['true', 'false', 'unknown'], stated: 'true', supposed: null, expected: 'false' },
  { choices: ['true', 'false', 'unknown'], stated: 'true', supposed: 'false', expected: 'unknown' },
  { choices: ['true', 'false', 'unknown'], stated: 'true', supposed: 'unknown', expected: null },
  { choices: ['true', 'false', 'unknown'], stated: null, supposed: null, expected: 'true' },
  { choices: ['true', 'false', 'unknown'], stated: null, supposed: 'false', expected: null },
  { choices: null, stated: '5', supposed: '6', expected: '6' },
])('after $supposed instead of $stated comes $expected', ({ choices, stated, supposed, expected }) => {
  expect(nextChoice({ fact: 'use.x', description: '', form: '', waiting: 0, choices, stated, supposed })).toBe(expected);
});
