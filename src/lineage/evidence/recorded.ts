import type { Claim } from '../../model/lineage.ts';
import type { ModelRecord } from '../../model/record.ts';

/** Claims that were read from prose when the record was made, for records that ship without the prose. */
export function recordedClaims(record: ModelRecord): readonly Claim[] {
  return record.recorded?.claims ?? [];
}
