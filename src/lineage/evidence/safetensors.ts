import type { Claim } from '../../model/lineage.ts';
import type { ModelRecord } from '../../model/record.ts';
import { makeClaim, type ClaimDetails } from './make-claim.ts';

/** How keys of `__metadata__` speak of a parent. */
const keys: Readonly<Record<string, Pick<ClaimDetails, 'relation' | 'strength'>>> = {
  // written by the trainer: the checkpoint that training started from (kohya-ss/sd-scripts, library/train_util.py)
  ss_sd_model_name: { relation: 'adapter', strength: 'strong' },
  ss_base_model_version: { relation: 'adapter', strength: 'supporting' },
  base_model: { relation: 'unknown', strength: 'strong' },
  base_model_name_or_path: { relation: 'unknown', strength: 'strong' },
  // https://github.com/Stability-AI/ModelSpec: `<architecture>/lora`
  'modelspec.architecture': { relation: 'unknown', strength: 'supporting' },
};

/** What the `__metadata__` of a safetensors header says of the model that training started from. */
export function safetensorsClaims(record: ModelRecord): readonly Claim[] {
  const metadata = new Map(Object.entries(record.safetensorsMetadata ?? {}));
  return Object.entries(keys).flatMap(([key, how]) => {
    const value = metadata.get(key);
    return value === undefined ? [] : makeClaim(modelIn(value), { ...how, kind: 'safetensors', where: `safetensors#__metadata__.${key}`, quote: value });
  });
}

/** `stable-diffusion-xl-v1-base/lora` names a kind of file after the model; `sd_xl_base_1.0.safetensors` an ending. */
function modelIn(value: string): string {
  return value.trim().replace(/\/(?:lora|textual-inversion|controlnet|lycoris)$/i, '').replace(/\.(?:safetensors|ckpt|pt|bin)$/i, '');
}
