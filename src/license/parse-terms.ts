import type { Mistake } from '../errors.ts';
import { manyStatements, termSchemas, type LicenseTerms, type TermId, type TermState } from '../model/term-values.ts';
import { termIds } from '../model/terms.ts';
import { didYouMean } from '../util/suggest.ts';
import type { YamlFile, YamlPath } from '../util/yaml.ts';
import { schemaMistakes } from './schema-mistakes.ts';
import { unknownTerms } from './term-states.ts';

/** Terms in typed form, and everything that is wrong with them; the terms are not to be used when there are mistakes. */
export interface ParsedTerms {
  readonly terms: LicenseTerms;
  readonly mistakes: readonly Mistake[];
}

/**
 * Reads the `terms` of a licence file. Every term must be there as statement(s), `none` or `unknown`;
 * `terms: unknown` stands for all of them unknown.
 */
export function parseTerms(value: unknown, file: YamlFile): ParsedTerms {
  if (value === 'unknown') return { terms: unknownTerms, mistakes: [] };
  if (!isRecord(value)) return { terms: unknownTerms, mistakes: [{ message: 'terms must be `unknown` or a table of terms', place: file.placeOf(['terms']), hint: null }] };
  const mistakes: Mistake[] = unknownKeys(value, file);
  const states = termIds.map((id) => [id, parseTerm(id, { value, file, mistakes })] as const);
  return { terms: Object.fromEntries(states) as LicenseTerms, mistakes };
}

interface Parsing {
  readonly value: Readonly<Record<string, unknown>>;
  readonly file: YamlFile;
  readonly mistakes: Mistake[];
}

function parseTerm(id: TermId, { value, file, mistakes }: Parsing): TermState {
  const path = ['terms', id];
  const entry = Object.hasOwn(value, id) ? value[id] : undefined;
  if (entry === 'none' || entry === 'unknown') return { state: entry };
  const problem = entryProblem(id, entry);
  if (problem !== null) mistakes.push({ ...problem, place: file.placeOf(entry === undefined ? ['terms'] : path, entry === undefined ? 'key' : 'value') });
  else mistakes.push(...statementsOf(entry).flatMap((item, index) => statementMistakes(id, item, { file, path: Array.isArray(entry) ? [...path, index] : path })));
  return { state: 'value', statements: statementsOf(entry) } as TermState;
}

function entryProblem(id: TermId, entry: unknown): Pick<Mistake, 'message' | 'hint'> | null {
  if (entry === undefined) return { message: `terms.${id} is missing`, hint: 'write `none` when the text has no such clause, `unknown` when that was not established' };
  if (Array.isArray(entry) && !manyStatements.has(id)) return { message: `terms.${id} holds one statement, not a list`, hint: null };
  if (Array.isArray(entry) && entry.length === 0) return { message: `terms.${id} is an empty list`, hint: 'write `none` or `unknown`' };
  if (!isRecord(entry) && !Array.isArray(entry)) return { message: `terms.${id} must be a statement, \`none\` or \`unknown\``, hint: null };
  return null;
}

function statementMistakes(id: TermId, statement: unknown, { file, path }: { readonly file: YamlFile; readonly path: YamlPath }): readonly Mistake[] {
  return schemaMistakes(termSchemas[id], statement, { file, root: path });
}

function statementsOf(entry: unknown): readonly unknown[] {
  return Array.isArray(entry) ? entry : [entry];
}

function unknownKeys(value: Readonly<Record<string, unknown>>, file: YamlFile): Mistake[] {
  const strange = Object.keys(value).filter((key) => !Object.hasOwn(termSchemas, key));
  return strange.map((key) => ({ message: `unknown term ${key}`, place: file.placeOf(['terms', key], 'key'), hint: didYouMean(key, termIds) }));
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
