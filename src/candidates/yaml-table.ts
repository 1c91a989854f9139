import { DataError } from '../errors.ts';
import { parseYaml, type YamlFile } from '../util/yaml.ts';
import type { Row, Table } from './table.ts';

/** Keys under which a mapping may hold the list. */
const listKeys = ['models', 'candidates'] as const;

/**
 * A YAML or JSON list: of model names, or of mappings whose keys are columns; at the top or under `models` / `candidates`.
 * Throws DataError with its place when it is something else.
 */
export function readYamlTable(text: string, file: string): Table {
  const parsed = parseYaml(text, file);
  if (parsed.mistakes.length > 0) throw new DataError(parsed.mistakes);
  const key = listKeys.find((name) => isMapping(parsed.value) && Object.hasOwn(parsed.value, name));
  const list = key !== undefined && isMapping(parsed.value) ? parsed.value[key] : parsed.value;
  if (!Array.isArray(list)) throw new DataError([{ message: 'a candidate list is a list of models', place: parsed.placeOf(key === undefined ? [] : [key]), hint: 'write `- org/name` on each line, or a list under `models:`' }]);
  const rows = list.map((item: unknown, index) => toRow(item, { parsed, path: key === undefined ? [index] : [key, index] }));
  return { columns: [...new Set(rows.flatMap(({ cells }) => Object.keys(cells)))], rows, notes: [] };
}

function toRow(item: unknown, { parsed, path }: { readonly parsed: YamlFile; readonly path: readonly (string | number)[] }): Row {
  const cells = isMapping(item) ? Object.fromEntries(Object.entries(item).map(([column, value]) => [column, cellText(value)])) : { '': cellText(item) };
  const { line } = parsed.placeOf(path);
  return { number: line, line, cells };
}

function isMapping(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function cellText(value: unknown): string {
  if (value === null || value === undefined) return '';
  return typeof value === 'object' ? JSON.stringify(value) : String(value).trim();
}
