import * as z from 'zod';
import { ModelRecord } from './record.ts';

/** The record of a model. `source` says where its facts were taken from, where that differs from the snapshot's origin. */
export const RecordEntry = z.strictObject({ record: ModelRecord, source: z.string().optional() });
/** A model that could not be read, and why. */
export const FailureEntry = z.strictObject({ failure: z.enum(['missing', 'private', 'gated', 'rate-limited', 'unreachable', 'limit']), detail: z.string() });
/** A former id, or a second one: the entry of the id it stands for today. */
export const AliasEntry = z.strictObject({ sameAs: z.string() });

/** A recorded answer for one model that was asked for. */
const SnapshotEntry = z.union([RecordEntry, FailureEntry, AliasEntry]);
export type SnapshotEntry = Readonly<z.infer<typeof SnapshotEntry>>;

/** A file of recorded answers, keyed by the id and revision that was asked for (`org/name` or `org/name@revision`). */
export const Snapshot = z.strictObject({
  $schema: z.string().optional(),
  version: z.literal(1),
  /** ISO date or time at which the snapshot was written. */
  recordedAt: z.string(),
  /** Endpoint that was read, or a sentence on where the facts come from. */
  origin: z.string(),
  models: z.record(z.string(), SnapshotEntry),
});
export type Snapshot = Readonly<z.infer<typeof Snapshot>>;
