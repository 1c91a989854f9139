import { readCardText, type CardText } from '../../src/lineage/evidence/prose/card-text.ts';
import { plainText } from '../../src/lineage/evidence/prose/inline.ts';
import type { PlainText } from '../../src/lineage/evidence/prose/plain-text.ts';
import type { Reading, Scope } from '../../src/lineage/evidence/prose/reading.ts';
import { shippedFamilies } from './lineage.ts';
import { record } from './record.ts';

/** Text of a card without its markup, with lines counted from 1. */
export function plain(markdown: string): PlainText {
  return plainText(markdown.split('\n').map((text, index) => ({ line: index + 1, text })));
}

/** A card as the readers of prose see it. */
export function cardText(readme: string, id = 'acme/foo-7b'): CardText {
  const card = readCardText(record(id, { readme, readmeState: 'read' }), shippedFamilies);
  if (card === null) throw new Error('the record has no README');
  return card;
}

/** What a sentence of `id`'s card is read against. */
export function scope(rest: Partial<Scope> = {}, id?: string): Scope {
  return { ...cardText('', id).scope, ...rest };
}

/** Relation, parent and form of each reading. */
export function told(readings: readonly Reading[]): readonly string[] {
  return readings.map(({ relation, name, strength }) => `${relation} ${name.id ?? name.text}${strength === 'asked' ? '?' : ''}`);
}
