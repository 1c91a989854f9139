import { namesModel } from './model-column.ts';
import type { Row } from './table.ts';

/** A row from an item of a YAML or JSON list: a name, several names, or a mapping whose keys are columns. */
export function rowOfValue(item: unknown, { number, line }: Pick<Row, 'number' | 'line'>): Row {
  return { number, line, cells: isMapping(item) ? Object.fromEntries(Object.entries(merged(item)).map(([column, value]) => [column, cellOfValue(value)])) : { '': cellOfValue(item) } };
}

/** A value as the text of a cell; a list of models is one on each line, other lists and mappings stay JSON. */
export function cellOfValue(value: unknown): string {
  if (value === null || value === undefined) return '';
  if (Array.isArray(value) && value.length > 0 && value.every((item) => typeof item === 'string' && namesModel(item))) return value.join('\n');
  return typeof value === 'object' ? JSON.stringify(value) : String(value).trim();
}

/** True for a mapping of YAML or JSON. */
export function isMapping(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** A mapping with what `<<` takes over from others; its own keys win, then the first (https://yaml.org/type/merge.html). */
function merged({ '<<': taken, ...own }: Readonly<Record<string, unknown>>): Readonly<Record<string, unknown>> {
  if (taken === undefined) return own;
  const others = (Array.isArray(taken) ? taken : [taken]).filter(isMapping);
  return Object.fromEntries([...others.reverse().flatMap((other) => Object.entries(other)), ...Object.entries(own)]);
}
