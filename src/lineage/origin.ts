import type { OriginStatement } from '../model/lineage.ts';
import type { ModelRecord } from '../model/record.ts';
import { lastCard } from './evidence/last-card.ts';
import { originIn, type CardMarks } from './evidence/prose/origin-statement.ts';
import { isTuningTag } from './evidence/prose/tuning-words.ts';
import type { FamilyIndex } from './families.ts';
import { noFamilies } from './no-families.ts';
import { oncePerRecord } from './once-per-record.ts';

/**
 * What a card says of the model's own beginning: `stated-root` (trained from scratch, said so), `own-training` (a corpus
 * or a pre-training of its own is described), or null for a card that is silent, which is unknown and not a root.
 * It never takes a parent away: a 4-bit copy and a diffuser with a text encoder carry the sentence of their parent too.
 */
export function originOf(record: ModelRecord): OriginStatement | null {
  return readOrigin(record, noFamilies);
}

const readOrigin = oncePerRecord((record, families: FamilyIndex): OriginStatement | null => {
  const card = lastCard(record, families);
  return card === null ? (record.recorded?.origin ?? null) : originIn(card, marksOf(record));
});

/** Comments with which the Trainer and the Keras callback of transformers begin a card. */
const generated = /This model card has been generated automatically according to the information the (?:Trainer|training script|Keras callback) had access to/i;

function marksOf(record: ModelRecord): CardMarks {
  const tags = [...record.tags, ...(record.card?.tags ?? [])].slice(0, 200);
  const isTuned = /^(?:peft|adapter-transformers|setfit)$/i.test(record.card?.libraryName ?? '') || tags.some(isTuningTag);
  return { isGenerated: tags.some((tag) => /^generated_from_(?:trainer|keras_callback)$/i.test(tag)) || generated.test((record.readme ?? '').slice(0, 20_000)), isTuned };
}
