import type { Relation } from '../model/relation.ts';

/** Names of relations as cards, tags and the API write them, and older spellings of them. */
const names: ReadonlyMap<string, Relation> = new Map([
  ['finetune', 'finetune'],
  ['finetuned', 'finetune'],
  ['fine-tune', 'finetune'],
  ['fine-tuned', 'finetune'],
  ['adapter', 'adapter'],
  ['lora', 'adapter'],
  ['merge', 'merge'],
  ['merged', 'merge'],
  ['quantized', 'quantized'],
  ['quantised', 'quantized'],
  ['quantization', 'quantized'],
]);

/** The relation that a card or tag names; `unknown` for none and for a word that is none of the Hub's. */
export function relationNamed(name: string | null): Relation {
  return names.get(name?.trim().toLowerCase() ?? '') ?? 'unknown';
}
