import { DataError } from '../errors.ts';
import type { Table } from './table.ts';

/** The first sheet of an XLSX workbook; its first row names the columns. The reader is loaded only for such files. */
export async function readWorkbookTable(bytes: Uint8Array, file: string): Promise<Table> {
  const rows = await firstSheet(bytes, file);
  const first = rows.findIndex((row) => row.some((cell) => cellText(cell) !== ''));
  if (first < 0) return { columns: [], rows: [] };
  const columns = (rows[first] ?? []).map((cell, index) => cellText(cell) || `column ${index + 1}`);
  const body = rows.slice(first + 1).map((row, index) => ({ number: first + index + 2, cells: Object.fromEntries(columns.map((column, at) => [column, cellText(row[at])])) }));
  return { columns, rows: body.filter(({ cells }) => Object.values(cells).some((cell) => cell !== '')) };
}

async function firstSheet(bytes: Uint8Array, file: string): Promise<readonly (readonly unknown[])[]> {
  const { readSheet } = await import('read-excel-file/node');
  try {
    return await readSheet(Buffer.from(bytes));
  } catch (error) {
    throw new DataError([{ message: `${file} is no XLSX workbook that can be read: ${error instanceof Error ? error.message : String(error)}`, place: null, hint: 'save it again as .xlsx, or export it as CSV' }]);
  }
}

function cellText(cell: unknown): string {
  if (cell === null || cell === undefined) return '';
  return cell instanceof Date ? cell.toISOString().slice(0, 10) : String(cell).trim();
}
