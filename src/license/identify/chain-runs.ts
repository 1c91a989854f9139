import type { Run } from './runs.ts';

/**
 * Of runs in the order of the input, those that stand in the same order in both texts and hold the most words: the order of
 * clauses matters, so a moved clause counts as missing at one place and added at another. Of equal chains the one with less between.
 */
export function chainRuns(runs: readonly Run[]): readonly Run[] {
  const scores: number[] = [];
  const previous: number[] = [];
  let best = -1;
  for (const [at, run] of runs.entries()) {
    const [score, before] = bestBefore(runs, scores, at);
    scores.push(score + run.length);
    previous.push(before);
    if (score + run.length > (scores[best] ?? 0)) best = at;
  }
  return walkBack(runs, previous, best);
}

/** Score and number of the best chain that run `at` can continue. */
function bestBefore(runs: readonly Run[], scores: readonly number[], at: number): readonly [score: number, before: number] {
  const run = runs[at];
  let found: readonly [number, number] = [0, -1];
  if (!run) return found;
  for (let before = at - 1; before >= 0; before -= 1) {
    const earlier = runs[before];
    if (!earlier || earlier.known >= run.known || earlier.known + earlier.length > run.known + run.length) continue;
    const overlap = Math.max(0, earlier.input + earlier.length - run.input, earlier.known + earlier.length - run.known);
    const between = Math.max(0, run.input - earlier.input - earlier.length);
    const score = (scores[before] ?? 0) - overlap - Math.min(0.9, between / 1e6);
    if (score > found[0]) found = [score, before];
  }
  return found;
}

function walkBack(runs: readonly Run[], previous: readonly number[], last: number): readonly Run[] {
  const chain: Run[] = [];
  for (let at = last; at >= 0; at = previous[at] ?? -1) {
    const run = runs[at];
    if (run) chain.unshift(run);
  }
  return withoutOverlaps(chain);
}

/** Cuts the start of runs that reach into the one before, and drops what is left of none. */
function withoutOverlaps(chain: readonly Run[]): readonly Run[] {
  const disjoint: Run[] = [];
  for (const run of chain) {
    const last = disjoint.at(-1);
    const overlap = last ? Math.max(0, last.input + last.length - run.input, last.known + last.length - run.known) : 0;
    if (run.length > overlap) disjoint.push({ input: run.input + overlap, known: run.known + overlap, length: run.length - overlap });
  }
  return disjoint;
}
