import type { ModelRecord } from '../../model/record.ts';
import type { FamilyIndex } from '../families.ts';
import { readCardText, type CardText } from './prose/card-text.ts';

interface Read {
  readonly record: ModelRecord;
  readonly families: FamilyIndex;
  readonly card: CardText | null;
}

let last: Read | null = null;

/**
 * The card of a record, read for statements. Several extractors read the same card one after the other, so the last one is kept;
 * not more, since a card that was taken apart is many times as large as its text.
 */
export function lastCard(record: ModelRecord, families: FamilyIndex): CardText | null {
  if (last?.record !== record || last.families !== families) last = { record, families, card: readCardText(record, families) };
  return last.card;
}
