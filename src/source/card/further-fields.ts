import type { Card } from '../../model/card.ts';

/** Keys besides `license` under which cards name a licence of their model; neither the Hub nor a filter of it reads them. */
export const licenseKey = /^(?:licen[cs]es|licence|(?:model|weights?|checkpoint)[-_]licen[cs]e)$/i;

/** Keys that tell more of the licence in words. */
const noteKey = /^licen[cs]e[-_](?:details?|type|terms|info|notes?|description|restrictions?)$/i;

/** Keys besides `base_model` under which cards name what their model was made from. */
export const baseKey = /^(?:parent[-_]model|finetuned[-_]from(?:[-_]model)?|fine[-_]tuned[-_]from|original[-_]model|source[-_]model|pretrained[-_]model|model[-_]base)s?$/i;

/** Keys of a front matter that are looked at, values kept of one of them, and characters of each. */
const maximumKeys = 300;
const maximumValues = 100;
const maximumLength = 2_000;

/** Licences that a card names under keys of its own, and what it says of its licence in words; absent where it does neither. */
export function furtherLicenses(fields: ReadonlyMap<string, unknown>): Pick<Card, 'furtherLicenses' | 'licenseNotes'> {
  const [names, notes] = [valuesAt(fields, licenseKey), valuesAt(fields, noteKey)];
  return { ...(names.length === 0 ? {} : { furtherLicenses: names }), ...(notes.length === 0 ? {} : { licenseNotes: notes.join('\n\n') }) };
}

/** Models that a card names under keys of its own as what its model was made from. */
export function furtherBases(fields: ReadonlyMap<string, unknown>): readonly string[] {
  return valuesAt(fields, baseKey);
}

function valuesAt(fields: ReadonlyMap<string, unknown>, wanted: RegExp): string[] {
  const values = [...fields].slice(0, maximumKeys).filter(([key]) => key.length < 40 && wanted.test(key)).flatMap(([, value]) => textsIn(value));
  return [...new Set(values)].slice(0, maximumValues);
}

function textsIn(value: unknown): readonly string[] {
  const items: readonly unknown[] = Array.isArray(value) ? value.slice(0, maximumValues) : [value];
  return items.flatMap((item) => (typeof item === 'string' && item.trim() !== '' ? [item.trim().slice(0, maximumLength)] : []));
}
