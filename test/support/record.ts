import type { Card } from '../../src/model/card.ts';
import { blankRecord, type ModelRecord } from '../../src/model/record.ts';

/** A card with nothing in it but what is given. */
export function card(rest: Partial<Card> = {}): Card {
  return { license: [], licenseName: null, licenseLink: null, baseModel: [], baseModelRelation: null, newVersion: null, libraryName: null, pipelineTag: null, tags: [], datasets: [], language: [], gatedPrompt: null, gatedEuDisallowed: false, oddities: [], ...rest };
}

/** A record of a Hub model with nothing in it but what is given. */
export function record(id: string, rest: Partial<ModelRecord> = {}): ModelRecord {
  return { ...blankRecord, id, source: { kind: 'hub', location: 'http://127.0.0.1', retrievedOn: '2026-11-01' }, card: card(), readmeState: 'absent', ...rest };
}
