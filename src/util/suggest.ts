import { distance } from 'fastest-levenshtein';

/**
 * The candidate nearest to a mistyped word, or null when none is near (more than a third of its letters differ). One that differs
 * in punctuation only is nearest: `llama31` is `llama3.1` and not `llama-1`.
 */
export function nearest(word: string, candidates: Iterable<string>): string | null {
  const wanted = word.toLowerCase();
  const bareWanted = bare(wanted);
  let best: string | null = null;
  let bestDistance = Math.max(2, Math.ceil(wanted.length / 3)) + 1;
  for (const candidate of candidates) {
    const found = candidate.toLowerCase();
    if (bareWanted !== '' && bare(found) === bareWanted) return candidate;
    const between = distance(wanted, found);
    if (between < bestDistance) [best, bestDistance] = [candidate, between];
  }
  return best;
}

/** `did you mean "x"?`, or null when nothing is near. */
export function didYouMean(word: string, candidates: Iterable<string>): string | null {
  const best = nearest(word, candidates);
  return best === null ? null : `did you mean "${best}"?`;
}

function bare(word: string): string {
  return word.replace(/[^a-z0-9]/g, '');
}
