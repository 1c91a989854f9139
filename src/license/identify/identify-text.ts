import type { TextIdentification } from '../../model/license.ts';
import { assess } from './assess.ts';
import { chooseVerdict, identified, unrecognised } from './choose-verdict.ts';
import type { Fingerprints } from './fingerprints.ts';
import { shingle } from './shingles.ts';
import { shortlist } from './shortlist.ts';
import { digestAll } from './text-digest.ts';
import { tokenize } from './tokenize.ts';

export { loadFingerprints } from './load-fingerprints.ts';

/** Characters of a text that are looked at; the longest known licence has 40,000. */
export const maximumCharacters = 2_000_000;

/**
 * Says which known licence a text is, if any: by the digest of its normalised words first, then by comparing it word for word
 * with the known texts that share most with it. Only equal digests identify; likeness alone never does. A longer text than
 * {@link maximumCharacters} is not read.
 */
export function identifyText(text: string, fingerprints: Fingerprints): TextIdentification {
  if (text.length > maximumCharacters) return { ...unrecognised, problem: 'too-large' };
  const tokens = tokenize(text);
  if (tokens.count === 0) return { ...unrecognised, problem: 'empty' };
  const exact = fingerprints.texts[fingerprints.byDigest.get(digestAll(tokens)) ?? -1];
  if (exact && exact.kind !== 'fragment') return identified(exact.id);
  const shingles = shingle(tokens);
  return chooseVerdict(shortlist(fingerprints, shingles).map((known) => assess({ tokens, shingles }, known)));
}
