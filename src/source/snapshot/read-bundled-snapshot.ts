import type { Snapshot, SnapshotEntry } from '../../model/snapshot.ts';
import { lazyValues } from '../../util/lazy-map.ts';
import { searchedMap } from '../../util/searched-map.ts';

/**
 * Reads `compiled/snapshot.json`, whose first line is the head and every further line one model, without parsing the models: each is
 * searched for and parsed when it is asked for, as a run reads few. The file ships with modelcheck and is trusted.
 */
export function readBundledSnapshot(text: string): Snapshot {
  const end = text.indexOf('\n');
  const head: Omit<Snapshot, 'models'> = JSON.parse(`${text.slice(0, end)}}}`);
  const lines = searchedMap(text.slice(end + 1, text.lastIndexOf('\n}')), (json) => json);
  return { ...head, models: recordOf(lazyValues(lines, (json): SnapshotEntry => JSON.parse(json))) };
}

/** A map as an object that cannot be changed. */
function recordOf<V>(map: ReadonlyMap<string, V>): Readonly<Record<string, V>> {
  const target: Record<string, V> = {};
  return new Proxy(target, {
    has: (_, key) => typeof key === 'string' && map.has(key),
    get: (_, key) => (typeof key === 'string' ? map.get(key) : undefined),
    ownKeys: () => [...map.keys()],
    getOwnPropertyDescriptor: (_, key) => (typeof key === 'string' && map.has(key) ? { value: map.get(key), enumerable: true, configurable: true } : undefined),
    set: () => false,
    defineProperty: () => false,
    deleteProperty: () => false,
  });
}
