import type { ModelRecord } from '../model/record.ts';

/**
 * The same reading, done once for a record and what it is read with, however many lineages the record stands in: the card of a
 * shared base is long, and a hundred models may share it. Records are never changed; what was read of one goes when it goes.
 */
export function oncePerRecord<C extends object, T>(read: (record: ModelRecord, context: C) => T): (record: ModelRecord, context: C) => T {
  const known = new WeakMap<ModelRecord, { readonly context: C; readonly result: T }>();
  return (record, context) => {
    const kept = known.get(record);
    if (kept?.context === context) return kept.result;
    const result = read(record, context);
    known.set(record, { context, result });
    return result;
  };
}
