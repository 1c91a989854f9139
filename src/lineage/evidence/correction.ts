import type { Claim } from '../../model/lineage.ts';
import type { ModelRecord } from '../../model/record.ts';

/** What local curations say a model descends from; `where` is file and line of the curation, the quote its reason. */
export function correctionClaims({ corrections = [] }: ModelRecord): readonly Claim[] {
  return corrections.flatMap(({ where, reason, baseModels = [] }) => baseModels.map(({ model, relation }): Claim => ({ parent: model, relation, strength: 'strong', evidence: { kind: 'curated', where, quote: reason.slice(0, 300) } })));
}
