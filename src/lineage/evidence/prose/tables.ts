import { plainText } from './inline.ts';
import type { PlainText } from './plain-text.ts';
import type { SourceLine } from './source-lines.ts';

/** A table of a card: header cells and rows, each cell without markup. */
export interface Table {
  readonly header: readonly PlainText[];
  readonly rows: readonly (readonly PlainText[])[];
  /** Text of the nearest heading above it. */
  readonly heading: string;
}

/** Tables, rows and cells that are read at most. */
const limits = { tables: 200, rows: 400, cells: 40 };

/** Markdown and HTML tables of a card, in order. */
export function readTables(lines: readonly SourceLine[]): readonly Table[] {
  const tables: Table[] = [];
  let heading = '';
  for (let index = 0; index < lines.length && tables.length < limits.tables; index += 1) {
    const text = lines[index]?.text ?? '';
    if (/^#{1,6}\s/.test(text)) heading = text.replace(/^#+\s*/, '');
    const end = /<table\b/i.test(text) ? htmlEnd(lines, index) : markdownEnd(lines, index);
    if (end === null) continue;
    const rows = /<table\b/i.test(text) ? htmlRows(lines.slice(index, end)) : markdownRows(lines.slice(index, end));
    const [header, ...rest] = rows.slice(0, limits.rows);
    if (header !== undefined) tables.push({ header, rows: rest, heading });
    index = end - 1;
  }
  return tables;
}

const delimiter = /^[\s>]*\|?\s*:?-{2,}:?\s*(?:\|\s*:?-{1,}:?\s*)*\|?\s*$|^[\s>]*\|\s*:?-{1,}:?\s*(?:\|\s*:?-{1,}:?\s*)*\|?\s*$/;

/** Index after the last row of the Markdown table that begins at `start`, or null when none does. */
function markdownEnd(lines: readonly SourceLine[], start: number): number | null {
  const text = lines[start]?.text ?? '';
  if (!text.includes('|') || delimiter.test(text) || !delimiter.test(lines[start + 1]?.text ?? '')) return null;
  let end = start + 2;
  while ((lines[end]?.text ?? '').includes('|')) end += 1;
  return end;
}

function htmlEnd(lines: readonly SourceLine[], start: number): number {
  const found = lines.findIndex((item, index) => index >= start && /<\/table>/i.test(item.text));
  return found < 0 ? lines.length : found + 1;
}

function markdownRows(lines: readonly SourceLine[]): readonly (readonly PlainText[])[] {
  return lines.filter((item) => !delimiter.test(item.text)).map((item) => cellsOf(item.text).map((text) => plainText([{ line: item.line, text }])));
}

/** Cells of a row; a bar inside `code` or after a backslash divides nothing. */
function cellsOf(text: string): readonly string[] {
  const inner = text.replace(/^[\s>]*\|?/, '').replace(/\|\s*$/, '');
  const cells = inner.match(/(?:\\\||`[^`]*`|[^|])+|(?<=\|)(?=\|)/g) ?? [];
  return cells.slice(0, limits.cells).map((cell) => cell.trim());
}

function htmlRows(lines: readonly SourceLine[]): readonly (readonly PlainText[])[] {
  const rows: { line: number; text: string }[][][] = [];
  for (const item of lines) {
    for (const piece of item.text.split(/(?=<t[rdh]\b)/i)) {
      if (/^<tr\b/i.test(piece)) rows.push([]);
      if (/^<t[dh]\b/i.test(piece)) rows.at(-1)?.push([]);
      rows.at(-1)?.at(-1)?.push({ line: item.line, text: piece.replace(/^<t[dh]\b[^>]*>/i, '').replace(/<\/t(?:d|h|r|head|body|able)>/gi, '').trim() });
    }
  }
  return rows.filter((row) => row.length > 0).map((row) => row.slice(0, limits.cells).map((cell) => plainText(cell)));
}
