import type { Claim } from '../../model/lineage.ts';
import type { ModelRecord } from '../../model/record.ts';
import { relationNamed } from '../relation-names.ts';
import { makeClaim } from './make-claim.ts';

/**
 * The card's own `base_model`. Read from the card and not from the tags, which drop parents.
 * https://huggingface.co/docs/hub/model-cards#specifying-a-base-model
 */
export function cardClaims(record: ModelRecord): readonly Claim[] {
  const { baseModel = [], baseModelRelation = null } = record.card ?? {};
  const relation = relationNamed(baseModelRelation);
  return baseModel.flatMap((parent) => makeClaim(parent, { relation, strength: 'declared', kind: 'card', where: 'README.md#base_model' }));
}
