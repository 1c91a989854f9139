/** Longest text that can be the name of a model; anything longer is a sentence. */
const maximumLength = 120;

/** Words around a name that add nothing to it. */
const glue = new Set('the a an of our original official pretrained pre trained foundation language model models weights checkpoint checkpoints release series family version llm llms slm vlm transformer transformers'.split(' '));

/** Makers, whose name people put before that of the model ("Meta Llama 3", "Mistral AI Mistral 7B"). */
const makers = new Set('meta facebook google openai alibaba microsoft mistralai mistral ai nvidia ibm apple databricks eleutherai tii tiiuae cohere deepseek stabilityai stability'.split(' '));

/** Words that say how a model of a family was trained, but not which family it is. */
const variantWords = new Set('base pt chat instruct'.split(' '));

/** Other words for the same variant. */
const synonyms: ReadonlyMap<string, string> = new Map([
  ['instruction', 'instruct'],
  ['instructed', 'instruct'],
  ['it', 'instruct'],
  ['distilled', 'distill'],
]);

const sizeWord = /^\d+x\d+(?:\.\d+)?[bm]$|^\d+(?:\.\d+)?[bm]$/;

/**
 * The words of a model's name in one spelling: "Llama3.1-8B-Instruction", "Llama 3.1 8B Instruct" and
 * "llama_3.1_8b-it" give the same. Digits are never joined, so that 3.1 8B and 3 18B stay apart. Empty for a sentence.
 */
export function nameWords(text: string): readonly string[] {
  if (text.length > maximumLength) return [];
  const plain = text.toLowerCase().replace(/(\d)\s*-?\s*billion\b/g, '$1b').replace(/[’']s\b/g, '').replace(/\+/g, ' plus ').replace(/(^|[^\p{L}\d])v(?=\d)/gu, '$1');
  const words = plain.match(/\d+x\d+(?:\.\d+)?[bm](?![a-z])|\d+(?:\.\d+)*(?:px|[bmktenx])?(?![a-z])|\d+(?:\.\d+)*|\p{L}+/gu) ?? [];
  return words.map(canonicalWord);
}

/** A key that is equal for equal names: words and sizes in any order, the parts of a version in theirs (1-2 is not 2-1). */
export function nameKey(words: readonly string[]): string {
  const isNumber = (word: string): boolean => /^[\d.]+$/.test(word);
  return [...words.filter((word) => !isNumber(word)).sort(), ...words.filter(isNumber)].join(' ');
}

/** True for a word like `8b`, `1.5b`, `8x7b`, `350m`. */
export function isSize(word: string): boolean {
  return sizeWord.test(word);
}

/** True for a word that a name may have beside those of its key: it adds nothing, names the maker, or says the size or the variant. */
export function isOptionalWord(word: string): boolean {
  return glue.has(word) || makers.has(word) || variantWords.has(word) || isSize(word);
}

/**
 * The spellings under which a name may be known, the fullest first: as written, without words that add nothing,
 * without its maker.
 */
export function spellingsOf(text: string): readonly (readonly string[])[] {
  const words = nameWords(text);
  const bare = words.filter((word) => !glue.has(word));
  const leadingMakers = bare.findIndex((word) => !makers.has(word));
  const unmade = Array.from({ length: Math.max(0, leadingMakers) }, (_, count) => bare.slice(count + 1));
  return [words, bare, ...unmade].filter((form) => form.length > 0);
}

/** A spelling without `base`: a base model is mostly named without saying so. */
export function withoutBase(words: readonly string[]): readonly string[] {
  return words.filter((word) => word !== 'base' && word !== 'pt');
}

/** A spelling reduced to the family: no sizes, no variant. */
export function familyWords(words: readonly string[]): readonly string[] {
  return words.filter((word) => !isSize(word) && !variantWords.has(word));
}

/** `3.0` is 3: makers and their readers write both. */
function canonicalWord(word: string): string {
  return synonyms.get(word) ?? word.replace(/^(\d+)\.0$/, '$1');
}
