import jsonLogic from 'json-logic-js';
import type { FactValue } from '../../model/fact-type.ts';
import type { Operator } from './operators.ts';

/** By number of operands: conditions that read each operand from the data, so that data is never taken for logic. */
const readers = [0, 1, 2, 3].map((count) => references(count));

/**
 * Applies an operator to known operands with json-logic-js, which is the semantics of every operator of JSON Logic.
 * A result that is not a finite number is unknown (null): `0 / 0` must not compare as false and so pass.
 */
export function applyOperator(operator: Operator, operands: readonly FactValue[]): FactValue {
  const plain = operands.every((operand) => typeof operand !== 'object');
  const result: unknown = plain ? jsonLogic.apply({ [operator]: operands } as never) : jsonLogic.apply({ [operator]: readers[operands.length] ?? references(operands.length) } as never, operands);
  return isFactValue(result) ? result : null;
}

function references(count: number): readonly { readonly var: number }[] {
  return Array.from({ length: count }, (_, index) => ({ var: index }));
}

function isFactValue(value: unknown): value is FactValue {
  if (typeof value === 'number') return Number.isFinite(value);
  return value !== undefined;
}
