import type { ModelRecord } from '../../../src/model/record.ts';

/** What a model of the comparison says of itself, in a few words. */
export interface ComparedModel {
  readonly id: string;
  readonly license?: string | readonly string[];
  readonly licenseName?: string;
  readonly base?: string | readonly string[];
  readonly prose?: string;
  /** What the text of LICENSE is, as a catalog id. */
  readonly licenseText?: string;
  /** Base that stands in adapter_config.json alone. */
  readonly adapterBase?: string;
}

/** One row: the model that is asked about, and those it descends from. */
export interface ComparedCase {
  readonly row: string;
  readonly models: readonly [ComparedModel, ...ComparedModel[]];
}

const llama31: ComparedModel = { id: 'meta-llama/Llama-3.1-8B', license: 'llama3.1' };
const llama2: ComparedModel = { id: 'meta-llama/Llama-2-7b-hf', license: 'llama2' };
const mistral: ComparedModel = { id: 'mistralai/Mistral-7B-v0.1', license: 'apache-2.0' };
const distill: ComparedModel = { id: 'deepseek-ai/DeepSeek-R1-Distill-Llama-8B', license: 'mit', prose: '## License\n\nDeepSeek-R1-Distill-Llama-8B is derived from Llama3.1-8B-Base and is originally licensed under llama3.1 license.\n' };

function generation(count: number): ComparedCase {
  const name = (level: number): string => (level === 0 ? llama31.id : `lab/gen-${level}`);
  const below = Array.from({ length: count - 1 }, (_, index): ComparedModel => ({ id: name(count - 1 - index), license: 'apache-2.0', base: name(count - 2 - index) }));
  return { row: `generation ${count} from Llama 3.1, tagged apache-2.0`, models: [{ id: name(count), license: 'apache-2.0', base: name(count - 1) }, ...below, llama31] };
}

/**
 * The derived and mislabelled models on which three other tools were run side by side, and the rows that ask for care. Each is
 * written anew with the facts of its row.
 */
export const cases: readonly ComparedCase[] = [
  { row: 'DeepSeek-R1-Distill-Llama-8B: tag mit, Llama 3.1 in a sentence', models: [distill, llama31] },
  { row: 'a fine-tune of it, tagged apache-2.0', models: [{ id: 'clinic/med-chat', license: 'apache-2.0', base: distill.id }, distill, llama31] },
  ...[2, 3, 4, 5, 6].map(generation),
  { row: 'a merge of Mistral and Llama 2, tagged apache-2.0', models: [{ id: 'lab/blend', license: 'apache-2.0', base: [mistral.id, llama2.id] }, mistral, llama2] },
  { row: 'a LoRA whose base stands in adapter_config.json alone', models: [{ id: 'lab/lora', license: 'mit', adapterBase: llama31.id }, llama31] },
  { row: '`other`, named deepseek, with its LICENSE', models: [{ id: 'lab/coder', license: 'other', licenseName: 'deepseek', licenseText: 'deepseek' }] },
  { row: '`other`, named deepseek, without a text', models: [{ id: 'lab/coder-lite', license: 'other', licenseName: 'deepseek' }] },
  { row: 'the shape of Llama 4: `other`, named llama4', models: [{ id: 'meta-llama/Llama-4-Scout-17B-16E', license: 'other', licenseName: 'llama4' }] },
  { row: 'tag apache-2.0, LICENSE of Llama 2', models: [{ id: 'lab/mislabelled', license: 'apache-2.0', licenseText: 'llama2' }] },
  { row: 'no tag, LICENSE of Llama 3.3', models: [{ id: 'lab/untagged', licenseText: 'llama3.3' }] },
  { row: 'a list of mit and apache-2.0, trained from scratch', models: [{ id: 'lab/both', license: ['mit', 'apache-2.0'], prose: 'This model was trained from scratch.\n' }] },
  { row: 'a base that was deleted', models: [{ id: 'lab/orphan', license: 'apache-2.0', base: 'lab/deleted' }] },
  { row: 'two models that name one another as base', models: [{ id: 'lab/chicken', license: 'apache-2.0', base: 'lab/egg' }, { id: 'lab/egg', license: 'apache-2.0', base: 'lab/chicken' }] },
];

/** Well-known models, as the bundled snapshot holds them. */
export const knownModels: readonly string[] = ['openai-community/gpt2', 'mistralai/Mistral-7B-v0.1', 'deepseek-ai/DeepSeek-R1-Distill-Qwen-1.5B', 'allenai/OLMo-7B', 'Qwen/Qwen2.5-3B-Instruct', 'google/gemma-2-9b-it', 'black-forest-labs/FLUX.1-dev', 'stabilityai/stable-diffusion-3.5-large', 'LGAI-EXAONE/EXAONE-3.5-7.8B-Instruct', 'mradermacher/I-OpenPipe-NH2-Solar-7B-slerp-GGUF'];

/** The record of a compared model. */
export function recordOf({ id, license = [], licenseName, base = [], prose, licenseText, adapterBase }: ComparedModel): ModelRecord {
  return {
    id, revision: null, renamedFrom: null, source: { kind: 'snapshot', location: 'the comparison', retrievedOn: null },
    card: { license: [license].flat(), licenseName: licenseName ?? null, licenseLink: null, baseModel: [base].flat(), baseModelRelation: null, newVersion: null, libraryName: null, pipelineTag: null, tags: [], datasets: [], language: [], gatedPrompt: null, gatedEuDisallowed: false, oddities: [] },
    readme: prose === undefined ? null : `---\n---\n${prose}`, readmeState: prose === undefined ? 'absent' : 'read', tags: [], gated: null, disabled: false, libraryName: null, pipelineTag: null,
    apiBaseModels: null, config: null, parameters: null, gguf: null, safetensorsMetadata: null,
    files: adapterBase === undefined ? [] : [{ path: 'adapter_model.safetensors', size: 1000, sha256: null, blobId: null }],
    texts: adapterBase === undefined ? {} : { 'adapter_config.json': JSON.stringify({ base_model_name_or_path: adapterBase, peft_type: 'LORA' }) }, unread: [],
    recorded: licenseText === undefined ? null : { claims: [], origin: null, licenseTexts: [{ path: 'LICENSE', sha256: null, verdict: 'identified', id: licenseText }] },
  };
}
