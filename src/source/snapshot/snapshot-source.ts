import type { ReadResult } from '../../model/record.ts';
import type { ModelRef } from '../../model/ref.ts';
import type { Snapshot, SnapshotEntry } from '../../model/snapshot.ts';
import { didYouMean } from '../../util/suggest.ts';
import type { Source } from '../source.ts';
import { snapshotKey } from './snapshot-key.ts';

/**
 * Models from a file of recorded answers. What was recorded is answered as it was, failures included; a model or revision that
 * the file does not hold is `missing`, never guessed. `location` is the file's name, for reports.
 */
export function createSnapshotSource(snapshot: Snapshot, location: string): Source {
  return { id: 'snapshot', location, readModel: (ref) => Promise.resolve(answer(snapshot, ref)) };
}

function answer(snapshot: Snapshot, ref: ModelRef): ReadResult {
  const exact = entryOf(snapshot, snapshotKey(ref));
  if (exact !== null) return resultOf(snapshot, exact, { asked: ref, revision: null });
  if (ref.kind === 'local' || ref.revision === null) return missing(`${ref.asked} is not in the snapshot${hint(snapshot, snapshotKey(ref))}`);
  const entry = entryOf(snapshot, ref.id);
  if (entry === null) return missing(`${ref.asked} is not in the snapshot${hint(snapshot, ref.id)}`);
  return resultOf(snapshot, entry, { asked: ref, revision: ref.revision });
}

function entryOf({ models }: Snapshot, key: string): SnapshotEntry | null {
  return Object.hasOwn(models, key) ? (models[key] ?? null) : null;
}

/** What is still to be checked of an entry found under the id alone. */
interface Wanted {
  readonly asked: ModelRef;
  readonly revision: string | null;
}

function resultOf(snapshot: Snapshot, entry: SnapshotEntry, { asked, revision }: Wanted): ReadResult {
  if ('sameAs' in entry) {
    const target = entryOf(snapshot, entry.sameAs);
    if (target === null || 'sameAs' in target) return missing(`${asked.asked} stands for ${entry.sameAs}, which is not in the snapshot`);
    return renamed(resultOf(snapshot, target, { asked, revision }), asked);
  }
  if ('failure' in entry) return { kind: 'failure', reason: entry.failure, detail: entry.detail };
  if (revision !== null && !isAt(entry.record.revision, revision)) {
    const held = entry.record.revision === null ? 'without saying at which revision' : `at revision ${entry.record.revision}`;
    return missing(`revision ${revision} of ${entry.record.id} is not in the snapshot, which holds the model ${held}`);
  }
  return { kind: 'record', record: entry.record };
}

function renamed(result: ReadResult, asked: ModelRef): ReadResult {
  if (result.kind === 'failure' || asked.kind === 'local') return result;
  return { kind: 'record', record: { ...result.record, renamedFrom: asked.id } };
}

/** The recorded commit, an abbreviation of it, or the default branch, which is what was recorded under the bare id. */
function isAt(recorded: string | null, asked: string): boolean {
  if (asked === 'main' || asked === recorded) return true;
  return recorded !== null && /^[0-9a-f]{7,40}$/.test(asked) && recorded.startsWith(asked);
}

function missing(detail: string): ReadResult {
  return { kind: 'failure', reason: 'missing', detail };
}

function hint({ models }: Snapshot, key: string): string {
  const near = didYouMean(key, Object.keys(models));
  return near === null ? '' : `; ${near}`;
}
