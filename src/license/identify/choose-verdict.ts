import type { TextIdentification } from '../../model/license.ts';
import type { Assessment } from './assess.ts';
import { missingPlaces, quotePassages } from './describe-differences.ts';
import type { KnownText } from './fingerprints.ts';
import type { Match } from './gaps.ts';
import { misnumbered } from './misnumbered.ts';
import { standsInDocument, statementsAround } from './stands-in-document.ts';
import { wordsIn, type Tokens } from './tokens.ts';
import { cuedTerms, termsOfClauses, touchedTerms } from './touched-terms.ts';
import { findWholeBlocks, type WholeBlocks } from './whole-blocks.ts';
import { withoutNumbering } from './without-numbering.ts';

/** Share of both texts' words in common from which one is a variant of the other, and shares for a text cut short or set in another. */
const closeShare = 0.6;
const nearlyAll = 0.85;
const fewestWords = 60;

/** What an input is, from its comparison with the known texts that are nearest to it. */
export function chooseVerdict(assessments: readonly Assessment[]): TextIdentification {
  const [first, ...others] = [...assessments].sort(byDistance);
  if (!first) return unrecognised;
  const nearest = [withoutNumbering(first), ...others];
  const same = nearest.find(({ whole, differences, known }) => whole && differences.length === 0 && known.kind !== 'fragment');
  if (same) return sameWords(same.tokens, same.known, same.matches);
  const best = nearest.find((assessment) => assessment.whole || isClose(assessment));
  if (!best) return unrecognised;
  if (best.known.kind === 'fragment' && best.known.size < fewestWords) return { ...unrecognised, closest: best.known.id };
  const found = findWholeBlocks(nearest);
  const isNearest = found !== null && wordsIn(found.outside) <= best.missing + best.added;
  return isNearest && standsInDocument(found) ? embeds(found) : variant(best);
}

/** The verdict on a text that has nothing to do with any known one. */
export const unrecognised: TextIdentification = { verdict: 'unrecognised', license: null, closest: null, added: [], missing: [], unknownTerms: [] };

/** The verdict on a text that is the known text of a licence. */
export function identified(id: string): TextIdentification {
  return { verdict: 'identified', license: id, closest: id, added: [], missing: [], unknownTerms: [] };
}

/** The verdict on a text with all words of a known one: the same, unless clauses stand under numbers that make references mean others. */
export function sameWords(tokens: Tokens, known: KnownText, matches: readonly Match[]): TextIdentification {
  const changed = misnumbered(tokens, known, matches);
  if (changed.length === 0) return identified(known.id);
  const unknownTerms = [...termsOfClauses(known, new Set(changed.map(({ clause }) => clause)))];
  return { verdict: 'variant', license: null, closest: known.id, added: changed.map(({ written }) => written), missing: changed.map(({ label }) => label), unknownTerms };
}

/** Fewest differing words first; of equal distance the longer known text. */
function byDistance(left: Assessment, right: Assessment): number {
  return left.missing + left.added - (right.missing + right.added) || right.known.size - left.known.size;
}

/**
 * Close enough to be called a variant: most words of both in common, or nearly all words of one of them. Closeness never
 * identifies; it only says with which text to compare.
 */
function isClose({ known, matched, tokens }: Assessment): boolean {
  const ofKnown = matched / known.size;
  const ofInput = matched / tokens.count;
  if (Math.min(ofKnown, ofInput) >= closeShare) return true;
  return matched >= fewestWords && (ofKnown >= nearlyAll || (ofInput >= nearlyAll && ofKnown >= 0.25));
}

function embeds(found: WholeBlocks): TextIdentification {
  const { blocks, largest, outside } = found;
  const { tokens, known } = largest;
  const unknownTerms = [...new Set(statementsAround(found).flatMap((range) => cuedTerms(tokens, range)))];
  return { verdict: 'embeds', license: known.id, closest: known.id, added: [...quotePassages(tokens, outside)], missing: [], unknownTerms, embedded: blocks.map((block) => block.known.id) };
}

function variant(best: Assessment): TextIdentification {
  return { verdict: 'variant', license: null, closest: best.known.id, added: [...quotePassages(best.tokens, best.differences.map(({ input }) => input))], missing: [...missingPlaces(best)], unknownTerms: [...touchedTerms(best)] };
}
