import { isModelHead, namesModel } from './model-column.ts';
import type { Line, Table } from './table.ts';

/** Lines at the top among which the head is looked for. */
const topLines = 30;

/**
 * Names the columns of a table. The head is the line with a telling name, else the line right above the first model, else the first
 * line, unless models stand there already; lines above it (titles, dates of export) are left out, and a note says so.
 * Columns behind the last one that holds anything are none.
 */
export function tableFromLines(all: readonly Line[], notes: readonly string[] = []): Table {
  const lines = all.filter(({ cells }) => cells.some((cell) => cell.trim() !== ''));
  const head = headOf(lines);
  const above = head > 0 ? [`${rowsWords(lines.slice(0, head))} above the head of the table ${head > 1 ? 'were' : 'was'} left out`] : [];
  const body = lines.slice(head + 1);
  const width = lines.slice(Math.max(0, head)).reduce((most, { cells }) => Math.max(most, cells.findLastIndex((cell) => cell.trim() !== '') + 1), 0);
  const columns = namesOf(lines[head]?.cells ?? [], width);
  return { columns, rows: body.map(({ number, line, cells }) => ({ number, line, cells: Object.fromEntries(columns.map((column, at) => [column, (cells[at] ?? '').trim()])) })), notes: [...notes, ...above] };
}

/** Place of the head among the lines; -1 where there is none. */
function headOf(lines: readonly Line[]): number {
  const top = lines.slice(0, topLines);
  const firstModel = top.findIndex(({ cells }) => cells.some(namesModel));
  const column = lines[firstModel]?.cells.findIndex(namesModel);
  // A title such as "Models 2026" may have a telling name too; the head is the line nearest to the models.
  const named = column === undefined ? top.findIndex(({ cells }) => cells.some(isModelHead)) : top.slice(0, firstModel).findLastIndex(({ cells }) => isModelHead(cells[column] ?? ''));
  if (named >= 0 || firstModel === 0) return named;
  const candidate = Math.max(0, firstModel - 1);
  const widest = lines.reduce((most, { cells }) => Math.max(most, filled(cells)), 0);
  // A bare name above models in the only column is a model as well, such as gpt2.
  return widest === 1 && /^[\w.-]+$/.test((lines[candidate]?.cells.find((cell) => cell.trim() !== '') ?? '').trim()) ? -1 : candidate;
}

function filled(cells: readonly string[]): number {
  return cells.filter((cell) => cell.trim() !== '').length;
}

/** A name for every column: that of the head, made different where two are the same; a plain list has one column without a name. */
function namesOf(head: readonly string[], width: number): readonly string[] {
  if (head.length === 0 && width === 1) return [''];
  const taken = new Set<string>();
  const counts = new Map<string, number>();
  return Array.from({ length: width }, (_, at) => {
    const name = (head[at] ?? '').replace(/\s+/g, ' ').trim() || `column ${at + 1}`;
    let count = counts.get(name) ?? 0;
    let own = name;
    do own = (count += 1) === 1 ? name : `${name} (${count})`;
    while (taken.has(own));
    counts.set(name, count);
    taken.add(own);
    return own;
  });
}

function rowsWords(lines: readonly Line[]): string {
  const numbers = lines.map(({ number }) => number);
  return numbers.length === 1 ? `row ${numbers[0]}` : `rows ${numbers.join(', ')}`;
}
