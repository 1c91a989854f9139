import type { FactValue } from '../../model/fact-type.ts';
import type { CallNode } from './compile.ts';
import { readFact } from './read-fact.ts';
import { computed, type Evaluate, type Handler, type Scope, type Trace } from './trace.ts';

/** The only operators that see whether a fact is known. Their own result is always known, but for unknown names. */
export const absenceHandlers = {
  known: (node, scope, evaluate) => knownOperand(node, evaluate, { scope, when: true }),
  isUnknown: (node, scope, evaluate) => knownOperand(node, evaluate, { scope, when: false }),
  missing: (node, scope, evaluate) => {
    const steps = node.operands.map((operand) => evaluate(operand, scope));
    return computed(node, missingNames(namesOf(steps), scope), steps);
  },
  missing_some: (node, scope, evaluate) => {
    const steps = node.operands.map((operand) => evaluate(operand, scope));
    const [needed = null, names = null] = steps.map(({ value }) => value);
    return computed(node, missingSome(needed, Array.isArray(names) ? names : null, scope), steps);
  },
} satisfies Record<string, Handler>;

function knownOperand(node: CallNode, evaluate: Evaluate, { scope, when }: { readonly scope: Scope; readonly when: boolean }): Trace {
  const steps = node.operands.map((operand) => evaluate(operand, scope));
  const known = steps.every(({ value }) => value !== null && !(Array.isArray(value) && value.includes(null)));
  return computed(node, known === when, steps);
}

/** Names stand as operands or, as in json-logic-js, as one list. */
function namesOf(steps: readonly Trace[]): readonly FactValue[] | null {
  const values = steps.map(({ value }) => value);
  const [first] = values;
  return Array.isArray(first) ? first : values;
}

function missingNames(names: readonly FactValue[] | null, scope: Scope): FactValue {
  if (names === null || names.includes(null)) return null;
  return names.filter((name) => isMissing(String(name), scope));
}

function missingSome(needed: FactValue, names: readonly FactValue[] | null, scope: Scope): FactValue {
  const missing = missingNames(names, scope);
  if (names === null || !Array.isArray(missing) || typeof needed !== 'number') return null;
  return names.length - missing.length >= needed ? [] : missing;
}

function isMissing(name: string, scope: Scope): boolean {
  const { value } = readFact({ name, segments: name.split('.') }, scope);
  return value === null || value === '';
}
