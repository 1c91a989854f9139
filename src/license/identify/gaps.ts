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
  const start: Match = { input: { from: 0, to: 0 }, known: { from: 0, to: 0 } };
  const end: Match = { input: { from: inputSize, to: inputSize }, known: { from: knownSize, to: knownSize } };
  const ends = [start, ...matches, end];
  const gaps = ends.slice(1).map((match, at) => gapBetween(ends[at] ?? start, match, placeOf(at, matches.length)));
  return { matches, gaps: gaps.filter(({ input, known }) => input.to > input.from || known.to > known.from) };
}

function gapBetween(before: Match, after: Match, where: Gap['where']): Gap {
  return { input: { from: before.input.to, to: after.input.from }, known: { from: before.known.to, to: after.known.from }, where };
}

function placeOf(at: number, matches: number): Gap['where'] {
  if (at === matches) return 'tail';
  return at === 0 ? 'head' : 'inside';
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
