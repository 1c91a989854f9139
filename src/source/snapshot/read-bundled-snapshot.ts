import type { Snapshot, SnapshotEntry } from '../../model/snapshot.ts';

/** Between the key of a line and its entry. An id holds no quotation mark, so the first one ends it. */
const afterKey = '":';

/**
 * Reads `compiled/snapshot.json`, whose first line is the head and every further line one model, without parsing the models: each is
 * parsed when it is asked for, as a run reads few. The file ships with modelcheck and is trusted.
 */
export function readBundledSnapshot(text: string): Snapshot {
  const end = text.indexOf('\n');
  const head: Omit<Snapshot, 'models'> = JSON.parse(`${text.slice(0, end)}}}`);
  const models: Record<string, SnapshotEntry> = {};
  for (let start = end + 1; text.startsWith('"', start); ) {
    const next = text.indexOf('\n', start);
    addModel(models, text, [start, next]);
    start = next + 1;
  }
  return { ...head, models };
}

function addModel(models: Record<string, SnapshotEntry>, text: string, [start, end]: readonly [number, number]): void {
  const colon = text.indexOf(afterKey, start + 1);
  let entry: SnapshotEntry | undefined;
  const get = (): SnapshotEntry => (entry ??= JSON.parse(text.slice(colon + afterKey.length, text[end - 1] === ',' ? end - 1 : end)));
  Object.defineProperty(models, text.slice(start + 1, colon), { enumerable: true, get });
}
