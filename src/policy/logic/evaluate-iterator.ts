import type { FactValue } from '../../model/fact-type.ts';
import type { CallNode, LogicNode } from './compile.ts';
import { computed, elementPath, type Evaluate, type Handler, type Scope, type Trace } from './trace.ts';
import { truthOf, type Truth } from './truth.ts';

/** Operators that run a condition on each element. The element is the innermost scope; the fact document stays readable. */
export const iteratorHandlers = {
  all: (node, scope, evaluate) => quantify(node, evaluate, { scope, deciding: false, decided: false, whenEmpty: false }),
  some: (node, scope, evaluate) => quantify(node, evaluate, { scope, deciding: true, decided: true, whenEmpty: false }),
  none: (node, scope, evaluate) => quantify(node, evaluate, { scope, deciding: true, decided: false, whenEmpty: true }),
  filter: (node, scope, evaluate) => eachElement(node, scope, { evaluate, make: keepTrue }),
  map: (node, scope, evaluate) => eachElement(node, scope, { evaluate, make: (step) => [{ value: step.value, at: step.at }] }),
  reduce,
} satisfies Record<string, Handler>;

interface Quantifier {
  readonly scope: Scope;
  /** Truth of an element's condition that ends the search. */
  readonly deciding: boolean;
  /** Result when it was found; the opposite when every element is known not to have it. */
  readonly decided: boolean;
  readonly whenEmpty: boolean;
}

function quantify(node: CallNode, evaluate: Evaluate, { scope, deciding, decided, whenEmpty }: Quantifier): Trace {
  const [list, condition] = listAndBody(node, scope, evaluate);
  if (list.value === null || !condition) return computed(node, null, [list]);
  if (!Array.isArray(list.value) || list.value.length === 0) return computed(node, whenEmpty, [list]);
  const steps = [list];
  let unknown = false;
  for (const [index, value] of list.value.entries()) {
    const step = elementStep(condition, evaluate, { value, at: elementPath(list, index), outer: scope });
    steps.push(step);
    const truth: Truth = truthOf(step.value);
    if (truth === deciding) return computed(node, decided, steps);
    unknown ||= truth === null;
  }
  return computed(node, unknown ? null : !decided, steps);
}

interface Made {
  readonly value: FactValue;
  readonly at: string | null;
}

interface Making {
  readonly evaluate: Evaluate;
  readonly make: (step: Trace, element: Scope) => readonly Made[];
}

function eachElement(node: CallNode, scope: Scope, { evaluate, make }: Making): Trace {
  const [list, body] = listAndBody(node, scope, evaluate);
  if (list.value === null || !body) return computed(node, null, [list]);
  const elements = Array.isArray(list.value) ? list.value.map((value: FactValue, index): Scope => ({ value, at: elementPath(list, index), outer: scope })) : [];
  const steps = elements.map((element) => elementStep(body, evaluate, element));
  const made = steps.flatMap((step, index) => (elements[index] ? make(step, elements[index]) : []));
  return { node, value: made.map(({ value }) => value), at: null, items: made.map(({ at }) => at), steps: [list, ...steps] };
}

/** An element of which it is not known whether it passes may or may not be in the result, as an unknown element may. */
function keepTrue(step: Trace, { value, at }: Scope): readonly Made[] {
  const truth = truthOf(step.value);
  if (truth === false) return [];
  return [{ value: truth === true ? value : null, at: truth === true ? at : (step.at ?? at) }];
}

/** Reduces from the left; a list with an unknown element has no known reduction. */
function reduce(node: CallNode, scope: Scope, evaluate: Evaluate): Trace {
  const [list, body] = listAndBody(node, scope, evaluate);
  const start = node.operands[2] ? evaluate(node.operands[2], scope) : computed(node, null, []);
  if (list.value === null || !body) return computed(node, null, [list]);
  if (!Array.isArray(list.value)) return computed(node, start.value, [list, start]);
  const unknownAt = list.value.indexOf(null);
  if (unknownAt >= 0) return computed(node, null, [unknownElement(body, elementPath(list, unknownAt))]);
  const steps: Trace[] = [list, start];
  let accumulator = start.value;
  for (const current of list.value) {
    const step = evaluate(body, { value: { current, accumulator }, at: null, outer: scope });
    steps.push(step);
    accumulator = step.value;
  }
  return computed(node, accumulator, steps);
}

function listAndBody(node: CallNode, scope: Scope, evaluate: Evaluate): readonly [Trace, LogicNode | undefined] {
  const [list, body] = node.operands;
  return [list ? evaluate(list, scope) : computed(node, null, []), body];
}

function elementStep(body: LogicNode, evaluate: Evaluate, element: Scope): Trace {
  return element.value === null ? unknownElement(body, element.at) : evaluate(body, element);
}

function unknownElement(node: LogicNode, at: string | null): Trace {
  return { node, value: null, at, items: null, steps: [] };
}
