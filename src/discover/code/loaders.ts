/** How a function or class takes the id of a model. */
export interface Loader {
  /** Places of positional arguments that may hold the id. */
  readonly positions: readonly number[];
  /** Names of arguments that hold one. */
  readonly keywords: readonly string[];
  /** Organisation that the library puts before a name without one. */
  readonly owner?: string;
  /** The call takes ids of the Hub only in files that mention one of these words, or after such a name; elsewhere it is another function. */
  readonly mentions?: RegExp;
  /** What must stand before the name of the function: `Repo` of `Repo::new`. */
  readonly chain?: RegExp;
  /** Arguments that the revision of the call does not speak of. */
  readonly apart?: readonly string[];
  /** What may stand before an id. */
  readonly prefix?: RegExp;
  /** Place of the revision where it is positional. */
  readonly revisionAt?: number;
}

const ids = ['model', 'model_id', 'model_name', 'model_name_or_path', 'modelName', 'modelId', 'repo_id'] as const;
const first: Loader = { positions: [0], keywords: ids };
const named: Loader = { positions: [], keywords: [...ids, 'tokenizer', 'tokenizer_name'] };
const sentence: Loader = { positions: [0], keywords: ids, owner: 'sentence-transformers' };
const trainer: Loader = { positions: [0], keywords: ['model', 'reward_funcs', 'reward_model', 'ref_model'] };
const download: Loader = { positions: [0], keywords: ['repo_id', 'repo', 'repoId'] };
const engine: Loader = { positions: [0], keywords: ['model', 'model_path', 'tokenizer', 'speculative_model', 'draft_model', 'model_tag'], mentions: /vllm|sglang|tensorrt_llm|lmdeploy|aphrodite/, apart: ['tokenizer', 'speculative_model', 'draft_model'] };

/**
 * Functions and classes by the last part of their name. Sources: the documentation of transformers, huggingface_hub, diffusers, PEFT,
 * sentence-transformers, vLLM, LangChain, LlamaIndex, Haystack, transformers.js and hf-hub (Rust), as of 2026.
 */
export const loaders: ReadonlyMap<string, Loader> = new Map<string, Loader>([
  ['from_pretrained', { positions: [0], keywords: ['pretrained_model_name_or_path', 'pretrained_model_name', 'pretrained_model_or_path', 'peft_model_id', 'name_or_path', ...ids] }],
  ['FromPretrained', first],
  ['fromPretrained', first],
  ['from_hparams', { positions: [], keywords: ['source'] }],
  ['from_quantized', first],
  ['from_checkpoint', first],
  ['from_hub', first],
  ['from_pretrained_keras', first],
  ['from_model_id', first],
  ['from_single_file', first],
  ['from_preset', { positions: [0], keywords: ['preset'] }],
  ['load_from_hub', { positions: [0], keywords: ['repo_id', ...ids] }],
  ['load_lora_weights', { positions: [0], keywords: ['pretrained_model_name_or_path_or_dict', 'repo_id'] }],
  ['load_lora_adapter', { positions: [0], keywords: ['pretrained_model_name_or_path_or_dict'] }],
  ['lora_state_dict', first],
  ['load_attn_procs', { positions: [0], keywords: ['pretrained_model_name_or_path_or_dict'] }],
  ['load_textual_inversion', { positions: [0], keywords: ['pretrained_model_name_or_path'] }],
  ['load_ip_adapter', { positions: [0], keywords: ['pretrained_model_name_or_path_or_dict'] }],
  ['load_adapter', { positions: [0], keywords: ['peft_model_id', 'model_id', 'adapter_name_or_path'] }],
  ['PeftConfig', { positions: [], keywords: ['base_model_name_or_path'] }],
  ['LoraConfig', { positions: [], keywords: ['base_model_name_or_path'] }],
  ['pipeline', { positions: [0, 1], keywords: ['model', 'tokenizer', 'assistant_model'] }],
  ['snapshot_download', download],
  ['hf_hub_download', download],
  ['hf_hub_url', download],
  ['cached_download', download],
  ['snapshotDownload', download],
  ['downloadFile', download],
  ['downloadFileToCacheDir', download],
  ['InferenceClient', first],
  ['AsyncInferenceClient', first],
  ['InferenceApi', { positions: [0], keywords: ['repo_id'] }],
  ...['SFTTrainer', 'DPOTrainer', 'GRPOTrainer', 'PPOTrainer', 'KTOTrainer', 'RewardTrainer'].map((name): [string, Loader] => [name, trainer]),
  ['WhisperModel', { positions: [0], keywords: ['model_size_or_path'] }],
  ['InferenceClientModel', first],
  ['HfApiModel', first],
  ['TransformersModel', first],
  ['VLLMModel', first],
  ['MLXModel', first],
  ['main_export', first],
  ['HuggingFaceModel', { positions: [0], keywords: ids }],
  ['SentenceTransformersSimilarityRanker', named],
  ['create_inference_endpoint', { positions: [], keywords: ['repository'] }],
  ['SentenceTransformer', sentence],
  ['SparseEncoder', first],
  ['CrossEncoder', { ...first, keywords: [...ids, 'model_name_or_path'] }],
  ['SentenceTransformerEmbeddings', sentence],
  ['SentenceTransformerEmbeddingFunction', sentence],
  ['SentenceTransformersTextEmbedder', sentence],
  ['SentenceTransformersDocumentEmbedder', sentence],
  ['HuggingFaceEmbeddings', sentence],
  ['HuggingFaceBgeEmbeddings', named],
  ['HuggingFaceInstructEmbeddings', named],
  ['HuggingFaceEndpointEmbeddings', named],
  ['HuggingFaceHubEmbeddings', named],
  ['HuggingFaceInferenceAPIEmbeddings', named],
  ['HuggingFaceEmbedding', { ...named, positions: [0] }],
  ['HuggingFaceInferenceAPIEmbedding', named],
  ['HuggingFaceInferenceAPI', named],
  ['HuggingFaceLLM', named],
  ['HuggingFaceHub', named],
  ['HuggingFaceEndpoint', named],
  ['HuggingFacePipeline', named],
  ['HuggingFaceCrossEncoder', named],
  ['ChatHuggingFace', named],
  ['HuggingFaceLocalGenerator', named],
  ['HuggingFaceLocalChatGenerator', named],
  ['SentenceTransformerRerank', named],
  ['TransformersSimilarityRanker', named],
  ['HuggingFaceTransformersEmbeddings', named],
  ['HuggingFaceInferenceEmbeddings', named],
  ['HuggingFaceInference', named],
  ['LLM', engine],
  ['EngineArgs', engine],
  ['AsyncEngineArgs', engine],
  ['Engine', engine],
  ['Runtime', engine],
  ['VLLM', named],
  ['load', { positions: [0], keywords: ['path_or_hf_repo'], mentions: /mlx_(?:lm|vlm|audio|whisper)|\bflair\b|\bgradio\b|^gr$/, prefix: /^(?:models|huggingface)\// }],
  ['model', { positions: [0], keywords: [], mentions: /hf_hub|hf-hub|candle|RepoType|\bApi::new/ }],
  ['new', { positions: [0], keywords: [], chain: /^Repo$/ }],
  ['Repo', { positions: [0], keywords: ['id'], mentions: /\bHub\b|hf_hub|hf-hub/ }],
  ['with_revision', { positions: [0], keywords: [], mentions: /hf_hub|hf-hub|candle|RepoType/, revisionAt: 2 }],
]);

/** Functions whose ids are data, targets of an upload or repositories of another kind, never models that are used. */
export const otherCalls: ReadonlySet<string> = new Set(
  (
    'load_dataset load_dataset_builder get_dataset_config_names dataset_info list_repo_files load_metric push_to_hub pushToHub create_repo createRepo delete_repo upload_file upload_folder ' +
    'upload_large_folder uploadFile uploadFiles create_commit create_branch create_tag create_pull_request repo_exists duplicate_space Space load_space space dataset ' +
    'load_state_dict add_collection_item Repository'
  ).split(' '),
);

/** Words in the name of a function or class that loads a model, for those that no table lists. */
export const loaderStems = ['model', 'embed', 'encoder', 'transformer', 'rerank', 'llm', 'tokenizer', 'hugging', 'whisper', 'diffus', 'pipeline', 'tagger'] as const;
export const loaderWords = new RegExp(`${loaderStems.join('|')}|(?:^|_)hf(?:_|$)`, 'i');
