import { isMapping, rowOfValue } from './row-of-value.ts';
import type { Row, Table } from './table.ts';

/** True for a text of two or more lines whose first two are JSON mappings by themselves, or the first where it holds no list (https://jsonlines.org). */
export function isJsonLines(text: string): boolean {
  const [first = '', second] = text.split(/\r\n|\n|\r/, 20).filter((line) => line.trim() !== '');
  const value = parsed(first);
  return isMapping(value) && (second !== undefined || !Object.values(value).some((inner) => typeof inner === 'object' && inner !== null));
}

/** A table of JSON lines: each is a mapping whose keys are columns, or a name. A line that is no JSON stays as it is, to be told as a bad row. */
export function readJsonLines(text: string): Table {
  const rows = text.split(/\r\n|\n|\r/).flatMap((line, at): Row[] => (line.trim() === '' ? [] : [rowOfValue(parsed(line) ?? line, { number: at + 1, line: at + 1 })]));
  return { columns: [...new Set(rows.flatMap(({ cells }) => Object.keys(cells)))], rows, notes: [] };
}

function parsed(line: string): unknown {
  try {
    return JSON.parse(line);
  } catch {
    return undefined;
  }
}
