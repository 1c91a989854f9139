import { readCsvTable } from './csv-table.ts';
import { isModelHead } from './model-column.ts';
import type { Table } from './table.ts';

/**
 * A plain list: one model a line; `#` starts a comment, empty lines count for nothing, bullets and quotation marks are taken off. A
 * text that begins with the head of a table with separators is that table.
 */
export function readTextTable(text: string, file: string): Table {
  const lines = text.split(/\r\n|\n|\r/);
  if (isHead(lines.find((line) => line.trim() !== '') ?? '')) return readCsvTable(text, file);
  const rows = lines.map((line, index) => ({ number: index + 1, line: index + 1, cells: { '': bare(line.replace(/(^|\s)#.*$/, '').trim()) } }));
  return { columns: [''], rows: rows.filter(({ cells }) => cells[''] !== ''), notes: [] };
}

/** Two cells or more of which one is named after models. */
function isHead(line: string): boolean {
  const cells = line.slice(0, 2_000).split(/[,;\t|]/);
  return cells.length > 1 && cells.some((cell) => isModelHead(cell));
}

function bare(line: string): string {
  return line.replace(/^(?:[-*•]|\d{1,4}[.)])\s+(?:\[[ xX]\]\s+)?/, '').replace(/^["'`]|["'`]?[,;]?$/g, '').trim();
}
