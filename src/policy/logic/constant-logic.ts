import type { Logic } from '../../model/policy.ts';
import { asCall, compileLogic } from './compile.ts';
import { evaluateLogic } from './evaluate-logic.ts';
import { isOperator, operators } from './operators.ts';

/**
 * The value that a condition has whatever the facts are, or null when facts decide it: evaluated with every fact unknown,
 * a condition that still has a value is constant. Expects a condition without mistakes.
 */
export function constantValue(logic: Logic): boolean | null {
  if (seesAbsence(logic)) return null;
  const { value } = evaluateLogic(compileLogic(logic), {});
  return typeof value === 'boolean' ? value : null;
}

/** True when an operator is used that sees whether a fact is known. */
export function seesAbsence(logic: Logic): boolean {
  if (Array.isArray(logic)) return logic.some(seesAbsence);
  const call = asCall(logic);
  if (!call || call.operator === 'const') return false;
  return (isOperator(call.operator) && operators[call.operator].evaluation === 'absence') || call.operands.some(seesAbsence);
}
