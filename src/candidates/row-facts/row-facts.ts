import { factOfColumn } from './fact-columns.ts';
import { readCell } from './read-cell.ts';

/** Facts of the profile that a row states for itself, by path (`use.deployment`); null where it says that the fact is not known. */
export type RowFacts = Readonly<Record<string, unknown>>;

/** The facts of a row, or what is wrong with its cells. */
export type RowReading = { readonly kind: 'facts'; readonly facts: RowFacts } | { readonly kind: 'problem'; readonly problem: string };

/** Says what is wrong with a part of a profile, or null. */
export type ProblemOfProfile = (profile: unknown) => string | null;

/** Groups of the profile of which a cell may give several facts at once. */
const groups: ReadonlySet<string> = new Set(['org', 'use']);

/** A reader of the columns that state facts of the profile. Every cell is held against the schema of the profile, equal cells once. */
export function createRowReader(problemOfProfile: ProblemOfProfile): (columns: Readonly<Record<string, string>>) => RowReading {
  const checked = new Map<string, string | null>();
  const problemOf = (path: string, value: unknown): string | null => {
    const part = profileWith({ [path]: value });
    const key = JSON.stringify(part);
    const known = checked.get(key);
    const problem = known === undefined ? problemOfProfile(part) : known;
    checked.set(key, problem);
    return problem;
  };
  return (columns) => readRow(columns, problemOf);
}

/** A profile made of facts by their paths; what is null is left out, and so unknown. */
export function profileWith(facts: RowFacts): Readonly<Record<string, unknown>> {
  const profile: Record<string, Record<string, unknown> | unknown> = {};
  for (const [path, value] of Object.entries(facts)) {
    const [group = '', key] = path.split('.');
    if (value === null) continue;
    profile[group] = key === undefined ? value : { ...objectOf(profile[group]), [key]: value };
  }
  return profile;
}

/** What one cell states: a value, or null for «not known», of one fact of the profile. */
interface Statement {
  readonly path: string;
  readonly value: unknown;
  readonly column: string;
}

function readRow(columns: Readonly<Record<string, string>>, problemOf: (path: string, value: unknown) => string | null): RowReading {
  const stated = Object.entries(columns).flatMap(([column, text]) => statementOf(column, text));
  for (const { path, value, column } of stated) {
    const problem = value === null ? null : problemOf(path, value);
    if (problem !== null) return { kind: 'problem', problem: `column "${column}": ${problem}` };
  }
  const parts = stated.flatMap(partsOf);
  const first = new Map([...parts].reverse().map((part) => [part.path, part]));
  const other = parts.find(({ path, value }) => JSON.stringify(first.get(path)?.value) !== JSON.stringify(value));
  if (other) return { kind: 'problem', problem: `columns "${first.get(other.path)?.column}" and "${other.column}" say different things of ${other.path}` };
  return { kind: 'facts', facts: Object.fromEntries(parts.map(({ path, value }) => [path, value])) };
}

/** A text in a column `use` is a use case in words and no group of facts. */
function statementOf(column: string, text: string): readonly Statement[] {
  const fact = factOfColumn(column);
  const cell = fact && readCell(text, fact.kind);
  if (!fact || !cell || cell.kind === 'nothing') return [];
  const value = cell.kind === 'value' ? cell.value : null;
  return groups.has(fact.path) && !isObject(value) ? [] : [{ path: fact.path, value, column }];
}

/** A group of facts as its facts. */
function partsOf({ path, value, column }: Statement): readonly Statement[] {
  return groups.has(path) ? Object.entries(objectOf(value)).map(([key, inner]) => ({ path: `${path}.${key}`, value: inner, column })) : [{ path, value, column }];
}

function objectOf(value: unknown): Readonly<Record<string, unknown>> {
  return isObject(value) ? value : {};
}

function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
