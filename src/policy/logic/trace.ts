import type { FactValue } from '../../model/fact-type.ts';
import type { CallNode, LogicNode } from './compile.ts';

/** How one node of a condition came to its value. */
export interface Trace {
  readonly node: LogicNode;
  /** `null` is unknown. */
  readonly value: FactValue;
  /** Path in the fact document of the value that was read, e.g. `terms.badge.statements.0.text`; null for a computed value. */
  readonly at: string | null;
  /** For a computed list: paths of its elements in the fact document. */
  readonly items: readonly (string | null)[] | null;
  /** Traces of the operands that were evaluated; for an iterator the list and then each element's condition. */
  readonly steps: readonly Trace[];
}

/** A name space for `var`: the fact document (`at` is empty), or an element inside an iterator. */
export interface Scope {
  readonly value: FactValue;
  readonly at: string | null;
  readonly outer: Scope | null;
}

/** Evaluates a node in a scope; handed to the handlers, so that each can stand in a file of its own. */
export type Evaluate = (node: LogicNode, scope: Scope) => Trace;

/** How one operator is evaluated. */
export type Handler = (node: CallNode, scope: Scope, evaluate: Evaluate) => Trace;

/** Path of an element of a list that a trace gave. */
export function elementPath(list: Trace, index: number): string | null {
  if (list.items) return list.items[index] ?? null;
  return list.at === null ? null : `${list.at}.${index}`;
}

/** A trace of a value that was computed and not read. */
export function computed(node: LogicNode, value: FactValue, steps: readonly Trace[]): Trace {
  return { node, value, at: null, items: null, steps };
}
