import { hubModel, type HubModel } from '../support/hub/hub-model.ts';
import { mitText } from '../support/mit-text.ts';

/** The token of every case. Only the stand-in knows it. */
export const token = 'hf_TheTokenOfTheFaultSuite';

const scratch = 'This model was trained from scratch by us on text that we wrote ourselves.';

/** A model that passes, and what was made from it; every file is one that modelcheck reads. */
export const base = hubModel({
  id: 'org/base',
  cardData: { license: 'mit', library_name: 'transformers' },
  prose: scratch,
  oldIds: ['org/base-as-it-was'],
  revisions: { v1: 'b'.repeat(40) },
  files: { 'config.json': JSON.stringify({ architectures: ['ExampleForCausalLM'], hidden_size: 64 }), 'model.safetensors': { large: 'weights' } },
});

/** A fine-tune of {@link base}. */
export const child = hubModel({ id: 'org/child', cardData: { license: 'mit', base_model: 'org/base' }, prose: 'Fine-tuned from org/base.' });

/** The same models, {@link base} with the text of its licence. */
export const licensedModels: readonly HubModel[] = [hubModel({ ...base, files: { ...base.files, LICENSE: mitText } }), child];

/** The models of a case unless it names others. */
export const usualModels: readonly HubModel[] = [base, child];
