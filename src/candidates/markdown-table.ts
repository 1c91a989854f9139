import { tableFromLines } from './table-from-lines.ts';
import type { Line, Table } from './table.ts';

/** A row of a table between bars (https://github.github.com/gfm/#tables-extension-), and the line of dashes below its head. */
const row = /^\s{0,9}\|.*\|\s*$/;
const divider = /^\s{0,9}\|(?:\s{0,9}:?-+:?\s{0,9}\|)+\s*$/;

/** True for a text of which two lines one after the other are a head and the line of dashes of a Markdown table. */
export function isMarkdownTable(text: string): boolean {
  const lines = text.split(/\r\n|\n|\r/, 200);
  return lines.some((line, at) => at > 0 && divider.test(line) && row.test(lines[at - 1] ?? ''));
}

/** The tables of a Markdown text as one, without what stands around them. */
export function readMarkdownTable(text: string): Table {
  const lines = text.split(/\r\n|\n|\r/).flatMap((line, at): Line[] => (row.test(line) && !divider.test(line) ? [{ number: at + 1, line: at + 1, cells: cellsOf(line) }] : []));
  return tableFromLines(lines);
}

function cellsOf(line: string): readonly string[] {
  return line.trim().slice(1, -1).split(/(?<!\\)\|/).map((cell) => cell.replaceAll('\\|', '|').trim());
}
