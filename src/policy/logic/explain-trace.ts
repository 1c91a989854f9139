import type { FactValue } from '../../model/fact-type.ts';
import type { LogicNode } from './compile.ts';
import { elementPath, type Trace } from './trace.ts';
import { truthOf } from './truth.ts';

/** A part of a condition that decides its value, or that leaves it open. */
export interface Clause {
  readonly node: LogicNode;
  /** null: unknown. */
  readonly value: FactValue;
  /** Facts that were read, by path in the document. */
  readonly reads: readonly { readonly at: string; readonly name: string; readonly value: FactValue }[];
  /** Path of the list element that it is about, innermost iterator first. */
  readonly elements: readonly string[];
}

/**
 * The smallest part of a trace that explains its value: of a false `and` the operand that is false, of a false `or` all operands,
 * of an iterator the elements that decide, of an unknown value the parts that are unknown.
 */
export function explainTrace(trace: Trace): readonly Clause[] {
  return clausesOf(trace, []);
}

type Elements = readonly string[];

function clausesOf(trace: Trace, elements: Elements): readonly Clause[] {
  const { node } = trace;
  if (node.kind !== 'call' || trace.steps.length === 0) return [leaf(trace, elements)];
  switch (node.operator) {
    case 'and': return ofOperands(trace, { elements, decisive: false });
    case 'or': return ofOperands(trace, { elements, decisive: true });
    case '!': return trace.steps.flatMap((step) => clausesOf(step, elements));
    case 'if':
    case '?:': return ofChoice(trace, elements);
    case 'some':
    case 'none': return ofElements(trace, { elements, decisive: true });
    case 'all': return ofElements(trace, { elements, decisive: false });
    default: return [leaf(trace, elements)];
  }
}

interface Looking {
  readonly elements: Elements;
  /** Truth of one operand or element that decides alone. */
  readonly decisive: boolean;
}

function ofOperands({ value, steps }: Trace, { elements, decisive }: Looking): readonly Clause[] {
  return relevant(steps, truthOf(value), decisive).flatMap((step) => clausesOf(step, elements));
}

/** Of a choice the condition and what was taken; of an open one the parts that are open. */
function ofChoice({ value, steps }: Trace, elements: Elements): readonly Clause[] {
  const open = steps.filter((step) => step.value === null);
  return (value === null && open.length > 0 ? open : steps).flatMap((step) => clausesOf(step, elements));
}

function ofElements(trace: Trace, { elements, decisive }: Looking): readonly Clause[] {
  const [list, ...conditions] = trace.steps;
  if (!list || conditions.length === 0) return [leaf(trace, elements)];
  const reached = truthOf(trace.value);
  const wanted = relevant(conditions, reached === null ? null : conditions.some(({ value }) => truthOf(value) === decisive) ? decisive : !decisive, decisive);
  return wanted.flatMap((step) => {
    const at = elementPath(list, conditions.indexOf(step));
    return clausesOf(step, at === null ? elements : [at, ...elements]);
  });
}

/** The decisive step alone where there is one, the open steps of an open result, all steps otherwise. */
function relevant(steps: readonly Trace[], truth: boolean | null, decisive: boolean): readonly Trace[] {
  if (truth === null) return steps.filter(({ value }) => truthOf(value) === null);
  return truth === decisive ? steps.filter(({ value }) => truthOf(value) === decisive).slice(0, 1) : steps;
}

function leaf(trace: Trace, elements: Elements): Clause {
  return { node: trace.node, value: trace.value, reads: readsOf(trace), elements };
}

/** The facts that a part reads; of an unknown part those that are unknown. */
function readsOf(trace: Trace): Clause['reads'] {
  const all = collect(trace);
  const open = all.filter(({ value }) => value === null || (Array.isArray(value) && value.includes(null)));
  return trace.value === null && open.length > 0 ? open.map(firstUnknown) : all;
}

function collect({ node, at, value, steps }: Trace): Clause['reads'] {
  const own = at === null ? [] : [{ at, name: node.kind === 'fact' ? node.name : at, value }];
  return [...own, ...steps.flatMap(collect)];
}

/** Of a list with an unknown element that element. */
function firstUnknown(read: Clause['reads'][number]): Clause['reads'][number] {
  return Array.isArray(read.value) ? { ...read, at: `${read.at}.${read.value.indexOf(null)}`, value: null } : read;
}
