import type { TextIdentification } from '../../model/license.ts';
import type { Assessment } from './assess.ts';
import { addedPassages, missingPlaces } from './describe-differences.ts';
import { hasDocumentMarks, standsInDocument } from './stands-in-document.ts';
import { cuedTerms, touchedTerms } from './touched-terms.ts';
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
  if (same) return identified(same.known.id);
  const best = nearest.find((assessment) => assessment.whole || isClose(assessment));
  if (!best) return unrecognised;
  const blocks = wholeBlocks(nearest);
  if (best.whole && best.known.kind !== 'fragment' && (blocks.length > 1 || standsInDocument(best))) return embeds(best, blocks);
  return variant(best);
}

/** The verdict on a text that has nothing to do with any known one. */
export const unrecognised: TextIdentification = { verdict: 'unrecognised', license: null, closest: null, added: [], missing: [], unknownTerms: [] };

/** The verdict on a text that is the known text of a licence. */
export function identified(id: string): TextIdentification {
  return { verdict: 'identified', license: id, closest: id, added: [], missing: [], unknownTerms: [] };
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

/** The known texts that stand whole in the input, by place; a text within a longer one is part of that one. */
function wholeBlocks(assessments: readonly Assessment[]): readonly Assessment[] {
  const whole = assessments.filter((assessment) => assessment.whole && assessment.known.kind !== 'fragment');
  const largest = [...whole].sort((left, right) => right.matched - left.matched);
  const apart: Assessment[] = [];
  for (const block of largest) {
    if (apart.every(({ span }) => span.to <= block.span.from || block.span.to <= span.from)) apart.push(block);
  }
  return apart.sort((left, right) => left.span.from - right.span.from);
}

function embeds(best: Assessment, blocks: readonly Assessment[]): TextIdentification {
  const unknownTerms = hasDocumentMarks(best.tokens.text) ? [] : [...new Set(best.differences.flatMap((gap) => cuedTerms(best.tokens, gap.input)))];
  return { verdict: 'embeds', license: best.known.id, closest: best.known.id, added: [...addedPassages(best)], missing: [], unknownTerms, embedded: blocks.map(({ known }) => known.id) };
}

function variant(best: Assessment): TextIdentification {
  return { verdict: 'variant', license: null, closest: best.known.id, added: [...addedPassages(best)], missing: [...missingPlaces(best)], unknownTerms: [...touchedTerms(best)] };
}
