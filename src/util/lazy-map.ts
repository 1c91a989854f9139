import type { Lookup } from './searched-map.ts';

/** A part of a text, by its first and last place. */
type Span = readonly [start: number, end: number];

/**
 * A map over the lines of a text, of which each is read when it is first asked for, since a run needs few of many. `keyOf` finds the key in
 * a line from its first place on. Whoever goes through all of it reads all of it, in the order of the lines.
 */
export function lazyMap<V>(text: string, span: Span, how: { readonly keyOf: (start: number) => string; readonly read: (line: string) => V }): ReadonlyMap<string, V> {
  return lazyValues(new Map(linesOf(text, span).map((line) => [how.keyOf(line[0]), line])), (line) => how.read(text.slice(...line)));
}

/** A map of what `read` makes of the values of another one; each is made when it is first asked for, and once. */
export function lazyValues<S, V>(sources: Lookup<S>, read: (source: S) => V): ReadonlyMap<string, V> {
  const known = new Map<string, V>();
  const get = (key: string): V | undefined => {
    if (known.has(key)) return known.get(key);
    const source = sources.get(key);
    if (source === undefined) return undefined;
    const value = read(source);
    known.set(key, value);
    return value;
  };
  let whole: ReadonlyMap<string, V> | undefined;
  const all = (): ReadonlyMap<string, V> => (whole ??= new Map([...sources.keys()].flatMap((key): [string, V][] => withValue(key, get(key)))));
  return {
    get,
    has: (key) => sources.has(key),
    get size() {
      return sources.size;
    },
    keys: () => sources.keys(),
    values: () => all().values(),
    entries: () => all().entries(),
    forEach: (callback, self) => all().forEach(callback, self),
    [Symbol.iterator]: () => all()[Symbol.iterator](),
  };
}

function withValue<V>(key: string, value: V | undefined): [string, V][] {
  return value === undefined ? [] : [[key, value]];
}

/** The lines without the comma that parts them. Empty ones are left out. */
function linesOf(text: string, [from, to]: Span): readonly Span[] {
  const lines: Span[] = [];
  for (let start = from; start < to; ) {
    const next = text.indexOf('\n', start);
    const end = next < 0 || next > to ? to : next;
    const last = text[end - 1] === ',' ? end - 1 : end;
    if (last > start) lines.push([start, last]);
    start = end + 1;
  }
  return lines;
}
