import type { Claim } from '../../model/lineage.ts';
import type { ModelRecord } from '../../model/record.ts';
import { jsonObject } from './json-text.ts';
import { makeClaim } from './make-claim.ts';

/** Files in which tools note how they quantized a model. */
const files = /(?:^|\/)(?:quantization_config|quantize_config|quant_config|hf_quant_config|smash_config|mlc-chat-config|job_new)\.json$/;
/** Keys under which some of them note the model that they quantized. */
const keys = ['model_name_or_path', 'base_model_name_or_path', 'base_model', 'original_model', 'source_model', 'model_id'] as const;

/** Notes of quantization tools that name the model they started from. Most name none: then the format alone speaks, of the relation. */
export function quantizationConfigClaims({ texts, config }: ModelRecord): readonly Claim[] {
  const paths = Object.keys(texts).filter((path) => files.test(path)).sort();
  const noted = paths.flatMap((path) => {
    const settings = jsonObject(texts[path] ?? '');
    return keys.flatMap((key) => makeClaim(settings[key], { relation: 'quantized', strength: 'strong', kind: 'config', where: `${path}#${key}` }));
  });
  return [...noted, ...makeClaim(config?.quantizedFrom, { relation: 'quantized', strength: 'strong', kind: 'config', where: 'config.json#quantization_config' })];
}
