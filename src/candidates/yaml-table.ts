import { DataError, type Mistake } from '../errors.ts';
import { parseYaml, type YamlFile, type YamlPath } from '../util/yaml.ts';
import { cellOfValue, isMapping, rowOfValue } from './row-of-value.ts';
import { tableFromLines } from './table-from-lines.ts';
import type { Row, Table } from './table.ts';

/** Keys under which a mapping may hold the list; where it has none of them, its only list is taken. */
const listKeys = ['models', 'candidates'] as const;

/**
 * A YAML or JSON list: of model names, of mappings whose keys are columns, or of lists that are the rows of a table; at the top or
 * under a key. Throws DataError with its place when it is something else.
 */
export function readYamlTable(text: string, file: string): Table {
  const parsed = parseYaml(text, file);
  if (parsed.mistakes.length > 0) throw new DataError(parsed.mistakes.map(plainly));
  const key = keyOfList(parsed.value);
  const list = key !== null && isMapping(parsed.value) ? parsed.value[key] : parsed.value;
  if (!Array.isArray(list)) throw new DataError([{ message: 'a candidate list is a list of models', place: parsed.placeOf(key === null ? [] : [key]), hint: 'write `- org/name` on each line, or a list under `models:`' }]);
  if (list.length === 0) throw new DataError([{ message: 'the list is empty', place: parsed.placeOf(key === null ? [] : [key]), hint: 'write `- org/name` on each line' }]);
  const places = placesOf(list, parsed, key === null ? [] : [key]);
  const rows = list.map((item: unknown, at) => rowOfValue(item, places[at] ?? { number: at + 1, line: 1 }));
  if (list.every(isTableRow)) return tableFromLines(list.map((cells, at) => ({ ...(places[at] ?? { number: at + 1, line: 1 }), cells: cells.map(cellOfValue) })));
  return { columns: [...new Set(rows.flatMap(({ cells }) => Object.keys(cells)))], rows, notes: [] };
}

function keyOfList(value: unknown): string | null {
  if (!isMapping(value)) return null;
  const lists = Object.keys(value).filter((key) => Array.isArray(value[key]));
  return listKeys.find((key) => Object.hasOwn(value, key)) ?? (lists.length === 1 ? (lists[0] ?? null) : null);
}

/** A list within the list whose cells are more than names of models. */
function isTableRow(item: unknown): item is readonly unknown[] {
  return Array.isArray(item) && item.length > 0 && cellOfValue(item).startsWith('[');
}

/** Where each item stands. Items are counted by their lines, as an editor shows them; where two share a line, one after the other. */
function placesOf(list: readonly unknown[], parsed: YamlFile, path: YamlPath): readonly Pick<Row, 'number' | 'line'>[] {
  const lines = list.map((_, at) => parsed.placeOf([...path, at]).line);
  const distinct = new Set(lines).size === lines.length;
  return lines.map((line, at) => ({ number: distinct ? line : at + 1, line }));
}

/** What the parser says in the words of its own functions. */
function plainly(mistake: Mistake): Mistake {
  return /multiple documents/.test(mistake.message) ? { ...mistake, message: 'the file holds several YAML documents', hint: 'join them into one list' } : mistake;
}
