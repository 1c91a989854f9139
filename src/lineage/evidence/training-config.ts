import type { Claim } from '../../model/lineage.ts';
import type { ModelRecord } from '../../model/record.ts';
import { codeBlocks } from './code-blocks.ts';
import { makeClaim } from './make-claim.ts';

/** The model that a training run starts from, as the trainers of transformers and axolotl call it. */
const start = /^[\s{,]*["']?(?:model_name_or_path|base_model)["']?\s*[:=]\s*["']?([A-Za-z0-9][\w.-]{1,95}(?:\/[\w.-]{1,95})?)["']?\s*,?\s*(?:#.*)?$/m;

/** Settings that only a training run has. */
const training = /["']?\b(?:learning_rate|num_train_epochs|num_epochs|per_device_train_batch_size|micro_batch_size|do_train|gradient_accumulation_steps)["']?\s*[:=]/;

/** Keys of a configuration of axolotl, which leaves most settings to their defaults: https://docs.axolotl.ai/docs/config-reference.html */
const axolotl = /^(?:load_in_[48]bit|adapter|lora_\w+|sequence_len|sample_packing|val_set_size|datasets|lr_scheduler|optimizer|max_steps|warmup_\w+|train_on_inputs|chat_template|wandb_\w+|flash_attention|gradient_checkpointing|rl):/m;

/** The settings of the run that made this model, printed in its card: what it was started from. Merge recipes are read elsewhere. */
export function trainingConfigClaims(record: ModelRecord): readonly Claim[] {
  if (record.readme === null || !/model_name_or_path|base_model/.test(record.readme)) return [];
  return codeBlocks(record.readme).flatMap(({ line, text }) => {
    const found = isRun(text) ? start.exec(text) : null;
    const at = found === null ? line : line + text.slice(0, found.index + found[0].length).split('\n').length;
    return makeClaim(found?.[1], { relation: 'finetune', strength: 'strong', kind: 'prose', where: `README.md:${at}` });
  });
}

/** A merge recipe and the front matter of a card, shown as an example, hold some of the words too. */
function isRun(text: string): boolean {
  return (training.test(text) || axolotl.test(text)) && !/\bmerge_method\b|^(?:license|pipeline_tag|library_name)\s*:/m.test(text);
}
