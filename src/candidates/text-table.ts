import type { Table } from './table.ts';

/** A plain list: one model a line; `#` starts a comment, empty lines count for nothing. */
export function readTextTable(text: string): Table {
  const rows = text.split(/\r\n|\n|\r/).map((line, index) => ({ number: index + 1, cells: { '': line.replace(/(^|\s)#.*$/, '').trim() } }));
  return { columns: [''], rows: rows.filter(({ cells }) => cells[''] !== '') };
}
