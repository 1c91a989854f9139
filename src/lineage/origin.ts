import type { OriginStatement } from '../model/lineage.ts';
import type { ModelRecord } from '../model/record.ts';
import { lastCard } from './evidence/last-card.ts';
import { originIn } from './evidence/prose/origin-statement.ts';
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
  return card === null ? (record.recorded?.origin ?? null) : originIn(card);
});
