import { expect, test } from 'vitest';
import type { FactValue } from '../../../src/model/fact-type.ts';
import type { Logic } from '../../../src/model/policy.ts';
import { compileLogic } from '../../../src/policy/logic/compile.ts';
import { renderLogic, renderValue } from '../../../src/policy/logic/render-logic.ts';

test.each<readonly [Logic, string]>([
  [{ '>': [{ var: 'org.monthlyActiveUsers' }, 700_000_000] }, 'org.monthlyActiveUsers > 700,000,000'],
  [{ and: [{ '==': [{ var: 'a' }, 'x'] }, { or: [{ var: 'b' }, { '!': { var: 'c' } }] }] }, 'a is x and (b or not c)'],
  [{ in: [{ var: 'a' }, ['x', 'y']] }, 'a is one of x, y'],
  [{ some: [{ var: 'l' }, { '==': [{ var: '' }, 1] }] }, 'some of l: it is 1'],
  [{ none: [{ var: 'l' }, { var: 'ok' }] }, 'none of l: ok'],
  [{ '!!': { var: 'l' } }, 'there is l'],
  [{ known: { var: 'x' } }, 'x is known'],
  [{ isUnknown: { var: 'x' } }, 'x is not known'],
  [{ max: [1, { var: 'x' }] }, 'max(1, x)'],
  [{ in: ['x', [{ var: 'a' }, 'b']] }, 'x is one of [a, b]'],
])('%j reads: %s', (logic, text) => expect(renderLogic(compileLogic(logic))).toBe(text));

test.each<readonly [FactValue, string]>([
  [null, 'unknown'], [true, 'true'], [700_000_000, '700,000,000'], [0.06, '0.06'], ['x', 'x'], [[], 'nothing'], [['a', 'b'], 'a, b'], [{ a: 1 }, '{"a":1}'],
])('the value %j reads: %s', (value, text) => expect(renderValue(value)).toBe(text));
