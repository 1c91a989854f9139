import jsonLogic from 'json-logic-js';
import type { FactValue } from '../../model/fact-type.ts';
import type { Operator } from './operators.ts';

/**
 * Applies an operator to known operands with json-logic-js, which is the semantics of every operator of JSON Logic.
 * A result that is not a finite number is unknown (null): `0 / 0` must not compare as false and so pass.
 */
export function applyOperator(operator: Operator, operands: readonly FactValue[]): FactValue {
  const quick = shortcut(operator, operands);
  if (quick !== null) return quick;
  const result: unknown = operands.every((operand) => typeof operand !== 'object') ? jsonLogic.apply({ [operator]: operands } as never) : jsonLogic.apply({ [operator]: references(operands.length) } as never, operands);
  return isFactValue(result) ? result : null;
}

/** Comparisons of two values of one type, which are most of what rules do and where json-logic-js compares as JavaScript does; else null. */
function shortcut(operator: Operator, operands: readonly FactValue[]): boolean | null {
  const [left = null, right = null] = operands;
  if (operands.length !== 2) return null;
  if (operator === 'in') return Array.isArray(right) && typeof left !== 'object' ? right.includes(left) : null;
  if (typeof left === 'number' && typeof right === 'number') return compare(operator, left, right);
  return typeof left === typeof right && typeof left !== 'object' ? equate(operator, left, right) : null;
}

function compare(operator: Operator, left: number, right: number): boolean | null {
  switch (operator) {
    case '>': return left > right;
    case '>=': return left >= right;
    case '<': return left < right;
    case '<=': return left <= right;
    default: return equate(operator, left, right);
  }
}

function equate(operator: Operator, left: FactValue, right: FactValue): boolean | null {
  if (operator === '==' || operator === '===') return left === right;
  return operator === '!=' || operator === '!==' ? left !== right : null;
}

/** Operands that read the data by index, so that data is never taken for logic. */
function references(count: number): readonly { readonly var: number }[] {
  return Array.from({ length: count }, (_, index) => ({ var: index }));
}

function isFactValue(value: unknown): value is FactValue {
  if (typeof value === 'number') return Number.isFinite(value);
  return value !== undefined;
}
