import { DataError } from '../errors.ts';
import { readCsvTable } from './csv-table.ts';
import { decodeText } from './decode-text.ts';
import { isJsonLines, readJsonLines } from './json-lines-table.ts';
import { isMarkdownTable, readMarkdownTable } from './markdown-table.ts';
import { readTextTable } from './text-table.ts';
import type { Table } from './table.ts';
import { readWorkbookTable } from './workbook-table.ts';
import { readYamlTable } from './yaml-table.ts';

/** Largest list that is read, in bytes. */
const maximumBytes = 50 * 1024 * 1024;

/** How a text is read. */
type TextReader = (text: string, file: string) => Table;

/** How a text is read by the end of the file's name. Everything else is plain text, one model a line. */
const readers: Readonly<Record<string, TextReader>> = { csv: readCsvTable, tsv: readCsvTable, yaml: readYamlTable, yml: readYamlTable, json: readYamlTable };

/** Files that no list is, by their first bytes, whatever they are called. */
const others: readonly { readonly starts: readonly number[]; readonly what: string; readonly hint: string }[] = [
  { starts: [0xd0, 0xcf, 0x11, 0xe0], what: 'a workbook of Excel 2003 or before, or one with a password', hint: 'save it as .xlsx without a password, or export it as CSV' },
  { starts: [0x25, 0x50, 0x44, 0x46], what: 'a PDF', hint: 'give the table that it was made from, or a list of models as text' },
];

/** Reads a candidate list: CSV, TSV, XLSX, YAML, JSON, JSON lines, a Markdown table or plain text. Throws DataError when it cannot be read at all. */
export async function readTable(bytes: Uint8Array, file: string): Promise<Table> {
  if (bytes.length > maximumBytes) throw new DataError([{ message: `${file} has ${bytes.length} bytes; a list may have ${maximumBytes}`, place: null, hint: 'split the list' }]);
  const other = others.find(({ starts }) => starts.every((byte, at) => bytes[at] === byte));
  if (other) throw new DataError([{ message: `${file} is ${other.what}`, place: null, hint: other.hint }]);
  const ending = file.slice(file.lastIndexOf('.') + 1).toLowerCase();
  // A workbook is one whatever it is called: `PK` begins a ZIP archive.
  if (ending === 'xlsx' || ending === 'xlsm' || (bytes[0] === 0x50 && bytes[1] === 0x4b && bytes[2] === 0x03)) return readWorkbookTable(bytes, file);
  const { text, note } = decodeText(bytes);
  const table = readerOf(text, ending)(text, file);
  return note === null ? table : { ...table, notes: [note, ...table.notes] };
}

/** Two forms are known by their looks whatever the file is called, since both are pasted and renamed often. */
function readerOf(text: string, ending: string): TextReader {
  if (ending !== 'yaml' && ending !== 'yml' && isJsonLines(text)) return readJsonLines;
  const named = Object.hasOwn(readers, ending) ? readers[ending] : undefined;
  return named !== readYamlTable && isMarkdownTable(text) ? readMarkdownTable : (named ?? readTextTable);
}
