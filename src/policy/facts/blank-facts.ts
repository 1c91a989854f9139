import type { FactType, FactValue } from '../../model/fact-type.ts';
import { factDocumentType } from '../../model/facts.ts';
import { typeAt } from '../logic/logic-type.ts';

/** The facts of a group, all unknown: every key of its type with `null`. */
export function blankFacts(group: string): { readonly [key: string]: FactValue } {
  const type = typeAt(factDocumentType, [group]);
  return type?.kind === 'object' ? blankFields(type.fields) : {};
}

function blankFields(fields: Readonly<Record<string, FactType>>): { readonly [key: string]: FactValue } {
  return Object.fromEntries(Object.entries(fields).map(([key, type]) => [key, type.kind === 'object' ? blankFields(type.fields) : null]));
}
