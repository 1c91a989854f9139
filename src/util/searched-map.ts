import { asciiJson } from './ascii-json.ts';

/** What a lazy map asks of the map that it is made from. */
export type Lookup<V> = Pick<ReadonlyMap<string, V>, 'get' | 'has' | 'size' | 'keys'>;

/** Keys that are searched for before all lines are read, which then takes less. */
const maximumSearches = 200;

/**
 * Looks keys up in a text of lines of JSON, `"key":value` with a comma at the end, none of which is read before it is asked for: to search a
 * text for the few keys of a usual run takes a tenth of the time in which all of it is read. The text is what {@link asciiJson} makes.
 */
export function searchedMap<V>(lines: string, read: (json: string) => V): Lookup<V> {
  const text = `\n${lines}\n`;
  let searches = 0;
  let whole: ReadonlyMap<string, V> | undefined;
  const all = (): ReadonlyMap<string, V> => (whole ??= new Map(entriesOf(lines, read)));
  const find = (key: string): V | undefined => {
    if (whole !== undefined || (searches += 1) > maximumSearches) return all().get(key);
    const name = `\n${asciiJson(JSON.stringify(key))}:`;
    const start = text.indexOf(name);
    return start < 0 ? undefined : read(withoutComma(text.slice(start + name.length, text.indexOf('\n', start + 1))));
  };
  return {
    get: find,
    has: (key) => find(key) !== undefined,
    get size() {
      return all().size;
    },
    keys: () => all().keys(),
  };
}

function entriesOf<V>(lines: string, read: (json: string) => V): readonly [string, V][] {
  return lines.split('\n').flatMap((line): [string, V][] => {
    const end = endOfKey(line);
    return end === 0 ? [] : [[JSON.parse(line.slice(0, end)), read(withoutComma(line.slice(end + 1)))]];
  });
}

/** The place of the colon behind the key; 0 for a line without one. */
function endOfKey(line: string): number {
  return /^"(?:[^"\\]|\\.)*"(?=:)/.exec(line)?.[0].length ?? 0;
}

function withoutComma(json: string): string {
  return json.endsWith(',') ? json.slice(0, -1) : json;
}
