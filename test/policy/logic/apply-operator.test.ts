import fc from 'fast-check';
import jsonLogic from 'json-logic-js';
import { describe, expect, test } from 'vitest';
import type { FactValue } from '../../../src/model/fact-type.ts';
import { applyOperator } from '../../../src/policy/logic/apply-operator.ts';
import { operatorNames, operators, type Operator } from '../../../src/policy/logic/operators.ts';

const values: readonly FactValue[] = [0, 1, -1, 2.5, 10, '', '0', '1', '10', 'a', 'b', 'ab', true, false];
const binary: readonly Operator[] = ['==', '===', '!=', '!==', '>', '>=', '<', '<=', '+', '-', '*', '/', '%', 'min', 'max', 'cat'];

/** What json-logic-js gives; a number that is not finite counts as unknown. */
function reference(operator: Operator, operands: readonly FactValue[]): unknown {
  const result: unknown = jsonLogic.apply({ [operator]: operands.map((_, index) => ({ var: index })) } as never, operands);
  return typeof result === 'number' && !Number.isFinite(result) ? null : result;
}

describe('every operator of two known operands equals json-logic-js, operands of other types included', () => {
  test.each(binary)('%s', (operator) => {
    for (const left of values) {
      for (const right of values) {
        expect(applyOperator(operator, [left, right]), `${JSON.stringify(left)} ${operator} ${JSON.stringify(right)}`).toEqual(reference(operator, [left, right]));
      }
    }
  });
});

describe('in', () => {
  const lists: readonly FactValue[] = [[], [1, 2], ['a', 'b'], ['1'], [true], 'abc', '', 0];
  test('equals json-logic-js', () => {
    for (const left of values) {
      for (const right of lists) {
        expect(applyOperator('in', [left, right]), `${JSON.stringify(left)} in ${JSON.stringify(right)}`).toEqual(reference('in', [left, right]));
      }
    }
  });
});

describe('other shapes', () => {
  test.each<readonly [Operator, readonly FactValue[], FactValue]>([
    ['<', [1, 2, 3], true],
    ['<', [1, 3, 2], false],
    ['<=', [1, 1, 1], true],
    ['-', [5], -5],
    ['+', [1, 2, 3, 4], 10],
    ['max', [3, 1, 2], 3],
    ['cat', ['a', 'b', 'c'], 'abc'],
    ['substr', ['jsonlogic', -5, -2], 'log'],
    ['==', [[1], [1]], false],
  ])('%s of %j is %j', (operator, operands, value) => {
    expect(applyOperator(operator, operands)).toEqual(value);
  });

  test('of more operands than readers equal json-logic-js too', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: -50, max: 50 }), { minLength: 1, maxLength: 8 }), fc.constantFrom<Operator>('+', '*', 'min', 'max'), (numbers, operator) => {
        expect(applyOperator(operator, numbers)).toEqual(reference(operator, numbers));
      }),
    );
  });
});

test('a result that is no finite number is unknown', () => {
  expect(applyOperator('/', [1, 0])).toBeNull();
  expect(applyOperator('/', [0, 0])).toBeNull();
  expect(applyOperator('%', [1, 0])).toBeNull();
  expect(applyOperator('-', ['x', 1])).toBeNull();
});

test('an operand that looks like logic is data', () => {
  expect(applyOperator('in', ['x', [{ cat: ['x'] }]])).toBe(false);
  expect(applyOperator('==', [{ log: 'x' }, { log: 'x' }])).toBe(false);
});

test('every strict operator of the table is one that json-logic-js has', () => {
  const strict = operatorNames.filter((name) => operators[name].evaluation === 'strict');
  for (const operator of strict) {
    expect(() => reference(operator, [1, 1])).not.toThrow();
  }
});
