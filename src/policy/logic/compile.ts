import type { FactValue } from '../../model/fact-type.ts';
import type { Logic } from '../../model/policy.ts';
import { isOperator, type Operator } from './operators.ts';

/** A condition as a tree that is quick to evaluate. `pointer` is the JSON Pointer (RFC 6901) of the node in the rule's `when`. */
export type LogicNode =
  | { readonly kind: 'literal'; readonly value: FactValue; readonly pointer: string }
  | { readonly kind: 'list'; readonly items: readonly LogicNode[]; readonly pointer: string }
  | { readonly kind: 'fact'; readonly name: string; readonly segments: readonly string[]; readonly fallback: LogicNode | null; readonly pointer: string }
  | CallNode;

/** An operator with its operands. */
export interface CallNode {
  readonly kind: 'call';
  readonly operator: Operator;
  readonly operands: readonly LogicNode[];
  readonly pointer: string;
}

/**
 * Turns a condition into a tree. It is read as json-logic-js reads it: an object with one key is an operator, anything else is data.
 * Conditions of a policy have been checked before (`check-logic`), so an unknown operator is a bug and throws.
 */
export function compileLogic(logic: Logic, pointer = ''): LogicNode {
  if (Array.isArray(logic)) return compileList(logic, pointer);
  const call = asCall(logic);
  if (!call) return { kind: 'literal', value: logic, pointer };
  const { operator, operands } = call;
  if (!isOperator(operator)) throw new Error(`unknown operator ${operator}`);
  const at = `${pointer}/${escapePointer(operator)}`;
  if (operator === 'const') return { kind: 'literal', value: call.written, pointer: at };
  const nodes = operands.map((operand, index) => compileLogic(operand, operands.length === 1 && !Array.isArray(call.written) ? at : `${at}/${index}`));
  return operator === 'var' ? compileVar(nodes, at) : { kind: 'call', operator, operands: nodes, pointer: at };
}

/** The operator and operands of a logic object, or null for data. A single operand need not stand in a list; that of `const` is data as it stands. */
export function asCall(logic: Logic): { readonly operator: string; readonly operands: readonly Logic[]; readonly written: Logic } | null {
  if (typeof logic !== 'object' || logic === null || Array.isArray(logic)) return null;
  const [entry, second] = Object.entries(logic);
  if (!entry || second) return null;
  const [operator, written] = entry;
  return { operator, operands: Array.isArray(written) && operator !== 'const' ? written : [written], written };
}

/** A name as one step of a JSON Pointer. */
export function escapePointer(name: string): string {
  return name.replaceAll('~', '~0').replaceAll('/', '~1');
}

function compileList(items: readonly Logic[], pointer: string): LogicNode {
  const nodes = items.map((item, index) => compileLogic(item, `${pointer}/${index}`));
  const values = nodes.flatMap((node) => (node.kind === 'literal' ? [node.value] : []));
  return values.length === nodes.length ? { kind: 'literal', value: values, pointer } : { kind: 'list', items: nodes, pointer };
}

/** The name of a fact must be written out: a computed name could not be checked. */
function compileVar([name, fallback]: readonly LogicNode[], pointer: string): LogicNode {
  if (name && name.kind !== 'literal') throw new Error('the name of a fact is computed');
  const text = name === undefined || name.value === null ? '' : String(name.value);
  return { kind: 'fact', name: text, segments: text === '' ? [] : text.split('.'), fallback: fallback ?? null, pointer };
}
