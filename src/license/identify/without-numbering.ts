import { assess, assessRoughly, type Assessment } from './assess.ts';
import { readEnumerator } from './enumerator-shape.ts';
import type { KnownText } from './fingerprints.ts';
import { missingRanges } from './gap-of-substance.ts';
import type { Gap } from './gaps.ts';
import { shingle } from './shingles.ts';
import { withoutTokens, wordsIn, type Tokens } from './tokens.ts';

/**
 * Compares once more without the list numbers that stand in differences. Whether a number belongs to a list is mostly told by
 * what is around it; where lines were joined, only the known text tells. Everything else must still be equal, so at worst a
 * stray list number is passed over.
 */
export function withoutNumbering(assessment: Assessment): Assessment {
  const { tokens, known, differences } = assessment;
  const dropped = new Uint8Array(tokens.count);
  for (const index of differences.flatMap((gap) => numberingIn(gap, known, tokens))) dropped[index] = 1;
  if (!dropped.includes(1)) return assessment;
  const rest = withoutTokens(tokens, dropped);
  const input = { tokens: rest, shingles: shingle(rest) };
  const again = assess(input, assessRoughly(input, known));
  return again.missing + again.added < assessment.missing + assessment.added ? again : assessment;
}

/**
 * Numbers in a gap beside which enough words stand to be all that is missing; else a number was changed, as in `thirty (60) days`.
 * In a title a number is an edition.
 */
function numberingIn(gap: Gap, known: KnownText, tokens: Tokens): readonly number[] {
  if (known.fields.some(({ kind, from, to }) => kind === 'title' && from < gap.known.to && to > gap.known.from)) return [];
  const { from, to } = gap.input;
  const numbering = Array.from({ length: to - from }, (_, at) => from + at).filter((index) => isNumbering(tokens, index));
  return to - from - numbering.length >= wordsIn(missingRanges(gap, known)) ? numbering : [];
}

function isNumbering(tokens: Tokens, index: number): boolean {
  const enumerator = readEnumerator(tokens, index);
  return enumerator !== null && (enumerator.style !== 'bare' || beginsSomething(tokens, index));
}

/** `1.1` alone numbers a clause only where a capital follows, and not after a name; elsewhere it may be a version. */
function beginsSomething({ text, starts, ends }: Tokens, index: number): boolean {
  const after = text.slice(ends[index], (ends[index] ?? 0) + 8);
  const before = text.slice(Math.max(0, (starts[index] ?? 0) - 12), starts[index]);
  return /^[\s*_"'\u201C\u201D]+[\p{Lu}"\u201C]/u.test(after) && !/(?:version|release|llama|gemma|license|v)\s*$/i.test(before);
}
