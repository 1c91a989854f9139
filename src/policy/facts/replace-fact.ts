import type { FactValue } from '../../model/fact-type.ts';
import type { Facts } from './facts.ts';

/** The fact document with one value replaced; `path` as in traces, e.g. `terms.badge.statements.0.trigger`. Nothing is changed in place. */
export function replaceFact(document: Facts['document'], path: string, value: FactValue): Facts['document'] {
  const [first = '', ...rest] = path.split('.');
  return { ...document, [first]: replaceIn(document[first] ?? null, rest, value) };
}

/** The value at a path of the fact document; null where it is unknown or absent. */
export function factAt(document: Facts['document'], path: string): FactValue {
  return path.split('.').reduce<FactValue>((current, step) => (isGroup(current) && Object.hasOwn(current, step) ? (current[step] ?? null) : null), document);
}

function replaceIn(current: FactValue, [first, ...rest]: readonly string[], value: FactValue): FactValue {
  if (first === undefined) return value;
  if (Array.isArray(current)) return current.map((element: FactValue, index) => (String(index) === first ? replaceIn(element, rest, value) : element));
  const group = isGroup(current) ? current : {};
  return { ...group, [first]: replaceIn(group[first] ?? null, rest, value) };
}

/** Lists are read by index, as groups are by name. */
function isGroup(value: FactValue): value is { readonly [key: string]: FactValue } {
  return typeof value === 'object' && value !== null;
}
