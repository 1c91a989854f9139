import type { FactType, FactValue } from '../../model/fact-type.ts';
import { factDocumentType } from '../../model/facts.ts';
import type { Facts } from '../facts/facts.ts';
import { factAt, replaceFact } from '../facts/replace-fact.ts';
import type { RuleResult } from '../evaluate.ts';
import { typeAt } from '../logic/logic-type.ts';
import type { Trace } from '../logic/trace.ts';

/** Facts with one of them changed, and its path in the document. */
export interface Mutation {
  readonly path: string;
  /** Name of the fact: the path without the indexes of lists. */
  readonly fact: string;
  readonly document: Facts['document'];
}

/** Changes each fact that a rule has read, once at a time: removes it, and flips it where it has another value. Whole elements of lists are left. */
export function mutateFacts({ trace }: RuleResult, { document }: Facts): readonly Mutation[] {
  return [...new Set(pathsRead(trace))].flatMap((path) => {
    const type = typeAt(factDocumentType, path.split('.'));
    if (!type || type.kind === 'object') return [];
    const values = [null, ...otherValues(factAt(document, path), type)];
    return values.map((value) => ({ path, fact: path.replaceAll(/\.\d+(?=\.|$)/g, '[]'), document: replaceFact(document, path, value) }));
  });
}

function pathsRead({ at, steps }: Trace): readonly string[] {
  return [...(at === null || at === '' ? [] : [at]), ...steps.flatMap(pathsRead)];
}

/** Values of the same type that are not the present one; enough of them to lie on both sides of any comparison. */
function otherValues(value: FactValue, type: FactType): readonly FactValue[] {
  const candidates: Record<FactType['kind'], readonly FactValue[]> = {
    boolean: [true, false],
    number: [0, 1e15],
    string: ['', 'another value'],
    date: ['1970-01-01', '2999-12-31'],
    enum: type.kind === 'enum' ? type.values : [],
    list: [[]],
    object: [],
  };
  return candidates[type.kind].filter((candidate) => JSON.stringify(candidate) !== JSON.stringify(value));
}
