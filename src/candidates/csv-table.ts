import { CsvError, parse } from 'csv-parse/sync';
import { DataError } from '../errors.ts';
import type { Table } from './table.ts';

/** Separators that spreadsheets write; the one that splits the first lines most evenly is taken. */
const separators = [',', ';', '\t', '|'] as const;

/** A table with separators. The first row names the columns unless it already looks like a model. */
export function readCsvTable(text: string, file: string): Table {
  const lines = records(text, file);
  const [head, ...rest] = lines;
  if (!head) return { columns: [], rows: [] };
  const named = !head.cells.some((cell) => /^[\w.-]+\/[\w.-]+$/.test(cell.trim()));
  const columns = named ? head.cells.map((cell, index) => cell.trim() || `column ${index + 1}`) : head.cells.map((_, index) => (head.cells.length === 1 ? '' : `column ${index + 1}`));
  const rows = (named ? rest : lines).filter(({ cells }) => cells.some((cell) => cell.trim() !== ''));
  return { columns, rows: rows.map(({ number, cells }) => ({ number, cells: Object.fromEntries(columns.map((column, index) => [column, (cells[index] ?? '').trim()])) })) };
}

interface Line {
  readonly number: number;
  readonly cells: readonly string[];
}

function records(text: string, file: string): readonly Line[] {
  try {
    // With `info` every record comes with its line, which the types of csv-parse leave out.
    const parsed = parse(text, { bom: true, delimiter: separatorOf(text), relaxColumnCount: true, relaxQuotes: true, skipEmptyLines: true, info: true, maxRecordSize: 100_000 }) as unknown as readonly { record: string[]; info: { lines: number } }[];
    return parsed.map(({ record, info }) => ({ number: info.lines, cells: record }));
  } catch (error) {
    if (!(error instanceof CsvError)) throw error;
    throw new DataError([{ message: `${file} is no table: ${error.message}`, place: null, hint: 'check the quotes of the row named' }]);
  }
}

function separatorOf(text: string): string {
  const lines = text.split(/\r\n|\n|\r/, 10).filter((line) => line.trim() !== '');
  const counts = separators.map((separator) => ({ separator, least: Math.min(...lines.map((line) => line.split(separator).length)), first: (lines[0] ?? '').split(separator).length }));
  counts.sort((left, right) => right.least - left.least || right.first - left.first);
  return counts[0]?.separator ?? ',';
}
