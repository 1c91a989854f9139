import type { Card } from '../model/card.ts';
import type { ModelRecord } from '../model/record.ts';

/** Values of `license` that say "see `license_name`". */
const seeName = 'other';

/** What a card says of its licence, before any name is resolved. */
export interface DeclaredNames {
  /** Raw values, as reports show them. */
  readonly raw: readonly string[];
  /** Names to resolve; all of them bind. */
  readonly names: readonly string[];
  /** `license_link`, for a card that says `other` and no name. */
  readonly link: string | null;
  /** True when a `license_name` stands beside another `license`: two statements. A list is one. */
  readonly isTwofold: boolean;
}

/**
 * Reads the licence names of a record: `license`, with `other` replaced by `license_name`; a `license_name` beside
 * another `license` is a second statement and both count (cards contradict themselves: facts of the Hub, licence names).
 * The tag `license:…` counts only where the card itself is not at hand.
 */
export function declaredNames(record: ModelRecord): DeclaredNames {
  const card = record.card;
  if (!card || (card.license.length === 0 && card.licenseName === null)) return fromTags(record);
  const raw = [...card.license, ...(card.licenseName === null ? [] : [card.licenseName])];
  return { raw, names: cardNames(card), link: card.licenseLink, isTwofold: card.licenseName !== null && card.license.some((value) => value.toLowerCase() !== seeName) };
}

function cardNames(card: Card): readonly string[] {
  const own = card.license.filter((value) => value.toLowerCase() !== seeName);
  const named = card.licenseName === null ? [] : [card.licenseName];
  const unnamed = own.length === 0 && named.length === 0 && card.license.length > 0 ? [seeName] : [];
  return [...own, ...named, ...unnamed];
}

function fromTags(record: ModelRecord): DeclaredNames {
  const prefix = 'license:';
  const raw = record.tags.filter((tag) => tag.startsWith(prefix)).map((tag) => tag.slice(prefix.length));
  return { raw, names: raw, link: record.card?.licenseLink ?? null, isTwofold: false };
}
