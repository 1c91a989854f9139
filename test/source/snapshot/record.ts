import { blankRecord, type ModelRecord } from '../../../src/model/record.ts';

/** A record with nothing in it but what is given. */
export function record(id: string, facts: Partial<ModelRecord> = {}): ModelRecord {
  return { ...blankRecord, id, source: { kind: 'snapshot', location: 'test', retrievedOn: null }, ...facts };
}
