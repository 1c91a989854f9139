import type { Claim } from '../../model/lineage.ts';
import type { ModelRecord } from '../../model/record.ts';
import { asObject, jsonObject, type JsonObject } from './json-text.ts';
import { makeClaim } from './make-claim.ts';

/** Files in which tools note how they quantized a model. */
const files = /(?:^|\/)(?:quantization_config|quantize_config|quant_config|hf_quant_config|smash_config|config|mlc-chat-config|job_new)\.json$/;
/** The model's own configuration, of which only the part on quantization speaks of a source. */
const modelConfig = /(?:^|\/)config\.json$/;
/** Keys under which some of them note the model that they quantized. */
const keys = ['model_name_or_path', 'base_model_name_or_path', 'base_model', 'original_model', 'source_model', 'model_id'] as const;

/** Notes of quantization tools that name the model they started from. Most name none: then the format alone speaks, of the relation. */
export function quantizationConfigClaims(record: ModelRecord): readonly Claim[] {
  const paths = Object.keys(record.texts).filter((path) => files.test(path)).sort();
  return paths.flatMap((path) => {
    const top = jsonObject(record.texts[path] ?? '');
    const places: Readonly<Record<string, JsonObject>> = { quantization_config: asObject(top['quantization_config']), quantization: asObject(top['quantization']), ...(modelConfig.test(path) ? {} : { '': top }) };
    return Object.entries(places).flatMap(([place, level]) =>
      keys.flatMap((key) => makeClaim(level[key], { relation: 'quantized', strength: 'strong', kind: 'config', where: `${path}#${place === '' ? '' : `${place}.`}${key}` })),
    );
  });
}
