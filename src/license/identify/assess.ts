import { alignFully, alignRoughly } from './align.ts';
import type { Field, KnownText } from './fingerprints.ts';
import { isOfSubstance, missingRanges } from './gap-of-substance.ts';
import { findGaps, type Gap, type Match } from './gaps.ts';
import type { Run } from './runs.ts';
import type { Shingles } from './shingles.ts';
import { digestWords } from './text-digest.ts';
import { wordsIn, type TokenRange, type Tokens } from './tokens.ts';

/** The text to be identified. */
export interface Input {
  readonly tokens: Tokens;
  readonly shingles: Shingles;
}

/** How an input compares with one known text. Numbers are words. */
export interface Assessment {
  /** The tokens of the input that were compared. */
  readonly tokens: Tokens;
  readonly known: KnownText;
  readonly matches: readonly Match[];
  /** Differences that matter, in order. */
  readonly differences: readonly Gap[];
  readonly matched: number;
  readonly missing: number;
  readonly added: number;
  /** Every word of the terms is there, in order, proved by digest, and nothing stands between them. */
  readonly whole: boolean;
  /** From the first to the last word in common. */
  readonly span: TokenRange;
}

/** A first comparison, which takes a fraction of the time of {@link assess}. */
export interface RoughAssessment {
  readonly known: KnownText;
  readonly runs: readonly Run[];
  /** Shingles of both texts that are not in common, and those of the known text among them. */
  readonly distance: number;
  readonly missing: number;
}

/** Compares an input with one known text by the long runs in common. */
export function assessRoughly({ shingles }: Input, known: KnownText): RoughAssessment {
  const runs = alignRoughly({ input: shingles.bytes, known: known.bytes });
  const common = runs.reduce((total, run) => total + run.length, 0);
  const missing = known.bytes.length - common;
  return { known, runs, missing, distance: missing + shingles.count - common };
}

/** Compares an input with one known text word for word. */
export function assess(input: Input, { known, runs: rough }: RoughAssessment): Assessment {
  const runs = alignFully({ input: input.shingles.bytes, known: known.bytes }, rough);
  const { matches, gaps } = findGaps(runs, input.tokens.count, known.size);
  const differences = gaps.filter((gap) => isOfSubstance(gap, known, input.tokens));
  const missing = wordsIn(differences.flatMap((gap) => missingRanges(gap, known)));
  return {
    tokens: input.tokens,
    known,
    matches,
    differences,
    matched: wordsIn(matches.map((match) => match.known)),
    missing,
    added: wordsIn(differences.map((gap) => gap.input)),
    whole: missing === 0 && differences.every((gap) => gap.where !== 'inside') && isProved(input.tokens, known, matches),
    span: { from: matches[0]?.input.from ?? 0, to: matches.at(-1)?.input.to ?? 0 },
  };
}

/** Bytes of shingles only say where to look; that the words are the same is said by their digest. */
function isProved(tokens: Tokens, known: KnownText, matches: readonly Match[]): boolean {
  if (matches.length === 0) return false;
  return digestWords(tokens, matches.flatMap((match) => withoutFields(match, known.fields))) === known.core;
}

/** The words of the input that stand for the terms of the known text. */
function withoutFields({ input, known }: Match, fields: readonly Field[]): readonly TokenRange[] {
  const shift = input.from - known.from;
  const ranges: TokenRange[] = [];
  let from = known.from;
  for (const field of fields) {
    if (field.to <= from || field.from >= known.to) continue;
    if (field.from > from) ranges.push({ from: from + shift, to: field.from + shift });
    from = field.to;
  }
  return from < known.to ? [...ranges, { from: from + shift, to: known.to + shift }] : ranges;
}
