/** What is known of an operator before any rule is read. `evaluation`: how the three-valued layer treats it. */
export interface OperatorWords {
  /** Fewest and most operands. */
  readonly arity: readonly [least: number, most: number];
  /**
   * `strict`: an unknown operand makes the result unknown, known operands go to json-logic-js.
   * `kleene`: an operand may decide although others are unknown. `iterator`: runs its second operand on each element.
   * `absence`: sees whether a fact is known. `own`: not part of JSON Logic.
   */
  readonly evaluation: 'strict' | 'kleene' | 'iterator' | 'absence' | 'own';
  /** One line for the documentation. */
  readonly summary: string;
}

const many = Number.POSITIVE_INFINITY;

/**
 * The closed list of operators. Those of JSON Logic have the semantics of json-logic-js 2 on known operands
 * (https://jsonlogic.com/operations.html); `log` and `method` are left out on purpose.
 */
export const operators = {
  var: { arity: [0, 2], evaluation: 'own', summary: 'the fact of that name; inside an iterator the field of the element first' },
  known: { arity: [1, 1], evaluation: 'absence', summary: 'true when its operand is known' },
  isUnknown: { arity: [1, 1], evaluation: 'absence', summary: 'true when its operand is not known' },
  missing: { arity: [0, many], evaluation: 'absence', summary: 'those of the named facts that are not known' },
  missing_some: { arity: [2, 2], evaluation: 'absence', summary: 'the named facts that are not known, when fewer than so many are known' },
  '==': { arity: [2, 2], evaluation: 'strict', summary: 'equal' },
  '===': { arity: [2, 2], evaluation: 'strict', summary: 'equal' },
  '!=': { arity: [2, 2], evaluation: 'strict', summary: 'not equal' },
  '!==': { arity: [2, 2], evaluation: 'strict', summary: 'not equal' },
  '>': { arity: [2, 2], evaluation: 'strict', summary: 'greater, of two numbers' },
  '>=': { arity: [2, 2], evaluation: 'strict', summary: 'greater or equal, of two numbers' },
  '<': { arity: [2, 3], evaluation: 'strict', summary: 'less, of two numbers; with three: between' },
  '<=': { arity: [2, 3], evaluation: 'strict', summary: 'less or equal; with three: between, ends included' },
  '!': { arity: [1, 1], evaluation: 'strict', summary: 'not' },
  '!!': { arity: [1, 1], evaluation: 'strict', summary: 'true for a list that is not empty' },
  and: { arity: [1, many], evaluation: 'kleene', summary: 'true when all are true; one false decides' },
  or: { arity: [1, many], evaluation: 'kleene', summary: 'true when one is true' },
  if: { arity: [2, many], evaluation: 'kleene', summary: 'condition, then, else; or several conditions in a row' },
  '?:': { arity: [3, 3], evaluation: 'kleene', summary: 'condition, then, else' },
  in: { arity: [2, 2], evaluation: 'kleene', summary: 'true when the list on the right holds the value on the left' },
  contains: { arity: [2, 2], evaluation: 'own', summary: 'true when the text on the left holds the text on the right' },
  dateBefore: { arity: [2, 2], evaluation: 'own', summary: 'true when the first date (YYYY-MM-DD) is earlier' },
  dateAfter: { arity: [2, 2], evaluation: 'own', summary: 'true when the first date (YYYY-MM-DD) is later' },
  const: { arity: [1, 1], evaluation: 'own', summary: 'its operand as data, not as logic' },
  cat: { arity: [1, many], evaluation: 'strict', summary: 'texts put together' },
  substr: { arity: [2, 3], evaluation: 'strict', summary: 'part of a text: from a place, and how many letters' },
  '+': { arity: [1, many], evaluation: 'strict', summary: 'sum' },
  '-': { arity: [1, 2], evaluation: 'strict', summary: 'difference' },
  '*': { arity: [1, many], evaluation: 'strict', summary: 'product' },
  '/': { arity: [2, 2], evaluation: 'strict', summary: 'quotient; unknown for a division by zero' },
  '%': { arity: [2, 2], evaluation: 'strict', summary: 'remainder' },
  min: { arity: [1, many], evaluation: 'strict', summary: 'least of the numbers' },
  max: { arity: [1, many], evaluation: 'strict', summary: 'greatest of the numbers' },
  merge: { arity: [1, many], evaluation: 'own', summary: 'lists put together' },
  all: { arity: [2, 2], evaluation: 'iterator', summary: 'true when the condition holds for each element; false for an empty list' },
  some: { arity: [2, 2], evaluation: 'iterator', summary: 'true when the condition holds for one element' },
  none: { arity: [2, 2], evaluation: 'iterator', summary: 'true when the condition holds for no element' },
  filter: { arity: [2, 2], evaluation: 'iterator', summary: 'the elements for which the condition holds' },
  map: { arity: [2, 2], evaluation: 'iterator', summary: 'what the second operand makes of each element' },
  reduce: { arity: [3, 3], evaluation: 'iterator', summary: 'one value made of all elements, from `current` and `accumulator`' },
} as const satisfies Record<string, OperatorWords>;

/** Name of an operator that rules may use. */
export type Operator = keyof typeof operators;

/** Names of all operators. */
export const operatorNames = Object.keys(operators) as readonly Operator[];

/** True for the name of an operator that rules may use; own names of the table only, so `constructor` is none. */
export function isOperator(name: string): name is Operator {
  return Object.hasOwn(operators, name);
}

/** Operators of JSON Logic that are refused, and why. */
export const refusedOperators: Readonly<Record<string, string>> = {
  log: 'a rule writes nothing',
  method: 'a rule calls nothing',
};
