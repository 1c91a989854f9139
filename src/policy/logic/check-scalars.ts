import { didYouMean } from '../../util/suggest.ts';
import { isDay } from '../check-document.ts';
import { checkName } from './check-names.ts';
import { checkOperand, result, type CheckContext, type OperatorCheck, type WrittenOperand } from './check-context.ts';
import { describeType, isAlike, isScalar, isTextual, type Operand, type OperandType } from './logic-type.ts';

/** Equality: both sides of one kind, and a word compared with a closed list must be one of it. */
export const checkEquality: OperatorCheck = (written, context) => {
  const operands = written.map(checkOperand);
  const [left, right] = operands;
  if (left && right) checkComparable({ left, right }, written, context);
  return result({ kind: 'boolean' }, operands);
};

/** Order, of numbers only: texts and dates would be compared letter by letter. */
export const checkOrder: OperatorCheck = (written) => result({ kind: 'boolean' }, checkEach(written, 'number', (type) => (type.kind === 'date' ? 'compare dates with "dateBefore" or "dateAfter"' : null)));

/** Arithmetic. */
export const checkArithmetic: OperatorCheck = (written) => result({ kind: 'number' }, checkEach(written, 'number', () => null));

/** `cat`: texts and numbers. */
export const checkText: OperatorCheck = (written) => {
  const operands = written.map((operand) => {
    const checked = checkOperand(operand);
    if (!isTextual(checked.type) && !isKind(checked, 'number')) operand.context.report(operand.context.path, `a text is needed, and this is ${describeType(checked.type)}`);
    return checked;
  });
  return result({ kind: 'string' }, operands);
};

/** `substr`: a text, then numbers. */
export const checkPart: OperatorCheck = ([text, ...places]) => {
  const operands = [...(text ? [checkText([text], text.context)] : []), ...checkEach(places, 'number', () => null)];
  return result({ kind: 'string' }, operands);
};

/** `contains`: a text in a text. */
export const checkContains: OperatorCheck = (written) => {
  const operands = written.map((operand) => {
    const checked = checkOperand(operand);
    if (!isTextual(checked.type) && checked.type.kind !== 'any') operand.context.report(operand.context.path, `"contains" looks for a text in a text, and this is ${describeType(checked.type)}`, checked.type.kind === 'list' ? 'look for an element with {"in": [element, list]}' : null);
    return checked;
  });
  return result({ kind: 'boolean' }, operands);
};

/** `dateBefore` and `dateAfter`: dates, written as YYYY-MM-DD. */
export const checkDates: OperatorCheck = (written) => {
  const operands = written.map((operand) => {
    const checked = checkOperand(operand);
    const isDate = isKind(checked, 'date') || (typeof checked.literal === 'string' && isDay(checked.literal));
    if (!isDate) operand.context.report(operand.context.path, `this is ${describeType(checked.type)} and not a date`, 'write a date as "2026-01-31"');
    return checked;
  });
  return result({ kind: 'boolean' }, operands);
};

/** Says what is wrong when two operands cannot be equal whatever the facts are. */
export function checkComparable({ left, right }: { readonly left: Operand; readonly right: Operand }, written: readonly WrittenOperand[], context: CheckContext): void {
  const [first, second] = written;
  for (const [operand, at] of [[left, first], [right, second]] as const) {
    if (isScalar(operand.type) || !at) continue;
    at.context.report(at.context.path, `${describeType(operand.type)} cannot be compared`, operand.type.kind === 'list' ? 'ask for an element with "in", "some" or "all"' : null);
    return;
  }
  if (isTextual(left.type) && isTextual(right.type)) {
    checkWord(left.type, { operand: right, at: second });
    checkWord(right.type, { operand: left, at: first });
  } else if (!isAlike(left.type, right.type)) {
    context.report(context.path, `${describeType(left.type)} is compared with ${describeType(right.type)}, which are never equal`);
  }
}

/** A word that is compared with a closed list must be one of it, and a name one that there is. */
export function checkWord(type: OperandType, { operand, at }: { readonly operand: Operand; readonly at: WrittenOperand | undefined }): void {
  if (type.kind === 'string' && type.names !== undefined && typeof operand.literal === 'string' && at) checkName(operand.literal, type.names, at.context);
  if (type.kind !== 'enum' || typeof operand.literal !== 'string' || type.values.includes(operand.literal) || !at) return;
  at.context.report(at.context.path, `"${operand.literal}" is not ${describeType(type)}`, didYouMean(operand.literal, type.values));
}

function checkEach(written: readonly WrittenOperand[], kind: 'number', hintFor: (type: OperandType) => string | null): readonly Operand[] {
  return written.map((operand) => {
    const checked = checkOperand(operand);
    if (!isKind(checked, kind)) operand.context.report(operand.context.path, `a number is needed, and this is ${describeType(checked.type)}`, hintFor(checked.type) ?? numberHint(checked));
    return checked;
  });
}

function numberHint({ literal }: Operand): string | null {
  const digits = typeof literal === 'string' ? literal.replace(/[\s,_]/g, '') : '';
  return /^\d+(\.\d+)?$/.test(digits) ? `write ${digits} without quotation marks` : null;
}

function isKind({ type }: Operand, kind: OperandType['kind']): boolean {
  return type.kind === kind || type.kind === 'any';
}
