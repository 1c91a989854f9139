import type { ModelRecord } from '../../model/record.ts';

/** Tasks of the Hub that take in or give out more than text; https://huggingface.co/tasks */
const multimodalTask = /image|video|audio|speech|visual|vision|depth|any-to-any|mask|3d|document-question-answering|object-detection/;

/** Tasks whose input and output are text (or what is computed from text alone). */
const textTask = /^(text-generation|text2text-generation|conversational|translation|summarization|fill-mask|feature-extraction|sentence-similarity|text-classification|token-classification|question-answering|zero-shot-classification|table-question-answering|text-ranking|reinforcement-learning)$/;

/** Architectures that carry a vision, audio or image part by their name, as transformers names them. */
const multimodalArchitecture = /vision|mllama|llava|vl(?=for|model|$)|image|audio|whisper|clip|llama4forconditional|gemma3forconditional|multimodal|omni/i;

/**
 * Whether a model works with more than text, by its task and then its architecture; null when neither tells.
 * Some licences exclude countries for multimodal models only (the Llama 3.2 acceptable use policy, last paragraph).
 */
export function isMultimodal({ pipelineTag, config }: Pick<ModelRecord, 'pipelineTag' | 'config'>): boolean | null {
  const architectures = config?.architectures ?? [];
  if (architectures.some((name) => multimodalArchitecture.test(name))) return true;
  if (pipelineTag !== null && multimodalTask.test(pipelineTag)) return true;
  if (pipelineTag !== null && textTask.test(pipelineTag)) return false;
  return architectures.length > 0 && architectures.every((name) => name.endsWith('ForCausalLM')) ? false : null;
}
