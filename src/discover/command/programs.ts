/** A command whose first free argument names a model. */
export interface Program {
  /** Words that follow one another; the first is the name of the program. */
  readonly words: readonly string[];
  /** `id`: an id of the Hub. `address`: a Hub address, as the program has a registry of its own for other names. */
  readonly takes: 'id' | 'address';
  /** Registry of names that are no address. */
  readonly registry?: string;
}

const program = (words: string, takes: Program['takes'] = 'id', registry?: string): Program => ({ words: words.split(' '), takes, ...(registry === undefined ? {} : { registry }) });

/** Sources: the command line references of each program, as of 2026. */
const programs: readonly Program[] = [
  program('huggingface-cli download'),
  program('hf download'),
  program('vllm serve'),
  program('vllm chat'),
  program('aphrodite run'),
  program('lmdeploy serve api_server'),
  program('lmdeploy chat'),
  program('trtllm-serve serve'),
  program('trtllm-serve'),
  program('text-generation-server download-weights'),
  program('text-generation-server serve'),
  program('text-generation-server quantize'),
  program('transformers chat'),
  program('transformers download'),
  program('transformers-cli download'),
  program('litgpt download'),
  program('litgpt finetune'),
  program('litgpt chat'),
  program('litgpt serve'),
  program('tune download'),
  program('xtuner chat'),
  program('openllm start'),
  program('openllm serve'),
  program('ollama run', 'address', 'Ollama'),
  program('ollama pull', 'address', 'Ollama'),
  program('docker model run', 'address', 'Docker Hub'),
  program('docker model pull', 'address', 'Docker Hub'),
  program('ramalama run', 'address', 'Ollama'),
  program('ramalama serve', 'address', 'Ollama'),
  program('ramalama pull', 'address', 'Ollama'),
  program('lms get', 'address', 'LM Studio'),
];

/** The words of the programs that take an id, or an address. */
export function programLines(takes: Program['takes']): readonly (readonly string[])[] {
  return programs.filter((each) => each.takes === takes).map(({ words }) => words);
}

/** The programs of one name. */
export function programsCalled(name: string): readonly Program[] {
  return programsByName.get(name) ?? [];
}

const programsByName: ReadonlyMap<string, readonly Program[]> = new Map(programs.map(({ words: [name = ''] }) => [name, programs.filter(({ words }) => words[0] === name)]));

/** Parts of the names in {@link hubTools}, one of which stands in every text that it matches and that gives such an option. */
export const hubToolNames = 'vllm sglang text-generation- text-embeddings- lmdeploy trtllm tensorrt_llm aphrodite mlx_ infinity_ infinity- /infinity lm_eval lm-eval optimum-cli ct2-transformers mlc_llm mistralrs ai-dynamo dynamo. dynamo-'.split(' ');

/** Servers and tools whose options `--model`, `-m`, `--model-path`, `--tokenizer` … take ids of the Hub. */
export const hubTools = /\bvllm\b|\bsglang\b|text-generation-(?:inference|launcher|server)|text-embeddings-(?:inference|router)|\blmdeploy\b|\btrtllm|tensorrt_llm|\baphrodite\b|\bmlx_(?:lm|vlm)\b|\binfinity(?:_emb)?\b|\blm_eval\b|\blm-eval\b|\boptimum-cli\b|\bct2-transformers|\bmlc_llm\b|\bmistralrs|\bdynamo\b/;

/** Options that take an id of the Hub whatever the program; `-` as `_`, without leading hyphens. */
export const hubOptions: ReadonlySet<string> = new Set(
  'model_id hf hfr hfd hfrd hfv hf_repo hf_repo_draft hf_repo_v hf_repo_id hf_model hf_model_id repo_id model_name_or_path pretrained_model_name_or_path base_model_name_or_path huggingface_repo huggingface_model hf_path'.split(' '),
);

/** Options that take one in {@link hubTools}. */
export const toolOptions: ReadonlySet<string> = new Set(
  'model m model_path model_name tokenizer tokenizer_path speculative_model draft_model speculative_draft_model_path draft_model_path pretrained base_model adapter adapter_path lora_modules lora_paths model_or_path model_tag'.split(' '),
);

/** Options that take several values. */
export const manyValues: ReadonlySet<string> = new Set(['lora_modules', 'lora_paths', 'models']);

/** Options whose value is a list of `key=value`, as lm-evaluation-harness has. */
export const listOptions: ReadonlySet<string> = new Set(['model_args']);

/** Options that pin the revision of the model. */
export const revisionOptions: ReadonlySet<string> = new Set(['revision', 'model_revision', 'hf_revision']);

/** Commands that print or search their arguments or name images, and instructions of a Dockerfile. */
export const talking: ReadonlySet<string> = new Set(['echo', 'printf', 'cat', 'grep', 'rg', 'sed', 'awk', 'log', 'print', 'puts', 'info', 'warn', 'error', 'die', 'fail', 'say', 'write-host', 'write-output', 'rem', 'kubectl', 'label', 'maintainer', 'from', 'copy', 'workdir', 'user', 'volume', 'expose', 'shell']);
