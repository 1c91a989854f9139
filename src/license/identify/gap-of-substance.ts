import { isHolderName, isNotice, isTitle, isTurned } from './copyright-notice.ts';
import type { Field, KnownText } from './fingerprints.ts';
import type { Gap } from './gaps.ts';
import type { TokenRange, Tokens } from './tokens.ts';

/**
 * Words of the known text in a gap that are not replaceable: what is missing. An optional part is there as it should be or not
 * at all; a changed one counts as missing.
 */
export function missingRanges({ known }: Gap, { fields }: KnownText): readonly TokenRange[] {
  const missing: TokenRange[] = [];
  let from = known.from;
  for (const field of fields) {
    if (field.to <= from || field.from >= known.to) continue;
    if (field.kind === 'optional' && (field.from < known.from || field.to > known.to)) continue;
    if (field.from > from) missing.push({ from, to: field.from });
    from = Math.max(from, field.to);
  }
  return from < known.to ? [...missing, { from, to: known.to }] : missing;
}

/**
 * True for a difference that matters. It does not where all that is missing may be replaced, and all that was added is a title or
 * copyright notice, or the name of a holder in its place.
 */
export function isOfSubstance(gap: Gap, known: KnownText, tokens: Tokens): boolean {
  return missingRanges(gap, known).length > 0 || !mayBeAdded(gap, known, tokens);
}

function mayBeAdded(gap: Gap, known: KnownText, tokens: Tokens): boolean {
  const { input } = gap;
  const fields = fieldsIn(known, gap.known);
  if (fields.some((field) => field.kind === 'title') && isTurned(tokens.hashes, input.to, known.titleWords)) return false;
  if (input.from === input.to) return true;
  if (fields.some((field) => field.kind === 'holder') && isHolderName(tokens, input)) return true;
  if (fields.some((field) => field.kind === 'title') && isTitle(tokens, input, known.titleWords)) return true;
  const begun = fields.some((field) => field.kind === 'copyright' && field.from < gap.known.from);
  return noticeMayStand(gap, fields, tokens) && isNotice(tokens, input, { titleWords: known.titleWords, begun });
}

function fieldsIn({ fields }: KnownText, range: TokenRange): readonly Field[] {
  return fields.filter((field) => field.from < range.to && field.to > range.from);
}

/** Titles and notices stand before or after the terms, in the place of others, or on lines of their own. */
function noticeMayStand({ where, input }: Gap, fields: readonly Field[], { text, starts, ends, count }: Tokens): boolean {
  if (where !== 'inside' || fields.some(({ kind }) => kind === 'title' || kind === 'copyright')) return true;
  const before = text.slice(ends[input.from - 1], starts[input.from]);
  const after = input.to < count ? text.slice(ends[input.to - 1], starts[input.to]) : '\n';
  return before.includes('\n') && after.includes('\n');
}
