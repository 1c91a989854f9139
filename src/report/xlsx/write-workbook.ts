import writeXlsxFile, { type Feature, type SheetData } from 'write-excel-file/universal';
import { sanitize } from '../../util/sanitize.ts';
import type { Table } from './sheets.ts';

/** Longest text that a cell may hold (ECMA-376 limits of Excel). */
const longestCell = 32_000;

/** Fills of the cells that hold a verdict; the word stands there as well. */
const fills: Readonly<Record<string, string>> = { pass: '#DDF1E4', violation: '#F9DEDC', undecided: '#FBEBCB' };

/**
 * Writes tables as a workbook. Every text is a cell of the type text, which no spreadsheet runs, also where it begins with `=`,
 * `+`, `-` or `@`; numbers stay numbers.
 */
export async function writeWorkbook(tables: readonly Table[]): Promise<Uint8Array> {
  const sheets = tables.map(({ name, widths, heads, rows }) => ({ sheet: name, data: dataOf(heads, rows), columns: widths.map((width) => ({ width })), stickyRowsCount: 1, stickyColumnsCount: 1, orientation: 'landscape' as const }));
  const blob = await writeXlsxFile(sheets, { features: [filters(tables)] }).toBlob();
  return new Uint8Array(await blob.arrayBuffer());
}

function dataOf(heads: readonly string[], rows: Table['rows']): SheetData {
  const head = heads.map((value) => ({ value: cellText(value), type: String, fontWeight: 'bold' as const, backgroundColor: '#E6E9EE', wrap: true }));
  return [head, ...rows.map((row) => row.map((value, at) => (typeof value === 'number' ? { value, type: Number, alignVertical: 'top' as const } : { value: cellText(value), type: String, wrap: true, alignVertical: 'top' as const, ...fillOf(heads[at], value) })))];
}

function fillOf(head: string | undefined, value: string): { readonly backgroundColor?: string } {
  const fill = head === 'verdict' && Object.hasOwn(fills, value) ? fills[value] : undefined;
  return fill === undefined ? {} : { backgroundColor: fill };
}

/** The package looks texts up in a plain object: one that names a property of every object (`constructor`) gets a space behind it. */
function cellText(text: string): string {
  const safe = sanitize(text).slice(0, longestCell);
  return safe in {} ? `${safe} ` : safe;
}

/** Filter buttons on the head of every sheet (`autoFilter`, ECMA-376 part 1, 18.3.1.2). */
function filters(tables: readonly Table[]): Feature<Blob> {
  return { files: { transform: { 'xl/worksheets/sheet{id}.xml': { insert: (_options, { sheetIndex }) => rangeOf(tables[sheetIndex]) } } } };
}

function rangeOf(table: Table | undefined): string | undefined {
  return table && `<autoFilter ref="A1:${columnName(table.heads.length)}${table.rows.length + 1}"/>`;
}

function columnName(column: number): string {
  return column > 26 ? columnName(Math.floor((column - 1) / 26)) + columnName(((column - 1) % 26) + 1) : String.fromCharCode(64 + column);
}
