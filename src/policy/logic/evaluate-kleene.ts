import type { FactValue } from '../../model/fact-type.ts';
import { applyOperator } from './apply-operator.ts';
import type { CallNode } from './compile.ts';
import { computed, type Evaluate, type Handler, type Scope, type Trace } from './trace.ts';
import { truthOf } from './truth.ts';

/** Operators in which a known operand may decide although others are unknown. */
export const kleeneHandlers = {
  and: (node, scope, evaluate) => firstDeciding(node, evaluate, { scope, deciding: false }),
  or: (node, scope, evaluate) => firstDeciding(node, evaluate, { scope, deciding: true }),
  if: (node, scope, evaluate) => choose(node, evaluate, { scope, from: 0 }),
  '?:': (node, scope, evaluate) => choose(node, evaluate, { scope, from: 0 }),
  in: isIn,
} satisfies Record<string, Handler>;

/** `and` ends at the first false operand, `or` at the first true one; an unknown before it does not matter then. */
function firstDeciding(node: CallNode, evaluate: Evaluate, { scope, deciding }: { readonly scope: Scope; readonly deciding: boolean }): Trace {
  const steps: Trace[] = [];
  let unknown = false;
  for (const operand of node.operands) {
    const step = evaluate(operand, scope);
    steps.push(step);
    const truth = truthOf(step.value);
    if (truth === deciding) return computed(node, step.value, steps);
    unknown ||= truth === null;
  }
  return computed(node, unknown ? null : (steps.at(-1)?.value ?? null), steps);
}

/** An unknown condition leaves the result unknown unless both branches agree. */
function choose(node: CallNode, evaluate: Evaluate, { scope, from }: { readonly scope: Scope; readonly from: number }): Trace {
  const [first, then] = node.operands.slice(from, from + 2);
  if (!first) return computed(node, null, []);
  const condition = evaluate(first, scope);
  if (!then) return computed(node, condition.value, [condition]);
  const truth = truthOf(condition.value);
  if (truth === true) return follow(node, condition, evaluate(then, scope));
  if (truth === false) return follow(node, condition, choose(node, evaluate, { scope, from: from + 2 }));
  const [yes, no] = [evaluate(then, scope), choose(node, evaluate, { scope, from: from + 2 })];
  return computed(node, isSame(yes.value, no.value) ? yes.value : null, [condition, yes, no]);
}

function follow(node: CallNode, condition: Trace, taken: Trace): Trace {
  return { ...taken, node, steps: [condition, taken] };
}

function isSame(left: FactValue, right: FactValue): boolean {
  return left === right && typeof left !== 'object';
}

/** A value found in a list that may be longer than known is found; one that is not found may still be there. */
function isIn(node: CallNode, scope: Scope, evaluate: Evaluate): Trace {
  const steps = node.operands.map((operand) => evaluate(operand, scope));
  const [wanted = null, list = null] = steps.map(({ value }) => value);
  return computed(node, membership(node, wanted, list), steps);
}

function membership(node: CallNode, wanted: FactValue, list: FactValue): FactValue {
  if (list === null) return null;
  if (Array.isArray(list) && list.length === 0) return false;
  if (wanted === null) return null;
  const found = applyOperator(node.operator, [wanted, list]);
  return found === false && Array.isArray(list) && list.includes(null) ? null : found;
}
