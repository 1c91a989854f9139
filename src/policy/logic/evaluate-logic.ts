import { DataError } from '../../errors.ts';
import type { FactValue } from '../../model/fact-type.ts';
import { applyOperator } from './apply-operator.ts';
import type { CallNode, LogicNode } from './compile.ts';
import { absenceHandlers } from './evaluate-absence.ts';
import { iteratorHandlers } from './evaluate-iterator.ts';
import { kleeneHandlers } from './evaluate-kleene.ts';
import { ownHandlers } from './evaluate-own.ts';
import { computed, type Evaluate, type Handler, type Scope, type Trace } from './trace.ts';
import { truthOf } from './truth.ts';
import { readFact } from './read-fact.ts';

/** Nodes that one evaluation may visit: some hundred times what a rule over a long lineage needs. */
export const maximumSteps = 200_000;

const handlers: ReadonlyMap<string, Handler> = new Map<string, Handler>(Object.entries({ ...kleeneHandlers, ...iteratorHandlers, ...absenceHandlers, ...ownHandlers, '!': negate, '!!': negate }));

/**
 * Evaluates a condition on a fact document in three values (Kleene): a fact that is absent or `null` is unknown,
 * and an unknown stays unknown unless the known operands decide. On known facts the result is that of json-logic-js.
 * The trace is always kept. Throws `DataError` when the step budget runs out.
 */
export function evaluateLogic(node: LogicNode, document: FactValue, steps = maximumSteps): Trace {
  let left = steps;
  const evaluate: Evaluate = (current, scope) => {
    left -= 1;
    if (left < 0) throw new DataError([{ message: `the condition takes more than ${steps} steps`, place: null, hint: 'use fewer nested iterators' }]);
    return evaluateNode(current, scope, evaluate);
  };
  return evaluate(node, { value: document, at: '', outer: null });
}

function evaluateNode(node: LogicNode, scope: Scope, evaluate: Evaluate): Trace {
  if (node.kind === 'literal') return computed(node, node.value, []);
  if (node.kind === 'fact') return evaluateFact(node, scope, evaluate);
  if (node.kind === 'list') {
    const steps = node.items.map((item) => evaluate(item, scope));
    return { node, value: steps.map(({ value }) => value), at: null, items: steps.map(({ at }) => at), steps };
  }
  return (handlers.get(node.operator) ?? applyStrict)(node, scope, evaluate);
}

function evaluateFact(node: LogicNode & { readonly kind: 'fact' }, scope: Scope, evaluate: Evaluate): Trace {
  const { value, at } = readFact(node, scope);
  if (value === null && node.fallback) return evaluate(node.fallback, scope);
  return { node, value, at, items: null, steps: [] };
}

function applyStrict(node: CallNode, scope: Scope, evaluate: Evaluate): Trace {
  const steps = node.operands.map((operand) => evaluate(operand, scope));
  const values = steps.map(({ value }) => value);
  return computed(node, values.some(isOpen) ? null : applyOperator(node.operator, values), steps);
}

/** Not known, or a list of which not all is known. */
function isOpen(value: FactValue): boolean {
  return value === null || (typeof value === 'object' && Array.isArray(value) && value.includes(null));
}

/** `!` and `!!`: whether a list that may be longer than known is empty is not known. */
function negate(node: CallNode, scope: Scope, evaluate: Evaluate): Trace {
  const steps = node.operands.map((operand) => evaluate(operand, scope));
  const truth = truthOf(steps[0]?.value ?? null);
  return computed(node, truth === null ? null : truth === (node.operator === '!!'), steps);
}
