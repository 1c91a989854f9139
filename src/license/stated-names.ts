import type { BindingLicense, Catalog, StatedLicense } from '../model/license.ts';
import { lookupLicense } from './lookup.ts';

/** What the prose of a card says of its licence beyond the licences that bind already. */
export interface StatedNames {
  /** Names that no catalog entry explains. */
  readonly unexplained: readonly string[];
  /** Ids of names that stand for several texts, none of which binds. */
  readonly ambiguous: readonly string[];
}

/** Words that tell no licence from another. */
const idle: ReadonlySet<string> = new Set(['license', 'licence', 'licensed', 'agreement', 'community', 'model', 'models', 'the', 'version', 'public', 'terms', 'of', 'use', 'and', 'open', 'source', 'for', 'an', 'or', 'by', 'inc', 'ai', 'series', 'general', 'international', 'unported', 'original', 'commercial', 'non', 'research']);

/** Words that make a known name another text. */
const changed = /\b(?:modified|custom|own|restricted|proprietary|derived|style|based)\b/i;

/**
 * Names that the card's prose states for this model and that do not resolve. One that is written in other words than a licence
 * that binds already ("Meta license" beside `llama2`) is that licence, and not another.
 */
export function statedNames(stated: readonly StatedLicense[], { binding, catalog }: { readonly binding: readonly BindingLicense[]; readonly catalog: Catalog }): StatedNames {
  const own = stated.filter(({ about }) => about === 'self').map(({ license }) => ({ license, found: lookupLicense(catalog, license) }));
  const known = new Set(binding.flatMap(({ id }) => wordsOfLicense(id, catalog)));
  const hasOwn = binding.some(({ id }) => catalog.licenses.get(id)?.kind === 'model');
  const unexplained = own.filter(({ license, found }) => (found.kind === 'placeholder' || found.kind === 'unknown-name') && (found.kind === 'placeholder' || isNameless(license) ? !hasOwn && !/^(?:other|unknown)$/i.test(license) : changed.test(license) || !wordsOf(license).some((word) => known.has(word))));
  const ambiguous = own.flatMap(({ found }) => (found.kind === 'ambiguous' || found.kind === 'family') && !isSettled(found, binding.filter(({ basis }) => basis !== 'stated'), catalog) ? [found.id] : []);
  return { unexplained: [...new Set(unexplained.map(({ license }) => license))], ambiguous: [...new Set(ambiguous)] };
}

/** "a custom license" is what a licence of the model's own is called, too. */
function isNameless(name: string): boolean {
  return wordsOf(name).every((word) => changed.test(word));
}

/**
 * True where an edition of the name binds, or another text of its family. A word for many texts ("Creative Commons license")
 * says nothing against a licence that the model has by a name of its own.
 */
function isSettled({ id }: { readonly id: string }, binding: readonly BindingLicense[], catalog: Catalog): boolean {
  const named = catalog.licenses.get(id);
  if (named?.kind === 'family' && binding.some((one) => catalog.licenses.get(one.id)?.kind === 'model')) return true;
  return binding.some((one) => one.id === id || (named?.editions ?? []).includes(one.id) || (named !== undefined && catalog.licenses.get(one.id)?.family === named.family));
}

function wordsOfLicense(id: string, catalog: Catalog): readonly string[] {
  const license = catalog.licenses.get(id);
  return [id, license?.name ?? '', license?.licensor ?? '', ...(license?.aliases ?? [])].flatMap(wordsOf);
}

function wordsOf(name: string): readonly string[] {
  return (name.toLowerCase().match(/\p{L}{2,}/gu) ?? []).filter((word) => !idle.has(word));
}
