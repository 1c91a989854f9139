import { sanitize } from '../util/sanitize.ts';

/** A text as one part of a URI; half a surrogate pair, which cannot be encoded, is replaced. */
export function uriPart(text: string): string {
  return encodeURIComponent(sanitize(text));
}
