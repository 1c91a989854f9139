import { z } from 'zod';
import { ModelRecord } from './record.ts';

/** A recorded answer for one model that was asked for: a record, or why there was none. */
const SnapshotEntry = z.union([
  z.strictObject({ record: ModelRecord, source: z.string().optional() }),
  z.strictObject({ failure: z.enum(['missing', 'private', 'gated', 'rate-limited', 'unreachable', 'limit']), detail: z.string() }),
]);

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
