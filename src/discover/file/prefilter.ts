import { parseHubId } from '../reference/hub-id.ts';
import { hasHubLook } from '../reference/key-value.ts';

/** What may stand before the first slash of an address in whatever letters, by its last character. */
const beforeSlash: ReadonlyMap<string, readonly string[]> = new Map([
  ['o', ['huggingface.co', 'hf.co']],
  [':', ['hf:', 'huggingface:']],
  ['e', ['huggingface']],
]);

/** Libraries that take names without an organisation or with something before it, and the parts of those names. */
const bareNames = ['gr.load(', 'gradio.load(', 'ai.djl.huggingface', 'SentenceTransformer', 'HuggingFaceEmbeddings', 'bert-', 'gpt2', 't5-', 'xlm-', 'xlnet-', 'openai-gpt', 'transfo-xl', "'ctrl'", '"ctrl"'] as const;

/** Words that stand near ids: in the names of keys, loaders and options. Searched one by one as plain text, which is many times faster than one expression of them all. */
const nearby = 'Model model MODEL pretrained llm LLM Embed embed EMBED Rerank rerank RERANK Checkpoint checkpoint Tokenizer tokenizer Encoder encoder Adapter adapter Lora lora LORA repo_id repoid pipeline Transformer transformer vae unet Controlnet controlnet generator backbone hf HF hugg Hugg hub vlm asr stt tts whisper Whisper gradio'.split(' ');

/** Words that make an id of plain small letters worth reading, which is otherwise mostly a path. */
const strong = [...'from_pretrained from_quantized model_id model-id modelid model_name model-name modelname modelId modelName MODEL_ID MODEL_NAME base_model basemodel BASE_MODEL repo_id repoid name_or_path pipeline( snapshot_download snapshotdownload snapshot_Download snapshotDownload vllm sglang huggingface-cli InferenceClient text-generation- SentenceTransformer HuggingFace --model --hf'.split(' '), 'hf download', '-hf '];

/**
 * False for a text that cannot name a model; most files of a repository end here, so that the rest may be read with care. It goes from
 * slash to slash, as nearly every reference has one.
 */
export function mayNameModels(text: string): boolean {
  const found = lookForIds(text);
  if (found === 'address') return true;
  const has = (words: readonly string[]): boolean => words.some((word) => text.includes(word));
  if (found === 'id' && has(nearby)) return true;
  return (found !== null && has(strong)) || has(bareNames);
}

/** The surest form that stands in a text: an address, an id with the look of one, a pair of plain words. */
type Found = 'address' | 'id' | 'plain' | null;

function lookForIds(text: string): Found {
  let found: Found = null;
  for (let at = text.indexOf('/'); at >= 0; at = text.indexOf('/', at + 1)) {
    if (isAddress(text, at)) return 'address';
    const id: string | null = found === 'id' ? null : nameAround(text, at);
    if (id !== null && (found === null || hasHubLook(id)) && parseHubId(id) !== null) found = hasHubLook(id) ? 'id' : 'plain';
  }
  return found;
}

function isAddress(text: string, slash: number): boolean {
  const words = beforeSlash.get(text[slash - 1] ?? '');
  return words !== undefined && words.some((word) => text.slice(Math.max(0, slash - word.length), slash).toLowerCase() === word);
}

const codesOf = (characters: string): Uint8Array => {
  const table = new Uint8Array(128);
  for (const character of characters) table[character.charCodeAt(0)] = 1;
  return table;
};

const inName = codesOf('ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789_.-');
/** What may stand before an id: quotes, white space and marks of configurations and defaults. */
const before = codesOf('"\'`= \t\n,[({>:+-._');
/** What may stand behind one. */
const behind = codesOf('"\'`= \t\r\n,])};:@<&|\\');

/** What has the place of an id around a slash. */
function nameAround(text: string, slash: number): string | null {
  const start = startOfName(text, slash);
  if (start === slash || (start > 0 && before[text.charCodeAt(start - 1)] !== 1)) return null;
  const end = endOfName(text, slash + 1);
  if (end === slash + 1 || (end < text.length && behind[text.charCodeAt(end)] !== 1) || isImported(text, start)) return null;
  return text.slice(start, end);
}

/** `from 'a/b'`, `import 'a/b'`, `require('a/b')`: a module. */
function isImported(text: string, start: number): boolean {
  const quote = text.charCodeAt(start - 1);
  return (quote === 34 || quote === 39) && /(?:from|import|require)[ (]$/.test(text.slice(Math.max(0, start - 9), start - 1));
}

/** Characters of a part of an id. */
const longest = 97;

function startOfName(text: string, slash: number): number {
  let at = slash;
  while (at > 0 && slash - at < longest && inName[text.charCodeAt(at - 1)] === 1) at -= 1;
  while (at < slash && '._-'.includes(text[at] ?? '')) at += 1;
  return at;
}

function endOfName(text: string, from: number): number {
  let at = from;
  while (at < text.length && at - from < longest && inName[text.charCodeAt(at)] === 1) at += 1;
  return at;
}
