import { factDocumentType } from '../../model/facts.ts';
import type { Logic } from '../../model/policy.ts';
import { didYouMean } from '../../util/suggest.ts';
import type { YamlPath } from '../../util/yaml.ts';
import { checkOperand, result, type CheckContext, type OperatorCheck, type Report, type WrittenOperand } from './check-context.ts';
import { checkConst, checkKnown, checkMissing, checkMissingSome, checkVar } from './check-facts.ts';
import { checkFilter, checkIn, checkMap, checkMerge, checkQuantifier, checkReduce, checkWrittenList, requireTruth } from './check-lists.ts';
import { checkArithmetic, checkContains, checkDates, checkEquality, checkOrder, checkPart, checkText } from './check-scalars.ts';
import { asCall } from './compile.ts';
import { describeType, isAlike, typeOfLiteral, type Operand } from './logic-type.ts';
import { isOperator, operatorNames, operators, refusedOperators, type Operator } from './operators.ts';

/** How deep operators may stand in one another, and how many nodes a condition may have. */
export const maximumDepth = 32;
const maximumNodes = 1_000;

const checks = {
  var: checkVar, known: checkKnown, isUnknown: checkKnown, missing: checkMissing, missing_some: checkMissingSome, const: checkConst,
  '==': checkEquality, '===': checkEquality, '!=': checkEquality, '!==': checkEquality,
  '>': checkOrder, '>=': checkOrder, '<': checkOrder, '<=': checkOrder,
  '!': checkNegation, '!!': checkNegation, and: checkConditions, or: checkConditions, if: checkChoice, '?:': checkChoice,
  in: checkIn, contains: checkContains, dateBefore: checkDates, dateAfter: checkDates, cat: checkText, substr: checkPart,
  '+': checkArithmetic, '-': checkArithmetic, '*': checkArithmetic, '/': checkArithmetic, '%': checkArithmetic, min: checkArithmetic, max: checkArithmetic,
  merge: checkMerge, all: checkQuantifier, some: checkQuantifier, none: checkQuantifier, filter: checkFilter, map: checkMap, reduce: checkReduce,
} satisfies Record<Operator, OperatorCheck>;

/** What a condition is checked with: who takes mistakes, who takes warnings, and what licences there are. */
export type LogicChecks = Pick<CheckContext, 'report' | 'warn' | 'names'>;

/**
 * Checks a condition before anything is scanned and reports every mistake with its place: exactly one operator an object,
 * known operators, number and type of operands, facts that exist, words of closed lists, names of licences and countries, depth and size.
 */
export function checkLogic(logic: Logic, path: YamlPath, checking: LogicChecks): void {
  const { report } = checking;
  let nodes = 0;
  const check = (current: Logic, context: CheckContext): Operand => {
    nodes += 1;
    if (nodes === maximumNodes + 1) report(path, `the condition has more than ${maximumNodes} parts`, 'split the rule');
    if (nodes > maximumNodes) return broken;
    return checkNode(current, context);
  };
  const context: CheckContext = { ...checking, path, scopes: [factDocumentType], depth: 0, iterators: 0, check };
  requireTruth(check(logic, context), context);
}

function checkNode(logic: Logic, context: CheckContext): Operand {
  const { path, report, depth } = context;
  if (depth > maximumDepth) {
    report(path, `operators stand more than ${maximumDepth} deep in one another`);
    return broken;
  }
  if (Array.isArray(logic)) return checkWrittenList(logic, { ...context, depth: depth + 1 });
  if (logic === null) report(path, 'null cannot be compared: an unknown fact is not equal to anything', 'ask with {"isUnknown": {"var": …}} or {"known": {"var": …}}');
  if (typeof logic !== 'object' || logic === null) return { type: typeOfLiteral(logic), literal: logic, readsFact: false };
  return checkCall(logic, context);
}

function checkCall(logic: Logic & object, context: CheckContext): Operand {
  const call = asCall(logic);
  if (!call) return checkBrokenObject(logic, context);
  const at: YamlPath = [...context.path, call.operator];
  const inner: CheckContext = { ...context, path: at, depth: context.depth + 1 };
  const written = call.operands.map((operand, index): WrittenOperand => ({ logic: operand, context: { ...inner, path: call.operands === call.written ? [...at, index] : at } }));
  if (isOperator(call.operator) && checkArity(call.operator, written.length, inner)) return checks[call.operator](written, inner);
  if (!isOperator(call.operator)) reportUnknownOperator(call.operator, at, context.report);
  written.slice(0, 1).forEach(checkOperand);
  return broken;
}

/** What stands for an operand that has been reported, so that it is reported once. */
const broken: Operand = { type: { kind: 'any' }, readsFact: true };

/** An object with no operator or several: json-logic-js would take it for data, which is true. */
function checkBrokenObject(logic: Logic & object, context: CheckContext): Operand {
  const entries = Object.entries(logic);
  if (entries.length === 0) context.report(context.path, 'an empty object is no condition');
  else context.report(context.path, `an object must have exactly one operator; this one has ${entries.length}: ${entries.map(([key]) => `"${key}"`).join(', ')}`, 'join conditions with "and" or "or"; write data as {"const": …}');
  for (const [key, value] of entries) if (isOperator(key)) context.check({ [key]: value }, context);
  return broken;
}

function reportUnknownOperator(name: string, path: YamlPath, report: Report): void {
  const refused = Object.hasOwn(refusedOperators, name) ? refusedOperators[name] : undefined;
  if (refused) report(path, `the operator "${name}" is not allowed: ${refused}`, null, 'key');
  else report(path, `there is no operator "${name}"`, didYouMean(name, operatorNames) ?? `operators: ${operatorNames.join(' ')}`, 'key');
}

function checkArity(operator: Operator, count: number, { path, report }: CheckContext): boolean {
  const [least, most] = operators[operator].arity;
  if (count >= least && count <= most) return true;
  const wanted = least === most ? String(least) : most === Number.POSITIVE_INFINITY ? `at least ${least}` : `${least} to ${most}`;
  report(path, `"${operator}" takes ${wanted} operand${wanted === '1' || wanted === 'at least 1' ? '' : 's'}, and here ${count === 1 ? 'is' : 'are'} ${count}`, null, 'key');
  return false;
}

/** `!` and `!!`: a condition or a list. */
function checkNegation(written: readonly WrittenOperand[]): Operand {
  const operands = written.map((operand) => {
    const checked = checkOperand(operand);
    if (checked.type.kind === 'number' || checked.type.kind === 'object') operand.context.report(operand.context.path, `a condition or a list is needed, and this is ${describeType(checked.type)}`, 'compare the number, or ask with {"known": …}');
    return checked;
  });
  return result({ kind: 'boolean' }, operands);
}

function checkConditions(written: readonly WrittenOperand[]): Operand {
  const operands = written.map((operand) => {
    const checked = checkOperand(operand);
    requireTruth(checked, operand.context);
    return checked;
  });
  return result({ kind: 'boolean' }, operands);
}

/** `if`: conditions at the even places (but for a last one alone, the "else"), values of one kind at the others. */
function checkChoice(written: readonly WrittenOperand[], context: CheckContext): Operand {
  const operands = written.map(checkOperand);
  const isElse = (index: number): boolean => index === written.length - 1 && index % 2 === 0;
  for (const [index, operand] of operands.entries()) {
    const at = written[index];
    if (at && index % 2 === 0 && !isElse(index)) requireTruth(operand, at.context);
  }
  if (written.length % 2 === 0) context.report(context.path, '"if" has no else, so its value may be nothing', 'add what holds otherwise, e.g. false');
  const values = operands.filter((_, index) => index % 2 === 1 || isElse(index));
  const [first] = values;
  const other = values.find(({ type }) => first && !isAlike(type, first.type));
  if (first && other) context.report(context.path, `the branches give ${describeType(first.type)} and ${describeType(other.type)}`);
  return result(first?.type ?? { kind: 'any' }, operands);
}
