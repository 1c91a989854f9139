import type { ReadResult } from '../../model/record.ts';
import type { Snapshot, SnapshotEntry } from '../../model/snapshot.ts';
import type { Source } from '../source.ts';
import { snapshotKey } from './snapshot-key.ts';

/** A source that remembers what it answered. */
export interface RecordingSource {
  readonly source: Source;
  /** Everything that was answered up to now, sorted by key. */
  snapshot(): Snapshot;
}

/**
 * Wraps a source and keeps every answer it gives, failures included, so that `check --snapshot` can repeat a run without the source.
 * `recordedAt` is the ISO time of the run, from the injected clock.
 */
export function recordingSource(inner: Source, { recordedAt }: { readonly recordedAt: string }): RecordingSource {
  const answers = new Map<string, SnapshotEntry>();
  const source: Source = {
    id: inner.id,
    location: inner.location,
    async readModel(ref) {
      const result = await inner.readModel(ref);
      answers.set(snapshotKey(ref), entryOf(result));
      return result;
    },
  };
  return { source, snapshot: () => ({ version: 1, recordedAt, origin: inner.location, models: Object.fromEntries([...answers].sort(([left], [right]) => (left < right ? -1 : 1))) }) };
}

function entryOf(result: ReadResult): SnapshotEntry {
  return result.kind === 'record' ? { record: result.record } : { failure: result.reason, detail: result.detail };
}
