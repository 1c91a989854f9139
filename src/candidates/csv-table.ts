import { CsvError, parse } from 'csv-parse/sync';
import { DataError } from '../errors.ts';
import { tableFromLines } from './table-from-lines.ts';
import type { Line, Table } from './table.ts';

/** Separators that spreadsheets write; the one that splits the first lines most evenly is taken. */
const separators = [',', ';', '\t', '|'] as const;

/** A table with separators (RFC 4180 and what spreadsheets make of it). Throws DataError when it is no table at all. */
export function readCsvTable(text: string, file: string): Table {
  // Excel's own hint at the separator, which is no row of the table.
  const stated = /^\uFEFF?sep=(.)[^\S\r\n]*(?=[\r\n])/i.exec(text);
  // One kind of line end: csv-parse counts CR LF within a cell as two lines.
  const body = (stated ? text.slice(stated[0].length) : text).replace(/\r\n?/g, '\n');
  const separator = stated?.[1] ?? separatorOf(body);
  const quoted = records(body, { separator, quote: quoteOf(body), file });
  if (quoted !== null) return tableFromLines(quoted);
  return tableFromLines(records(body, { separator, quote: null, file }) ?? [], ['a quotation mark is never closed, so every line was read as a row of its own']);
}

interface Form {
  readonly separator: string;
  readonly quote: string | null;
  readonly file: string;
}

/** The rows, or null when a quotation mark swallows the rest of the file. */
function records(text: string, { separator, quote, file }: Form): readonly Line[] | null {
  try {
    // With `info` every record comes with the line on which it ends, which the types of csv-parse leave out.
    const parsed = parse(text, { bom: true, delimiter: separator, quote, recordDelimiter: '\n', ltrim: separator !== '\t', relaxColumnCount: true, relaxQuotes: true, skipEmptyLines: true, info: true }) as unknown as readonly { record: string[]; info: { lines: number } }[];
    return numbered(quote === null ? parsed.map(({ record, info }) => ({ record: record.map((cell) => cell.replace(/^\s*"|"\s*$/g, '')), info })) : parsed);
  } catch (error) {
    if (!(error instanceof CsvError)) throw error;
    if (quote !== null && (error.code === 'CSV_QUOTE_NOT_CLOSED' || error.code === 'CSV_INVALID_CLOSING_QUOTE')) return null;
    throw new DataError([{ message: `${file} is no table: ${error.message}`, place: null, hint: 'check the quotes of the row named' }]);
  }
}

/** Rows with the line on which each begins, and its number as a spreadsheet counts, which takes no notice of breaks within cells. */
function numbered(parsed: readonly { readonly record: readonly string[]; readonly info: { readonly lines: number } }[]): readonly Line[] {
  let breaks = 0;
  return parsed.map(({ record, info }) => {
    const within = record.reduce((sum, cell) => sum + (cell.match(/\n/g)?.length ?? 0), 0);
    const line = info.lines - within;
    const number = line - breaks;
    breaks += within;
    return { number, line, cells: record };
  });
}

/** Single quotation marks where every cell of the first line stands in them, as some exports of databases write. */
function quoteOf(text: string): string {
  return /^\uFEFF?\s{0,9}(?:'[^'\n]{0,200}'\s{0,9}[,;\t|]\s{0,9}){1,200}'[^'\n]{0,200}'\s{0,9}(?:\n|$)/.test(text) ? "'" : '"';
}

function separatorOf(text: string): string {
  const lines = text.split('\n', 10).filter((line) => line.trim() !== '');
  const counts = separators.map((separator) => ({ separator, least: Math.min(...lines.map((line) => line.split(separator).length)), most: Math.max(0, ...lines.map((line) => line.split(separator).length)) }));
  counts.sort((left, right) => right.least - left.least || right.most - left.most);
  return counts[0]?.separator ?? ',';
}
