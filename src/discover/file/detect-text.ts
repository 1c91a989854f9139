import { parseHubAddress, type AddressForm } from '../reference/hub-address.ts';
import type { Findings, Kinds, Sighting } from '../sighting.ts';

/** Addresses of these forms, wherever they stand between spaces, quotes, brackets or commas. Lines after `#` are comments. */
export function detectText(text: string, kinds: Kinds, forms: readonly AddressForm[]): Findings {
  const sightings: Sighting[] = [];
  for (const match of text.matchAll(/(?:pkg:\/{0,2}huggingface\/|https?:\/\/|hf:\/\/)[^\s"'<>,;()[\]{}|]{1,1000}/gi)) {
    const found = parseHubAddress(match[0].replace(/[.:]+$/, ''));
    if (!found || !forms.includes(found.form) || isComment(text, match.index)) continue;
    sightings.push({ id: found.id, revision: found.revision, at: match.index, kind: found.form === 'purl' ? kinds.purl : kinds.address, confidence: found.form === 'page' ? 'likely' : 'certain' });
  }
  return { sightings, remarks: [] };
}

/** Characters before an address that are searched for the beginning of a comment. */
const longestBefore = 500;

function isComment(text: string, at: number): boolean {
  const start = Math.max(text.lastIndexOf('\n', at - 1) + 1, at - longestBefore);
  return /(?:^|\s)#/.test(text.slice(start, at));
}
