import type { Claim } from '../../model/lineage.ts';
import type { ModelRecord } from '../../model/record.ts';
import { jsonObject } from './json-text.ts';
import { makeClaim } from './make-claim.ts';

/**
 * `adapter_config.json` of PEFT: the model that the adapter was trained for.
 * https://huggingface.co/docs/peft/developer_guides/checkpoint (a local path is common: it is no id)
 */
export function adapterConfigClaims(record: ModelRecord): readonly Claim[] {
  const paths = Object.keys(record.texts).filter((path) => /(?:^|\/)adapter_config\.json$/.test(path)).sort();
  return paths.flatMap((path) => {
    const parent = jsonObject(record.texts[path] ?? '')['base_model_name_or_path'];
    return makeClaim(parent, { relation: 'adapter', strength: 'strong', kind: 'adapter-config', where: `${path}#base_model_name_or_path` });
  });
}
