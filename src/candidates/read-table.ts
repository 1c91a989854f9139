import { DataError } from '../errors.ts';
import { readCsvTable } from './csv-table.ts';
import { readTextTable } from './text-table.ts';
import type { Table } from './table.ts';
import { readWorkbookTable } from './workbook-table.ts';
import { readYamlTable } from './yaml-table.ts';

/** Largest list that is read, in bytes. */
const maximumBytes = 50 * 1024 * 1024;

/** How a file is read, by the end of its name. Everything else is plain text, one model a line. */
const readers: Readonly<Record<string, (bytes: Uint8Array, file: string) => Table | Promise<Table>>> = {
  csv: (bytes, file) => readCsvTable(decode(bytes), file),
  tsv: (bytes, file) => readCsvTable(decode(bytes), file),
  yaml: (bytes, file) => readYamlTable(decode(bytes), file),
  yml: (bytes, file) => readYamlTable(decode(bytes), file),
  json: (bytes, file) => readYamlTable(decode(bytes), file),
  xlsx: (bytes, file) => readWorkbookTable(bytes, file),
};

/** Reads a candidate list: CSV, TSV, XLSX, YAML, JSON or plain text. Throws DataError when it cannot be read at all. */
export async function readTable(bytes: Uint8Array, file: string): Promise<Table> {
  if (bytes.length > maximumBytes) throw new DataError([{ message: `${file} has ${bytes.length} bytes; a list may have ${maximumBytes}`, place: null, hint: 'split the list' }]);
  const reader = readers[file.slice(file.lastIndexOf('.') + 1).toLowerCase()];
  return reader ? reader(bytes, file) : readTextTable(decode(bytes));
}

/** UTF-8, or UTF-16 by its byte order mark, as spreadsheets save it. */
function decode(bytes: Uint8Array): string {
  const utf16 = bytes[0] === 0xff && bytes[1] === 0xfe ? 'utf-16le' : bytes[0] === 0xfe && bytes[1] === 0xff ? 'utf-16be' : null;
  return new TextDecoder(utf16 ?? 'utf-8').decode(bytes);
}
