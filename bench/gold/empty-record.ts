import { blankRecord, type ModelRecord } from '../../src/model/record.ts';

/** A record of which nothing is known but the id, to be filled with what a label tells. */
export function emptyRecord(id: string): ModelRecord {
  return { ...blankRecord, id, source: { kind: 'snapshot', location: 'gold', retrievedOn: null } };
}
