import type { Card } from '../model/card.ts';
import { cardFromFields } from './card/card-fields.ts';
import { findFrontMatter } from './card/front-matter.ts';
import { readFields } from './card/front-matter-fields.ts';

/** Keys besides the Hub's under which a card names a licence or a base, for those who look for such cards before they read them. */
export { baseKey, licenseKey } from './card/further-fields.ts';

/** What {@link parseCard} makes of a README. */
export interface ParsedCard {
  /** Null when the README has no front matter at all. */
  readonly card: Card | null;
  /** 1-based line of the README on which the body begins; lines are split at line feeds. */
  readonly bodyLine: number;
}

/**
 * The model card of a README.md, read as tolerantly as the Hub reads it: the front matter may follow blank lines or a
 * byte order mark, may use CRLF and tabs, and may stand further down (then `oddities` says so). Broken YAML is salvaged
 * field by field and reported; front matter that is never closed or is no mapping gives empty fields, as on the Hub.
 * Never throws.
 */
export function parseCard(readme: string): ParsedCard {
  const found = findFrontMatter(readme);
  if (found === null) return { card: null, bodyLine: 1 };
  const { fields, oddities } = readFields(found.text);
  return { card: cardFromFields(fields, [...found.oddities, ...oddities]), bodyLine: found.bodyLine };
}

/** The same clean-up for the `cardData` object of the Hub's API. A value that is no object gives an empty card. */
export function cardFromApi(cardData: unknown): Card {
  const isObject = typeof cardData === 'object' && cardData !== null && !Array.isArray(cardData);
  return cardFromFields(new Map(isObject ? Object.entries(cardData) : []), []);
}
