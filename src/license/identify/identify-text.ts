import type { TextIdentification } from '../../model/license.ts';
import { assess, assessRoughly, type Input, type RoughAssessment } from './assess.ts';
import { chooseVerdict, identified, sameWords, unrecognised } from './choose-verdict.ts';
import type { Fingerprints, KnownText } from './fingerprints.ts';
import { shingle } from './shingles.ts';
import { shortlist } from './shortlist.ts';
import { digestAll, digestVerbatim } from './text-digest.ts';
import { tokenize } from './tokenize.ts';
import { withoutLayout } from './without-layout.ts';

export { loadFingerprints } from './load-fingerprints.ts';

/** Characters of a text that are looked at; the longest known licence has 40,000. */
export const maximumCharacters = 2_000_000;

/** Candidates that are compared word for word because they are nearest. */
const comparedInFull = 3;

/**
 * Says which known licence a text is, if any: by its digest and that of its normalised words first, then by comparing it word for word
 * with the known texts that share most with it. Only equal digests identify; likeness alone never does. A longer text than
 * {@link maximumCharacters} is not read.
 */
export function identifyText(text: string, fingerprints: Fingerprints): TextIdentification {
  if (text.length > maximumCharacters) return { ...unrecognised, problem: 'too-large' };
  const copy = fingerprints.lengths.has(text.length) ? known(digestVerbatim(text), fingerprints) : null;
  if (copy) return identified(copy.id);
  const found = compare(text, fingerprints);
  const plain = found.verdict === 'variant' ? withoutLayout(text) : null;
  const again = plain === null ? found : compare(plain, fingerprints);
  return again.verdict === 'identified' ? again : found;
}

function compare(text: string, fingerprints: Fingerprints): TextIdentification {
  const tokens = tokenize(text);
  if (tokens.count === 0) return { ...unrecognised, problem: 'empty' };
  const same = fingerprints.sizes.has(tokens.count) ? known(digestAll(tokens), fingerprints) : null;
  if (same) return sameWords(tokens, same, [{ input: { from: 0, to: tokens.count }, known: { from: 0, to: same.size } }]);
  const input = { tokens, shingles: shingle(tokens) };
  return chooseVerdict(nearest(input, shortlist(fingerprints, input.shingles)).map((rough) => assess(input, rough)));
}

/** The whole text that has a digest, or null. */
function known(digest: string, { texts, byDigest }: Fingerprints): KnownText | null {
  const text = texts[byDigest.get(digest) ?? -1];
  return text && text.kind !== 'fragment' ? text : null;
}

/** Candidates worth a comparison word for word: the nearest, and all that may stand whole in the input. */
function nearest(input: Input, candidates: readonly KnownText[]): readonly RoughAssessment[] {
  const rough = candidates.map((candidate) => assessRoughly(input, candidate)).sort((left, right) => left.distance - right.distance);
  return rough.filter(({ known: candidate, missing }, at) => at < comparedInFull || missing <= mayBeMissing(candidate));
}

/** Titles, notices and optional parts may be absent; and around each of them shingles differ. */
function mayBeMissing({ fields }: KnownText): number {
  return fields.reduce((total, { from, to }) => total + to - from + 8, 16);
}
