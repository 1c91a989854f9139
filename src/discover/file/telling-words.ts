import { loaders, loaderStems } from '../code/loaders.ts';
import { hubToolNames, programLines } from '../command/programs.ts';
import { modelNouns } from '../reference/model-key.ts';
import type { SearchedWord } from './word-search.ts';

/** What a word says of a text: that it is worth reading, or that it is where dots join keys. */
export const says = { yes: 1, dotted: 2 } as const;

/** Names of loaders that stand for many functions elsewhere; what files mention that mean the loader is in the lists below. */
const usual: ReadonlySet<string> = new Set(['load', 'model', 'Engine', 'Runtime', 'LLM', 'new', 'Repo']);

const gaps = ['_', '-', '.', ' ', ''] as const;

/** Keys that name a repository of the Hub, in any spelling. */
const repositoryKeys = gaps.flatMap((gap) => [`repo${gap}id`, ['name', 'or', 'path'].join(gap)]);
const hubKeys = gaps.flatMap((gap) => ['repo', 'id', 'name', 'path', 'model', 'ref'].map((tail) => `hub${gap}${tail}`));

/** Loaders, programs and libraries that take any id, by words that hold none of the near ones. */
const others = [
  ...[...loaders.keys()].filter((name) => !usual.has(name)),
  ...hubToolNames,
  ...programLines('id').map(([name = '']) => name).filter((name) => name !== 'tune' && name !== 'hf'),
  'tune download',
  'tune", "download',
  "tune', 'download",
  ...'model_args hgf" mlx_ gradio candle repotype api::new repo::new hub.repo name-or-path'.split(' '),
];

/** Libraries and programs whose names of models have no slash, parts of such names, and BOMs that write owner and name apart. */
const bare = `gr.load(|ai.djl.huggingface|sentencetransformer|sentence-transformer|sentence_transformer|huggingfaceembeddings|hf-hub:|hf_hub:
  |bert-|gpt2|t5-|xlm-|xlnet-|roberta-|openai-gpt|transfo-xl|'ctrl'|"ctrl"|\`ctrl\`|=ctrl| ctrl
  |machine-learning-model|machine_learning|aipackage|ollama|ramalama|docker model|docker", "model|lms get`.split(/\n? *\|/);

/** Words of a text that is worth reading though it holds no id with a slash. */
export const bareWords = wordsOf(bare);

/** Words of a text that is worth reading when it holds an id of plain small letters, which is mostly a path. */
export const strongWords: readonly SearchedWord[] = [
  ...wordsOf([...bare, ...others, ...repositoryKeys, ...hubKeys, 'model id', 'model name', 'model path', 'model repo', '--model', 'hugg', 'hf', '-m"', '-m ']),
  { word: 'model', says: 0, joined: says.yes, dotted: says.dotted },
];

/** Words of a text that is worth reading when it holds an address, or an id with a digit, a hyphen or a capital. */
export const nearWords = wordsOf([...bare, ...modelNouns, ...loaderStems, ...others, ...repositoryKeys, 'embed', 'hub', 'hugg', 'hf']);

/** Words without those that hold another of them, which is found in their place. */
function wordsOf(words: readonly string[]): readonly SearchedWord[] {
  const small = [...new Set(words.map((word) => word.toLowerCase()))];
  return small.filter((word) => !small.some((other) => other !== word && word.includes(other))).map((word) => ({ word, says: says.yes }));
}
