import { findLockedModel, findLockedSubject } from './lock/find-locked.ts';
import type { Lock, LockedModel } from './model/lock.ts';
import type { ReadResult } from './model/record.ts';
import type { ModelRef } from './model/ref.ts';
import type { Source } from './source/source.ts';

/**
 * The same source, reading every model at the revision that the lock holds, so that a run judges what was locked and nothing
 * newer. What could not be read when the lock was written, and a model that the lock does not hold, are answered with a failure:
 * nobody has accepted them.
 */
export function lockedSource(lock: Lock, inner: Source): Source {
  return { id: inner.id, location: inner.location, readModel: (ref) => readLocked(ref, lock, inner) };
}

async function readLocked(ref: ModelRef, lock: Lock, inner: Source): Promise<ReadResult> {
  const model = findModel(ref, lock);
  if (model === null) return { kind: 'failure', reason: 'missing', detail: `${ref.asked} is not in the lock` };
  const { status, revision } = model;
  // A family that is not on the Hub is never read; were it named by a reference, the source would say what it is.
  if (status !== 'resolved' && status !== 'not-on-hub') return { kind: 'failure', reason: status, detail: `${ref.asked} was ${status} when the lock was written` };
  return inner.readModel(ref.kind === 'hub' && revision !== null ? { ...ref, revision } : ref);
}

/** A subject is found by the reference as written; an ancestor by its id, and so is a subject that is written otherwise now. */
function findModel(ref: ModelRef, lock: Lock): LockedModel | null {
  const id = ref.kind === 'hub' ? ref.id : ref.asked;
  const subject = findLockedSubject(lock, ref.asked, id);
  const isAsked = subject !== null && Object.hasOwn(lock.subjects, ref.asked);
  const byId = isAsked ? null : findLockedModel(lock, id);
  return byId ?? (subject === null ? null : findLockedModel(lock, subject.model));
}
