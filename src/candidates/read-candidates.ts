import { DataError, type Mistake } from '../errors.ts';
import { findModelColumn } from './model-column.ts';
import { readTable } from './read-table.ts';

/** One model of a list, with its other columns and the rows in which it stands. */
export interface Candidate {
  readonly ref: string;
  readonly rows: readonly number[];
  readonly columns: Readonly<Record<string, string>>;
}

/** A list that was read: its models, and the rows that name none. */
export interface CandidateList {
  readonly file: string;
  readonly candidates: readonly Candidate[];
  readonly badRows: readonly Mistake[];
}

/**
 * Reads a candidate list. Rows that name no model are reported by number and the rest goes on; repeated rows are merged.
 * `problemOf` says what is wrong with a reference, or null. Throws DataError when no row names a model.
 */
export async function readCandidates(bytes: Uint8Array, file: string, problemOf: (ref: string) => string | null): Promise<CandidateList> {
  const table = await readTable(bytes, file);
  const column = findModelColumn(table);
  if (column === null) throw new DataError([{ message: `${file} has no column of models`, place: null, hint: 'name a column `model`, or write one model a line' }]);
  const found = new Map<string, Candidate>();
  const badRows: Mistake[] = [];
  for (const { number, cells } of table.rows) {
    const ref = cells[column] ?? '';
    const problem = ref === '' ? 'no model is named' : problemOf(ref);
    if (problem !== null) badRows.push({ message: `${file}, row ${number}: ${problem}`, place: null, hint: null });
    else found.set(rowKey(ref, cells, column), merge(found.get(rowKey(ref, cells, column)), { ref, rows: [number], columns: without(cells, column) }));
  }
  if (found.size === 0) throw new DataError(badRows.length > 0 ? badRows : [{ message: `${file} names no model`, place: null, hint: 'write one model a line, e.g. org/name' }]);
  return { file, candidates: [...found.values()], badRows };
}

/** Rows are the same candidate when they name the same model and say the same of it. */
function rowKey(ref: string, cells: Readonly<Record<string, string>>, column: string): string {
  return JSON.stringify([ref, ...Object.entries(without(cells, column)).sort()]);
}

function merge(known: Candidate | undefined, candidate: Candidate): Candidate {
  return known ? { ...known, rows: [...known.rows, ...candidate.rows] } : candidate;
}

function without(cells: Readonly<Record<string, string>>, column: string): Readonly<Record<string, string>> {
  return Object.fromEntries(Object.entries(cells).filter(([name]) => name !== column && name !== ''));
}
