import type { Claim } from '../../model/lineage.ts';
import type { ModelRecord } from '../../model/record.ts';
import { relationNamed } from '../relation-names.ts';
import { makeClaim } from './make-claim.ts';

/** The API's `baseModels`: the Hub's reading of the card, with one relation for all parents. */
export function apiBaseModelClaims(record: ModelRecord): readonly Claim[] {
  const { relation = null, ids = [] } = record.apiBaseModels ?? {};
  const strength = record.card === null ? 'declared' : 'strong';
  return ids.flatMap((id) => makeClaim(id, { relation: relationNamed(relation), strength, kind: 'tags', where: 'api#baseModels' }));
}
