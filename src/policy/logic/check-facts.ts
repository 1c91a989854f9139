import type { FactType } from '../../model/fact-type.ts';
import type { Logic } from '../../model/policy.ts';
import { didYouMean } from '../../util/suggest.ts';
import { checkOperand, result, type CheckContext, type OperatorCheck, type WrittenOperand } from './check-context.ts';
import { pathsOf, typeAt, typeOfLiteral, type Operand } from './logic-type.ts';

/** `var`: a known fact, written out, without a default (a default would decide what is not known). */
export const checkVar: OperatorCheck = ([name, fallback], context) => {
  if (fallback) fallback.context.report(fallback.context.path, 'a default would hide that the fact is not known', 'leave it out: an unknown fact makes the rule undecided, and "onUnknown" says what follows; or ask with {"if": [{"known": …}, …]}');
  if (!name) {
    context.report(context.path, '"var" needs the name of a fact', null);
    return { type: { kind: 'any' }, readsFact: true };
  }
  return { type: typeOfFact(name) ?? { kind: 'any' }, readsFact: true };
};

/** `known` and `isUnknown`: about a fact; a value that is written out is always known. */
export const checkKnown: OperatorCheck = (written) => {
  const operands = written.map((operand) => {
    const checked = checkOperand(operand);
    const example = typeof operand.logic === 'string' ? operand.logic : 'org.monthlyActiveUsers';
    if (!checked.readsFact) operand.context.report(operand.context.path, 'this reads no fact, so it is always known', `write {"var": "${example}"}`);
    return checked;
  });
  return result({ kind: 'boolean' }, operands);
};

/** `missing`: names of facts, written out. */
export const checkMissing: OperatorCheck = (written) => {
  for (const name of written.flatMap(spread)) typeOfFact(name);
  return { type: { kind: 'list', of: { kind: 'string' } }, readsFact: true };
};

/** `missing_some`: a number, and names of facts. */
export const checkMissingSome: OperatorCheck = ([needed, names]) => {
  if (needed && typeof needed.logic !== 'number') needed.context.report(needed.context.path, '"missing_some" needs a number first: how many of the facts must be known');
  if (names && !Array.isArray(names.logic)) names.context.report(names.context.path, '"missing_some" needs a list of names of facts');
  for (const name of names ? spread(names) : []) typeOfFact(name);
  return { type: { kind: 'list', of: { kind: 'string' } }, readsFact: true };
};

/** `const`: data. Lists are typed by their first element. */
export const checkConst: OperatorCheck = ([data]): Operand => {
  const literal = data?.logic ?? null;
  return { type: typeOfLiteral(literal), literal, readsFact: false };
};

/** Type of the fact that is named at a place; reports a name that is none and gives null. */
function typeOfFact({ logic, context }: WrittenOperand): FactType | null {
  if (typeof logic !== 'string' && typeof logic !== 'number') {
    context.report(context.path, 'the name of a fact must be written out', 'write e.g. {"var": "org.monthlyActiveUsers"}');
    return null;
  }
  const name = String(logic);
  return name === '' ? wholeScope(context) : namedFact(name, context);
}

function wholeScope({ scopes, path, report }: CheckContext): FactType | null {
  const [innermost] = scopes;
  if (scopes.length > 1 && innermost) return innermost;
  report(path, 'an empty name stands for the element of an iterator, and here is none', 'name a fact');
  return null;
}

function namedFact(name: string, { scopes, path, report }: CheckContext): FactType | null {
  const segments = name.split('.');
  for (const scope of scopes) {
    const type = typeAt(scope, segments);
    if (type && type.kind !== 'object') return type;
    if (type?.kind === 'object') {
      report(path, `"${name}" is a group of facts`, `name one of them: ${Object.keys(type.fields).slice(0, 8).map((key) => `${name}.${key}`).join(', ')}`);
      return null;
    }
  }
  report(path, `there is no fact "${name}"`, didYouMean(name, scopes.flatMap((scope) => pathsOf(scope))) ?? 'docs/facts.md lists all facts');
  return null;
}

/** Names stand as operands or as one list. */
function spread(operand: WrittenOperand): readonly WrittenOperand[] {
  const { logic, context } = operand;
  if (!Array.isArray(logic)) return [operand];
  return logic.map((item: Logic, index) => ({ logic: item, context: { ...context, path: [...context.path, index] } }));
}
