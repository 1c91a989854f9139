import type { Claim } from '../../model/lineage.ts';
import type { ModelRecord } from '../../model/record.ts';
import { makeClaim } from './make-claim.ts';

/** `config.peft.base_model_name_or_path` of the API, which the Hub takes from `adapter_config.json` where the library is peft. */
export function peftConfigClaims(record: ModelRecord): readonly Claim[] {
  return makeClaim(record.config?.peftBase, { relation: 'adapter', strength: 'strong', kind: 'config', where: 'config#peft.base_model_name_or_path' });
}
