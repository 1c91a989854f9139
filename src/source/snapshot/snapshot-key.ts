import type { ModelRef } from '../../model/ref.ts';

/** Key of a reference in a snapshot: `org/name`, `org/name@revision`, or the path of a local model as it was asked for. */
export function snapshotKey(ref: ModelRef): string {
  if (ref.kind === 'local') return ref.asked;
  return ref.revision === null ? ref.id : `${ref.id}@${ref.revision}`;
}
