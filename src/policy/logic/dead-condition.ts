import type { FactType, FactValue } from '../../model/fact-type.ts';
import { factDocumentType } from '../../model/facts.ts';
import type { Logic } from '../../model/policy.ts';
import { replaceFact } from '../facts/replace-fact.ts';
import { asCall, compileLogic } from './compile.ts';
import { seesAbsence } from './constant-logic.ts';
import { evaluateLogic } from './evaluate-logic.ts';
import { typeAt } from './logic-type.ts';

/** Combinations of facts that are tried; a condition that has more is not judged. */
const maximumCombinations = 512;

/**
 * The value that a condition has for all facts that there can be, or null when facts decide it or there are too many to try. Facts take the
 * values that the condition names, their neighbours and one other; lists have up to as many elements as they are read times.
 * Finds what contradicts itself: a fact that must be two things at once, a number of users below zero.
 */
export function deadValue(logic: Logic): boolean | null {
  const reads = readsIn(logic, []);
  const literals = literalsIn(logic);
  const paths = [...new Set(reads)].filter((path) => typeAt(factDocumentType, path.split('.')) !== null);
  const fields = reads.filter((path) => !paths.includes(path));
  const choices = paths.map((path) => ({ path, values: valuesOf(typeAt(factDocumentType, path.split('.')), { literals, fields, reads: reads.filter((read) => read === path).length }) }));
  const combinations = choices.reduce((product, { values }) => product * values.length, 1);
  if (paths.length === 0 || combinations > maximumCombinations || seesAbsence(logic)) return null;
  const node = compileLogic(logic);
  const found = new Set<FactValue>();
  for (let index = 0; index < combinations && found.size < 2; index += 1) found.add(evaluateLogic(node, documentAt(index, choices)).value);
  const [only] = found;
  return found.size === 1 && typeof only === 'boolean' ? only : null;
}

interface Choice {
  readonly path: string;
  readonly values: readonly FactValue[];
}

/** One combination, by its number. */
function documentAt(index: number, choices: readonly Choice[]): { readonly [root: string]: FactValue } {
  let rest = index;
  return choices.reduce<{ readonly [root: string]: FactValue }>((document, { path, values }) => {
    const value = values[rest % values.length] ?? null;
    rest = Math.floor(rest / values.length);
    return replaceFact(document, path, value);
  }, {});
}

/** Names of facts that are read, as often as they are; a field of an element by its own name. */
function readsIn(logic: Logic, found: string[]): readonly string[] {
  if (Array.isArray(logic)) for (const part of logic) readsIn(part, found);
  const call = asCall(logic);
  if (call?.operator === 'var') found.push(String(call.operands[0] ?? ''));
  else if (call && call.operator !== 'const') for (const operand of call.operands) readsIn(operand, found);
  return found;
}

function literalsIn(logic: Logic): readonly (string | number)[] {
  if (typeof logic === 'string' || typeof logic === 'number') return [logic];
  if (Array.isArray(logic)) return logic.flatMap(literalsIn);
  const call = asCall(logic);
  return call && call.operator !== 'var' ? call.operands.flatMap(literalsIn) : [];
}

interface Naming {
  readonly literals: readonly (string | number)[];
  /** Names that are read and are no facts: fields of elements. */
  readonly fields: readonly string[];
  readonly reads: number;
}

function valuesOf(type: FactType | null, naming: Naming): readonly FactValue[] {
  const { literals } = naming;
  const texts = literals.filter((literal) => typeof literal === 'string');
  switch (type?.kind) {
    case 'boolean': return [true, false];
    case 'number': return [...new Set([0, 1e15, ...literals.flatMap((literal) => (typeof literal === 'number' ? [literal - 1, literal, literal + 1] : []))])].filter((value) => value >= 0);
    case 'enum': return [...type.values.filter((value) => texts.includes(value)), ...type.values.filter((value) => !texts.includes(value)).slice(0, 1)];
    case 'date': return [...texts, '0001-01-01', '9999-12-31'];
    case 'string': return [...texts, 'one text', 'another text', ...texts.map((text) => `another ${text} text`)];
    case 'list': return listsOf(valuesOf(type.of, naming), naming.reads);
    case 'object': return elementsOf(type.fields, naming);
    default: return [null];
  }
}

/** Lists of up to so many elements; too many to try as soon as they are more than are tried. */
function listsOf(elements: readonly FactValue[], most: number): readonly FactValue[] {
  let lists: readonly (readonly FactValue[])[] = [[]];
  const all: (readonly FactValue[])[] = [[]];
  for (let length = 1; length <= most && all.length <= maximumCombinations; length += 1) {
    lists = lists.flatMap((list) => elements.map((element) => [...list, element])).slice(0, maximumCombinations + 1);
    all.push(...lists);
  }
  return all;
}

function elementsOf(fields: Readonly<Record<string, FactType>>, naming: Naming): readonly FactValue[] {
  const read = Object.entries(fields).filter(([name]) => naming.fields.some((path) => path.split('.', 1).includes(name)));
  return read.reduce<readonly { readonly [key: string]: FactValue }[]>((elements, [name, type]) => elements.flatMap((element) => valuesOf(type, naming).map((value) => ({ ...element, [name]: value }))).slice(0, maximumCombinations + 1), [{}]);
}
