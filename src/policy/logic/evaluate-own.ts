import type { FactValue } from '../../model/fact-type.ts';
import type { CallNode } from './compile.ts';
import { computed, elementPath, type Handler, type Trace } from './trace.ts';

/** Operators that JSON Logic does not have, and `merge`, whose elements keep their provenance. */
export const ownHandlers = {
  contains: strict(contains),
  dateBefore: strict((left, right) => compareDates(left, right, (a, b) => a < b)),
  dateAfter: strict((left, right) => compareDates(left, right, (a, b) => a > b)),
  merge: (node, scope, evaluate) => merge(node, node.operands.map((operand) => evaluate(operand, scope))),
} satisfies Record<string, Handler>;

function strict(apply: (left: FactValue, right: FactValue) => FactValue): Handler {
  return (node, scope, evaluate) => {
    const steps = node.operands.map((operand) => evaluate(operand, scope));
    const [left = null, right = null] = steps.map(({ value }) => value);
    return computed(node, left === null || right === null ? null : apply(left, right), steps);
  };
}

function contains(text: FactValue, part: FactValue): FactValue {
  return typeof text === 'string' && typeof part === 'string' ? text.includes(part) : null;
}

/** ISO 8601 dates of the same precision compare as text; of differing precision the shorter decides, or nothing does. */
function compareDates(left: FactValue, right: FactValue, holds: (left: string, right: string) => boolean): FactValue {
  const dates = [left, right].map((value) => (typeof value === 'string' && /^\d{4}(-\d{2}(-\d{2})?)?$/.test(value) ? value : null));
  const [first = null, second = null] = dates;
  if (first === null || second === null) return null;
  const length = Math.min(first.length, second.length);
  const [a, b] = [first.slice(0, length), second.slice(0, length)];
  return a === b && first.length !== second.length ? null : holds(a, b);
}

/** An unknown list may add elements, so it stands as an unknown element in the result. */
function merge(node: CallNode, steps: readonly Trace[]): Trace {
  const elements = steps.flatMap((step) => elementsOf(step));
  return { node, value: elements.map(({ value }) => value), at: null, items: elements.map(({ at }) => at), steps };
}

function elementsOf(step: Trace): readonly { readonly value: FactValue; readonly at: string | null }[] {
  const { value } = step;
  if (!Array.isArray(value)) return [{ value, at: step.at }];
  return value.map((element: FactValue, index) => ({ value: element, at: elementPath(step, index) }));
}
