/** Words that stand in hardly any file which names no model. */
const telling = /from_(?:pretrained|quantized|single_file|hub)|hugging_?-?face|hf\.co\/|hf:\/\/|hf[-_]hub|[Ss]entenceTransformer|vllm|sglang|lmdeploy|ollama|llama\.cpp|llama-(?:server|cli)|text-generation-|text-embeddings-|-hf[rd]?["'\s]|hf download|snapshot_?[Dd]ownload|transformers/;

/** An id between quotes, spaces or marks of a configuration. */
const idShape = /["'`\s=:,[(][A-Za-z0-9][A-Za-z0-9-]{0,95}\/[A-Za-z0-9][\w.-]{0,95}(?:[@:][\w./-]{1,100})?(?=["'`\s,;\])}]|$)/;

/** Words of the keys under which ids stand. */
const keyWords = /model|llm|embed|rerank|checkpoint|ckpt|tokenizer|encoder|adapter|lora|pretrained|repo_?-?id|pipeline|transformer|vae|unet|controlnet|generator|backbone|hf_|vlm|asr|stt|tts/i;

/** Ids without an organisation under such a key. */
const legacyShape = /["'`\s=:](?:distil)?(?:al|ro|camem)?(?:bert|gpt2|t5-|xlm-|xlnet-|openai-gpt|ctrl|transfo-xl)/;

/** False for a text that cannot name a model; most files of a repository end here, so that the rest may be read with care. */
export function mayNameModels(text: string): boolean {
  return telling.test(text) || ((idShape.test(text) || legacyShape.test(text)) && keyWords.test(text));
}
