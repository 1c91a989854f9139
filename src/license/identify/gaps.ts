import type { Run } from './runs.ts';
import { shingleWords } from './shingles.ts';
import type { TokenRange } from './tokens.ts';

/** A place where an input and a known text differ: words of the input against words of the known text; one may be empty. */
export interface Gap {
  readonly input: TokenRange;
  readonly known: TokenRange;
  /** Before the first or after the last word in common. */
  readonly where: 'head' | 'inside' | 'tail';
}

/** Words in common: as many in the known text as in the input. */
export interface Match {
  readonly input: TokenRange;
  readonly known: TokenRange;
}

/** Matches and gaps of two texts of so many tokens, in order; a gap stands between any two matches, before and after them. */
export interface Alignment {
  readonly matches: readonly Match[];
  readonly gaps: readonly Gap[];
}

/** Turns runs of shingles into words in common and words that differ. */
export function findGaps(runs: readonly Run[], inputSize: number, knownSize: number): Alignment {
  const matches = toMatches(runs);
  const gaps: Gap[] = [];
  let inputFrom = 0;
  let knownFrom = 0;
  for (const [at, match] of [...matches, null].entries()) {
    const where = match === null ? 'tail' : at === 0 ? 'head' : 'inside';
    const gap = { input: { from: inputFrom, to: match?.input.from ?? inputSize }, known: { from: knownFrom, to: match?.known.from ?? knownSize }, where } as const;
    if (gap.input.to > gap.input.from || gap.known.to > gap.known.from) gaps.push(gap);
    inputFrom = match?.input.to ?? inputSize;
    knownFrom = match?.known.to ?? knownSize;
  }
  return { matches, gaps };
}

/** A shingle covers five words, so two runs can cover the same words; those go to the first. */
function toMatches(runs: readonly Run[]): readonly Match[] {
  const matches: Match[] = [];
  for (const run of runs) {
    const last = matches.at(-1);
    const size = run.length + shingleWords - 1;
    const overlap = last ? Math.max(0, last.input.to - run.input, last.known.to - run.known) : 0;
    if (size <= overlap) continue;
    matches.push({ input: { from: run.input + overlap, to: run.input + size }, known: { from: run.known + overlap, to: run.known + size } });
  }
  return matches.map((match, at) => withoutChance(match, matches[at + 1]));
}

/**
 * Two matches that touch in both texts although a shingle across them differs: one byte agreed by chance and hides a changed word.
 * The last word before the seam then counts as different, as does the first after it.
 */
function withoutChance(match: Match, next: Match | undefined): Match {
  if (!next || match.input.to !== next.input.from || match.known.to !== next.known.from) return match;
  return { input: { from: match.input.from, to: match.input.to - 1 }, known: { from: match.known.from, to: match.known.to - 1 } };
}
