import type { FactType } from '../../model/fact-type.ts';
import type { Logic } from '../../model/policy.ts';
import { checkOperand, result, type CheckContext, type OperatorCheck, type WrittenOperand } from './check-context.ts';
import { checkComparable, checkWord } from './check-scalars.ts';
import { concrete, describeType, isAlike, isScalar, type Operand, type OperandType } from './logic-type.ts';

/** How deep iterators may stand in one another: more is an exponential rule, not a policy. */
export const maximumIterators = 3;

/** `in`: a value in a list. A text on the right would match a part of a word, so it is refused. */
export const checkIn: OperatorCheck = (written, context) => {
  const operands = written.map(checkOperand);
  const [left, right] = operands;
  const [first, second] = written;
  if (!left || !right || !second) return result({ kind: 'boolean' }, operands);
  if (right.type.kind !== 'list') {
    if (right.type.kind !== 'any') second.context.report(second.context.path, `"in" needs a list on the right, and this is ${describeType(right.type)}`, right.type.kind === 'string' ? 'look for a part of a text with {"contains": [text, part]}' : null);
  } else if (Array.isArray(right.literal)) {
    for (const [index, literal] of right.literal.entries()) checkWord(left.type, { operand: { type: { kind: 'string' }, literal, readsFact: false }, at: element(second, index) });
    if (right.literal.length > 0) checkComparable({ left, right: { ...right, type: right.type.of } }, [first ?? second, second], context);
  } else {
    checkComparable({ left, right: { type: right.type.of, readsFact: true } }, [first ?? second, second], context);
  }
  return result({ kind: 'boolean' }, operands);
};

/** `all`, `some`, `none`: a list and a condition on its element. */
export const checkQuantifier: OperatorCheck = (written, context) => {
  const { list, body, at } = checkIterator(written, context);
  requireTruth(body, at);
  return result({ kind: 'boolean' }, [list, body]);
};

/** `filter`: a list and a condition; gives a list of the same elements. */
export const checkFilter: OperatorCheck = (written, context) => {
  const { list, body, at } = checkIterator(written, context);
  requireTruth(body, at);
  return result(list.type, [list, body]);
};

/** `map`: a list and what to make of each element. */
export const checkMap: OperatorCheck = (written, context) => {
  const { list, body } = checkIterator(written, context);
  return result({ kind: 'list', of: concrete(body.type) }, [list, body]);
};

/** `reduce`: a list, what to make of `current` and `accumulator`, and the first accumulator. */
export const checkReduce: OperatorCheck = (written, context) => {
  const [, , startAt] = written;
  const start = startAt ? checkOperand(startAt) : null;
  const { list, body } = checkIterator(written, context, (of) => ({ kind: 'object', fields: { current: of, accumulator: concrete(start?.type ?? { kind: 'any' }) } }));
  return result(body.type, start ? [list, body, start] : [list, body]);
};

/** `merge`: lists put together. */
export const checkMerge: OperatorCheck = (written) => {
  const operands = written.map(checkOperand);
  const types = operands.map(({ type }): OperandType => (type.kind === 'list' ? type.of : type));
  return result({ kind: 'list', of: concrete(types.find(({ kind }) => kind !== 'any') ?? { kind: 'any' }) }, operands);
};

/** A condition must be true or false; json-logic-js would take any value for one. */
export function requireTruth({ type }: Operand, context: CheckContext): void {
  if (type.kind === 'boolean' || type.kind === 'any') return;
  context.report(context.path, `a condition is needed, which is true or false, and this is ${describeType(type)}`, type.kind === 'list' ? 'ask with {"!!": …} whether the list has elements' : null);
}

interface Iteration {
  readonly list: Operand;
  readonly body: Operand;
  /** Where the body stands. */
  readonly at: CheckContext;
}

function checkIterator(written: readonly WrittenOperand[], context: CheckContext, scopeOf: (element: FactType) => FactType = (of) => of): Iteration {
  const [listAt, bodyAt] = written;
  const list: Operand = listAt ? checkOperand(listAt) : { type: { kind: 'any' }, readsFact: false };
  if (listAt && list.type.kind !== 'list' && list.type.kind !== 'any') listAt.context.report(listAt.context.path, `a list is needed, and this is ${describeType(list.type)}`);
  if (context.iterators >= maximumIterators) context.report(context.path, `iterators stand more than ${maximumIterators} deep in one another`);
  const at = bodyAt?.context ?? context;
  const scopes = list.type.kind === 'list' ? [scopeOf(list.type.of), ...context.scopes] : context.scopes;
  const inner: CheckContext = { ...at, scopes, iterators: context.iterators + 1 };
  const unknownElement = list.type.kind === 'any';
  const body: Operand = bodyAt && !unknownElement ? context.check(bodyAt.logic, inner) : { type: { kind: 'any' }, readsFact: false };
  return { list, body, at };
}

function element({ logic, context }: WrittenOperand, index: number): WrittenOperand {
  const item: Logic = Array.isArray(logic) ? (logic[index] ?? null) : null;
  return { logic: item, context: { ...context, path: Array.isArray(logic) ? [...context.path, index] : context.path } };
}

/** Checks a list that is written out: its elements are of one kind. */
export function checkWrittenList(items: readonly Logic[], context: CheckContext): Operand {
  const operands = items.map((logic, index) => context.check(logic, { ...context, path: [...context.path, index] }));
  const first = operands.find(({ type }) => type.kind !== 'any')?.type ?? { kind: 'any' as const };
  for (const [index, { type }] of operands.entries()) {
    if (isScalar(type) && !isAlike(type, first)) context.report([...context.path, index], `the list holds ${describeType(first)} and ${describeType(type)}`);
  }
  const literals = operands.flatMap(({ literal }) => (literal === undefined ? [] : [literal]));
  const list = result({ kind: 'list', of: concrete(first) }, operands);
  return literals.length === operands.length ? { ...list, literal: literals } : list;
}
