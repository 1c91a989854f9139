import type { FactValue } from '../model/fact-type.ts';
import { terms } from '../model/terms.ts';
import { sanitizeLine } from '../util/sanitize.ts';
import { sectionPhrase } from '../util/section-words.ts';
import { placeholderPattern } from './check-placeholders.ts';
import type { Explanation } from './explanation.ts';
import type { Facts, Provenance } from './facts/facts.ts';
import { factAt } from './facts/replace-fact.ts';
import { shortTerritories } from './facts/territories.ts';
import { renderValue } from './logic/render-logic.ts';

/** Fills the placeholders of a message with the model, the deciding licence and term, fields of the deciding element, and facts. */
export function renderMessage(message: string, model: string, { explanation, facts }: { readonly explanation: Explanation; readonly facts: Facts }): string {
  const common = commonValues(model, explanation);
  return sanitizeLine(readable(message, explanation).replace(placeholderPattern, (_, name: string) => common.get(name) ?? renderFact(valueOf(name, explanation, facts))), 1_000);
}

/** Several sections and named ones read as such (`paragraph 2`), and a path of the model alone is left out. */
function readable(message: string, { provenance }: Explanation): string {
  const named = provenance?.section ? message.replaceAll('section {section}', () => sectionPhrase(provenance.section ?? '')) : message;
  return provenance === null || provenance.via.length > 1 ? named : named.replaceAll(/ by the path \{path\}|, \{path\}(?=\))/g, '');
}

/** Countries are shown as a licence names them, not member by member. */
function renderFact(value: FactValue): string {
  const isTexts = Array.isArray(value) && value.every((item: FactValue) => typeof item === 'string');
  return renderValue(isTexts ? shortTerritories(value) : value);
}

function commonValues(model: string, { provenance, unknownFacts }: Explanation): ReadonlyMap<string, string> {
  const label = Object.entries(terms).find(([id]) => id === provenance?.term)?.[1].label.toLowerCase();
  return new Map([
    ['model', model],
    ['path', (provenance?.via ?? [model]).join(' → ')],
    ['section', provenance?.section ?? 'no section'],
    ['term', label ?? 'the licence'],
    ['unknown', unknownFacts.length === 0 ? 'nothing' : unknownFacts.join(', ')],
    ['license', provenance?.license ?? 'the licence'],
  ]);
}

/** A field of the deciding element, else of the statement behind it, else a fact. */
function valueOf(name: string, { clauses, provenance }: Explanation, { document }: Facts): FactValue {
  const elements = clauses.flatMap((clause) => clause.elements).map((path) => factAt(document, `${path}.${name}`));
  return elements.find((value) => value !== null) ?? fieldOfStatement(name, provenance, document) ?? factAt(document, name);
}

function fieldOfStatement(name: string, provenance: Provenance | null, document: Facts['document']): FactValue {
  const statements = provenance?.term ? factAt(document, `terms.${provenance.term}.statements`) : null;
  const index = Array.isArray(statements) ? statements.findIndex((statement: FactValue) => isFrom(statement, provenance)) : -1;
  return index < 0 ? null : factAt(document, `terms.${provenance?.term ?? ''}.statements.${index}.${name}`);
}

function isFrom(statement: FactValue, provenance: Provenance | null): boolean {
  return typeof statement === 'object' && statement !== null && 'license' in statement && statement.license === provenance?.license && statement.section === provenance?.section;
}
