import type { Claim } from '../../model/lineage.ts';
import type { ModelRecord } from '../../model/record.ts';
import { makeClaim } from './make-claim.ts';

/**
 * `_name_or_path` of `config.json`: from where transformers loaded the model before it was saved. Consistent with descent
 * and no proof: older versions wrote it, newer ones delete it, and it may name a temporary folder or the model itself.
 */
export function nameOrPathClaims(record: ModelRecord): readonly Claim[] {
  return makeClaim(record.config?.nameOrPath, { relation: 'unknown', strength: 'supporting', kind: 'config', where: 'config.json#_name_or_path' });
}
