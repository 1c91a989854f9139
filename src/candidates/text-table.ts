import type { Table } from './table.ts';

/** A plain list: one model a line; `#` starts a comment, empty lines count for nothing, bullets and quotation marks are taken off. */
export function readTextTable(text: string): Table {
  const rows = text.split(/\r\n|\n|\r/).map((line, index) => ({ number: index + 1, line: index + 1, cells: { '': bare(line.replace(/(^|\s)#.*$/, '').trim()) } }));
  return { columns: [''], rows: rows.filter(({ cells }) => cells[''] !== ''), notes: [] };
}

function bare(line: string): string {
  return line.replace(/^(?:[-*•]|\d{1,4}[.)])\s+/, '').replace(/^["'`]|["'`]?[,;]?$/g, '').trim();
}
