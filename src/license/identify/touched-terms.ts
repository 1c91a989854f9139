import type { TermId } from '../../model/term-values.ts';
import { termIds, terms } from '../../model/terms.ts';
import type { Assessment } from './assess.ts';
import { clausesOf } from './clauses-of.ts';
import type { Clause, KnownText } from './fingerprints.ts';
import { missingRanges } from './gap-of-substance.ts';
import type { Gap, Match } from './gaps.ts';
import { commanding, termCues } from './term-cues.ts';
import { digestWords } from './text-digest.ts';
import { spellWords, type TokenRange, type Tokens } from './tokens.ts';

/** Share of words in common below which a text is another text, and no clause can be trusted to mean what it meant. */
const trustedShare = 0.7;

/** Longest passage in whose words cues are looked for; beyond it every term may be touched. */
const longestPassage = 2000;

/**
 * The terms that a variant leaves unknown, in report order: those whose clause is not word for word the known one, and those
 * that added words may speak of. The other clauses are proved untouched by their digests.
 */
export function touchedTerms({ known, matches, differences, matched, tokens }: Assessment): readonly TermId[] {
  if (known.kind === 'fragment' || matched < trustedShare * known.size) return termIds;
  const touched = touchedClauses({ known, matches, differences }, tokens);
  const cued = new Set(differences.flatMap((gap) => cuedTerms(tokens, gap.input)));
  return termIds.filter((term) => cued.has(term) || standsIn(known.terms[term], touched));
}

/** Terms of which a passage may speak. One that commands without a known subject may limit any permission. */
export function cuedTerms(tokens: Tokens, { from, to }: TokenRange): readonly TermId[] {
  if (to - from > longestPassage) return termIds;
  if (to === from) return [];
  const words = spellWords(tokens, { from, to });
  const cued = termIds.filter((term) => termCues[term].test(words));
  if (cued.length > 0) return cued;
  return commanding.test(words) || !isLatin(words) ? termIds.filter((term) => terms[term].group === 'permission' || terms[term].group === 'limitation') : [];
}

/** Cues are in English and Chinese; another script cannot be read for them. */
function isLatin(words: string): boolean {
  return !/[^\p{Script=Latin}\p{Script=Common}]/u.test(words);
}

/** The terms that stand in some clauses of a known text. */
export function termsOfClauses({ terms: placed }: KnownText, clauses: ReadonlySet<number>): readonly TermId[] {
  return termIds.filter((term) => standsIn(placed[term], clauses));
}

function standsIn(clauses: readonly number[] | 'all' | undefined, touched: ReadonlySet<number>): boolean {
  if (clauses === undefined || touched.size === 0) return false;
  return clauses === 'all' || clauses.some((clause) => touched.has(clause));
}

function touchedClauses({ known, matches, differences }: Pick<Assessment, 'known' | 'matches' | 'differences'>, tokens: Tokens): ReadonlySet<number> {
  const touched = new Set(differences.flatMap((gap) => changedClauses(gap, known)));
  for (const [number, clause] of clausesOf(known).entries()) {
    if (!touched.has(number) && !isUntouched(clause, { known, matches }, tokens)) touched.add(number);
  }
  return touched;
}

/** Clauses that lost words, or between whose words others were put. A passage between two clauses touches neither. */
function changedClauses(gap: Gap, known: KnownText): readonly number[] {
  const missing = missingRanges(gap, known);
  const at = gap.known.from;
  return [...clausesOf(known).entries()]
    .filter(([, { from, to }]) => missing.some((range) => range.from < to && range.to > from) || (missing.length === 0 && from < at && at < to))
    .map(([number]) => number);
}

/** True where all words of a clause that are no replaceable part stand together in the input, by digest. */
function isUntouched(clause: Clause, { known, matches }: { readonly known: KnownText; readonly matches: readonly Match[] }, tokens: Tokens): boolean {
  if (known.fields.some((field) => field.from < clause.to && field.to > clause.from)) return true;
  const match = matches.find((candidate) => candidate.known.from <= clause.from && clause.to <= candidate.known.to);
  if (!match) return false;
  const shift = match.input.from - match.known.from;
  return digestWords(tokens, [{ from: clause.from + shift, to: clause.to + shift }]).startsWith(clause.digest);
}
