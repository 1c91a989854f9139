import { DataError, type Mistake } from '../errors.ts';
import { findModelColumn, otherModelColumns } from './model-column.ts';
import { modelsOfCell } from './models-of-cell.ts';
import { pinsOf } from './row-pins.ts';
import { readTable } from './read-table.ts';
import { createRowReader, type ProblemOfProfile, type RowFacts } from './row-facts/row-facts.ts';
import type { Row, Table } from './table.ts';

/** One model of a list, with its other columns, the facts of the profile that they state, and the rows in which it stands. */
export interface Candidate {
  readonly ref: string;
  readonly rows: readonly number[];
  /** The same rows as lines of the file. */
  readonly lines: readonly number[];
  readonly columns: Readonly<Record<string, string>>;
  readonly facts: RowFacts;
}

/** A list that was read: its models, the rows that are wrong, and what else is to be said of it. */
export interface CandidateList {
  readonly file: string;
  readonly candidates: readonly Candidate[];
  readonly badRows: readonly Mistake[];
  readonly notes: readonly string[];
}

/** What a list is held against: both say what is wrong, or null. */
export interface CandidateChecks {
  readonly problemOf: (ref: string) => string | null;
  readonly problemOfProfile: ProblemOfProfile;
}

/** Longest text that is carried from a cell, which is what a cell of a spreadsheet holds. */
const longestCell = 32_767;

/**
 * Reads a candidate list. Rows that name no model or state a fact that no profile can have are reported by number and the rest goes on;
 * repeated rows are merged. Throws DataError when no row names a model.
 */
export async function readCandidates(bytes: Uint8Array, file: string, { problemOf, problemOfProfile }: CandidateChecks): Promise<CandidateList> {
  const table = await readTable(bytes, file);
  const column = findModelColumn(table);
  if (column === null) throw new DataError([{ message: `${file} has no column of models`, place: null, hint: 'name a column `model`, or write one model a line' }]);
  const readRow = createRowReader(problemOfProfile);
  const found = new Map<string, Candidate>();
  const badRows: Mistake[] = [];
  const { pin, notes } = pinsOf(table);
  for (const row of table.rows.filter((one) => !isComment(one, column))) {
    const columns = without(row.cells, column);
    const reading = readRow(columns);
    const { refs, problem } = modelsOfCell(row.cells[column] || row.cells[''] || '', { column, problemOf: (ref) => problemOf(pin(ref, row)) });
    if (problem !== null) badRows.push({ message: `${placeOf(file, row)}: ${problem}`, place: null, hint: null });
    else if (reading.kind === 'problem') badRows.push({ message: `${placeOf(file, row)}: ${reading.problem}`, place: null, hint: null });
    else for (const ref of refs.map((one) => pin(one, row))) found.set(rowKey(ref, columns), merge(found.get(rowKey(ref, columns)), { ref, rows: [row.number], lines: [row.line], columns, facts: reading.facts }));
  }
  if (found.size === 0) throw new DataError(badRows.length > 0 ? badRows : [{ message: `${file} names no model`, place: null, hint: 'write one model a line, e.g. org/name' }]);
  return { file, candidates: [...found.values()], badRows, notes: [...notesOf(table, column), ...notes] };
}

/** A row of a table whose first column is that of the models and that somebody commented out, as in a plain list. */
function isComment({ cells }: Row, column: string): boolean {
  return column !== '' && /^#\s/.test(cells[column] ?? '');
}

function notesOf(table: Table, column: string): readonly string[] {
  const others = otherModelColumns(table, column);
  const comments = table.rows.filter((row) => isComment(row, column)).map(({ number }) => number);
  const told = comments.length === 0 ? table.notes : [...table.notes, `${comments.length === 1 ? `row ${comments[0]} is a comment and was` : `rows ${comments.join(', ')} are comments and were`} left out`];
  return others.length === 0 ? told : [...told, `models were read from the column "${column}"; ${others.map((name) => `"${name}"`).join(', ')} name${others.length === 1 ? 's' : ''} models too and ${others.length === 1 ? 'is' : 'are'} only carried along`];
}

/** Row as a spreadsheet counts, with the line where an editor counts otherwise. */
function placeOf(file: string, { number, line }: Row): string {
  return `${file}, row ${number}${line === number ? '' : ` (line ${line})`}`;
}

/** Rows are the same candidate when they name the same model and say the same of it. */
function rowKey(ref: string, columns: Readonly<Record<string, string>>): string {
  return JSON.stringify([ref, ...Object.entries(columns).sort()]);
}

function merge(known: Candidate | undefined, candidate: Candidate): Candidate {
  return known ? { ...known, rows: [...known.rows, ...candidate.rows], lines: [...known.lines, ...candidate.lines] } : candidate;
}

function without(cells: Readonly<Record<string, string>>, column: string): Readonly<Record<string, string>> {
  return Object.fromEntries(Object.entries(cells).flatMap(([name, text]) => (name === column || name === '' ? [] : [[name, text.length > longestCell ? `${text.slice(0, longestCell - 1)}…` : text]])));
}
