import { keyWords } from './key-words.ts';

/** How much a key says that its value is a model: `strong` (`model_id`, `base_model`), `weak` (`model`, `llm`, `tokenizer`, a path). */
export type KeyStrength = 'strong' | 'weak';

/** What models and their parts are called in configurations. */
export const modelNouns: ReadonlySet<string> = new Set(
  'model models llm llms checkpoint checkpoints ckpt embedding embeddings embedder reranker rerankers encoder tokenizer adapter adapters lora loras pretrained vae unet controlnet transformer generator vlm asr stt tts backbone pretrain'.split(' '),
);

/** Words that may follow the noun without changing what is named. */
const tails: ReadonlySet<string> = new Set('id ids name names or path paths repo repos repository uri url slug hub ref hf huggingface default list key string identifier tag weights source map mapping mappings dict table choices options candidates presets aliases zoo specs pool'.split(' '));

/** Words that make something else of it: a target, a folder, a class, a dataset, a number. */
const others: ReadonlySet<string> = new Set(
  'dir directory folder file filename type class view schema dataset datasets data output out save saved push upload dest destination image images provider version config card license licence format kwargs params prefix cache registry served run log logs device size dim count author owner organization org description task group family openrouter replicate bedrock ollama groq'.split(' '),
);

/** Keys that name a thing only together with the key around them. */
const generic: ReadonlySet<string> = new Set('id name path repo repo_id uri url hf hf_id hf_repo source default value pretrained slug base'.split(' '));

/**
 * Whether a key names a model, by its words; `parent` is the key around it. Null when it names anything else.
 * `hub_model_id` is the upload target of transformers' TrainingArguments.
 */
export function modelKey(key: string, parent: string | null = null): KeyStrength | null {
  const both = `${key}\0${parent ?? ''}`;
  const before = remembered.get(both);
  if (before !== undefined) return before;
  const strength = strengthIn(key, parent);
  if (remembered.size >= mostRemembered) remembered.clear();
  remembered.set(both, strength);
  return strength;
}

/** Keys that were judged before, as a repository has few of them; emptied when there are many. */
const remembered = new Map<string, KeyStrength | null>();
const mostRemembered = 5_000;

function strengthIn(key: string, parent: string | null): KeyStrength | null {
  const words = keyWords(key);
  if (words.join(' ').startsWith('hub model id') || words.some((word) => others.has(word))) return null;
  if (isHubRepository(words)) return 'strong';
  const noun = words.findLastIndex((word) => modelNouns.has(word));
  if (noun >= 0) return words.slice(noun + 1).every((word) => tails.has(word)) ? strengthOf(words, noun) : null;
  return parent !== null && isInside(words, parent) ? 'weak' : null;
}

/** `repo_id`, `hf_repo`, `path_or_hf_repo`, `huggingface_name`, and `_name_or_path` of a transformers configuration. */
function isHubRepository(words: readonly string[]): boolean {
  const text = words.join(' ');
  return /^(?:name or path|hub (?:repo|repo id|id|name|path|repository|model|ref))$|(?:^| )(?:repo id|(?:hf|huggingface) (?:repo|id|name|path|repository|model|ref))$/.test(text);
}

function strengthOf(words: readonly string[], noun: number): KeyStrength {
  const [last, before] = [words.at(-1), words.at(-2)];
  if ((last === 'path' || last === 'paths') && before !== 'or') return 'weak';
  if (last === 'url' || last === 'uri' || last === 'source') return 'weak';
  return words.length === 1 || words[noun]?.startsWith('model') !== true ? 'weak' : 'strong';
}

/** A generic key in a table that a model key names, or any key in a table of models. */
function isInside(words: readonly string[], parent: string): boolean {
  const around = keyWords(parent);
  const last = around.at(-1) ?? '';
  const names = around.some((word) => modelNouns.has(word)) && !around.some((word) => others.has(word));
  if (words.join(' ') === 'repository') return last === 'model' || last === 'models';
  return names && (generic.has(words.join('_')) || (last.endsWith('s') && modelNouns.has(last)));
}

/** True for a key that pins the revision of the model beside it: `revision`, `model_revision`, `HF_MODEL_REVISION`. */
export function isRevisionKey(key: string): boolean {
  return /revision$/i.test(key) && /^(?:(?:hf|hub|base|model) ){0,3}revision$/.test(keyWords(key).join(' '));
}
