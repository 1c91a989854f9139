import type { FactType } from '../model/fact-type.ts';
import { factDocumentType } from '../model/facts.ts';
import { didYouMean } from '../util/suggest.ts';
import { pathsOf, typeAt } from './logic/logic-type.ts';

/** Placeholders that every message may use. */
export const commonPlaceholders = ['model', 'license', 'path', 'section', 'term', 'unknown'] as const;

/** `{name}` in a message. */
export const placeholderPattern = /\{([A-Za-z][\w.]{0,80})\}/g;

const elementFields = new Set(fieldsOfElements(factDocumentType));

/** Reports placeholders that name neither a fact nor a field of a list's element. */
export function checkPlaceholders(text: unknown, report: (message: string, hint: string | null) => void): void {
  if (typeof text !== 'string') return;
  for (const [, name = ''] of text.matchAll(placeholderPattern)) {
    if (isKnown(name)) continue;
    report(`there is nothing to put for {${name}}`, didYouMean(name, [...commonPlaceholders, ...elementFields, ...pathsOf(factDocumentType)]));
  }
}

function isKnown(name: string): boolean {
  if (commonPlaceholders.some((common) => common === name) || elementFields.has(name)) return true;
  const type = typeAt(factDocumentType, name.split('.'));
  return type !== null && type.kind !== 'object';
}

/** Names of the fields that elements of the lists of facts have. */
function fieldsOfElements(type: FactType): readonly string[] {
  if (type.kind === 'list') return type.of.kind === 'object' ? Object.keys(type.of.fields) : [];
  return type.kind === 'object' ? Object.values(type.fields).flatMap(fieldsOfElements) : [];
}
