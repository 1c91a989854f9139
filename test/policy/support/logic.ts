import fc from 'fast-check';
import type { FactValue } from '../../../src/model/fact-type.ts';
import type { Logic } from '../../../src/model/policy.ts';
import { compileLogic } from '../../../src/policy/logic/compile.ts';
import { evaluateLogic } from '../../../src/policy/logic/evaluate-logic.ts';
import type { Trace } from '../../../src/policy/logic/trace.ts';

/** The trace of a condition on a document. */
export function traceOf(logic: Logic, document: FactValue = {}): Trace {
  return evaluateLogic(compileLogic(logic), document);
}

/** The value of a condition on a document; null is unknown. */
export function valueOf(logic: Logic, document: FactValue = {}): FactValue {
  return traceOf(logic, document).value;
}

const number = fc.integer({ min: -20, max: 20 });
const word = fc.constantFrom('', 'a', 'b', 'ab', 'mit', '10');

/** A document in which everything is known: numbers, words, truths, a list of numbers and a list of groups. */
export const knownDocument: fc.Arbitrary<{ readonly [key: string]: FactValue }> = fc.record({
  n: number,
  m: number,
  w: word,
  v: word,
  t: fc.boolean(),
  u: fc.boolean(),
  numbers: fc.array(number, { maxLength: 4 }),
  words: fc.array(word, { maxLength: 4 }),
  rows: fc.array(fc.record({ n: number, w: word, t: fc.boolean() }), { maxLength: 4 }),
});

/** Names that stand for a number, a word and a truth; inside an iterator over rows those of the element. */
interface Names {
  readonly numbers: readonly string[];
  readonly words: readonly string[];
  readonly truths: readonly string[];
}

const outside: Names = { numbers: ['n', 'm'], words: ['w', 'v'], truths: ['t', 'u'] };
const inRow: Names = { numbers: ['n'], words: ['w'], truths: ['t'] };

const call = (operator: string, ...operands: readonly fc.Arbitrary<Logic>[]): fc.Arbitrary<Logic> => fc.tuple(...operands).map((written) => ({ [operator]: written }));
const fact = (names: readonly string[]): fc.Arbitrary<Logic> => fc.constantFrom(...names).map((name) => ({ var: name }));

function numberLogic(names: Names, depth: number): fc.Arbitrary<Logic> {
  const leaf = fc.oneof(number, fact(names.numbers));
  if (depth === 0) return leaf;
  const inner = numberLogic(names, depth - 1);
  const sums = names === outside ? [call('reduce', fc.constant<Logic>({ var: 'numbers' }), fc.constant<Logic>({ '+': [{ var: 'current' }, { var: 'accumulator' }] }), inner)] : [];
  return fc.oneof(leaf, ...['+', '*', 'min', 'max'].map((operator) => call(operator, inner, inner)), call('-', inner, inner), call('-', inner), call('/', inner, fc.constantFrom<Logic>(2, 5)), call('%', inner, fc.constantFrom<Logic>(3, 7)), call('if', truthLogic(names, depth - 1), inner, inner), ...sums);
}

function wordLogic(names: Names, depth: number): fc.Arbitrary<Logic> {
  const leaf = fc.oneof(word, fact(names.words));
  if (depth === 0) return leaf;
  const inner = wordLogic(names, depth - 1);
  return fc.oneof(leaf, call('cat', inner, inner), call('substr', inner, fc.constantFrom<Logic>(0, 1, -1)), call('?:', truthLogic(names, depth - 1), inner, inner));
}

function listLogic(depth: number): fc.Arbitrary<Logic> {
  const leaf = fc.oneof(fc.constant<Logic>({ var: 'rows' }));
  if (depth === 0) return leaf;
  return fc.oneof(leaf, call('filter', listLogic(depth - 1), truthLogic(inRow, depth - 1)), call('merge', listLogic(depth - 1), listLogic(depth - 1)));
}

/** A condition over {@link knownDocument} with every operator that JSON Logic has, except those that see absence. */
export function truthLogic(names: Names = outside, depth = 3): fc.Arbitrary<Logic> {
  const leaf = fc.oneof(fc.boolean(), fact(names.truths));
  if (depth === 0) return leaf;
  const inner = truthLogic(names, depth - 1);
  const numbers = numberLogic(names, depth - 1);
  const words = wordLogic(names, depth - 1);
  const compared = ['==', '===', '!=', '!=='].flatMap((operator) => [call(operator, numbers, numbers), call(operator, words, words), call(operator, inner, inner)]);
  const ordered = ['>', '>=', '<', '<='].map((operator) => call(operator, numbers, numbers));
  const iterated = names === outside ? ['all', 'some', 'none'].map((operator) => call(operator, listLogic(depth - 1), truthLogic(inRow, depth - 1))) : [];
  const listed = names === outside ? [call('in', numbers, fc.constant<Logic>({ var: 'numbers' })), call('in', words, fc.constant<Logic>({ var: 'words' })), call('!!', listLogic(depth - 1)), call('!', call('map', listLogic(depth - 1), numberLogic(inRow, depth - 1)))] : [];
  return fc.oneof(leaf, call('and', inner, inner), call('or', inner, inner, inner), call('!', inner), call('!!', inner), call('if', inner, inner, inner), ...compared, ...ordered, call('<', numbers, numbers, numbers), call('in', words, fc.constant<Logic>(['a', 'mit'])), ...iterated, ...listed);
}
