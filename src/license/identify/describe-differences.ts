import { sanitizeLine } from '../../util/sanitize.ts';
import type { Assessment } from './assess.ts';
import { clausesOf } from './clauses-of.ts';
import { missingRanges } from './gap-of-substance.ts';
import type { TokenRange, Tokens } from './tokens.ts';

/** Most passages and places that are listed, and most characters of one passage. */
const mostListed = 40;
const longestPassage = 300;

/** Passages of the input as it writes them, those without words left out. */
export function quotePassages(tokens: Tokens, ranges: readonly TokenRange[]): readonly string[] {
  return bounded(ranges.filter(({ from, to }) => to > from).map((range) => quote(tokens, range)));
}

/** The sections of the known text of which words are missing, in order. */
export function missingPlaces({ differences, known }: Pick<Assessment, 'differences' | 'known'>): readonly string[] {
  const ranges = differences.flatMap((gap) => missingRanges(gap, known));
  const labels = clausesOf(known).filter(({ from, to }) => ranges.some((range) => range.from < to && range.to > from)).map(({ label }) => label);
  return bounded([...new Set(labels)]);
}

function quote({ text, starts, ends }: Tokens, { from, to }: TokenRange): string {
  return sanitizeLine(text.slice(starts[from], Math.min(ends[to - 1] ?? 0, (starts[from] ?? 0) + 2 * longestPassage)).replace(/\s+/g, ' '), longestPassage);
}

function bounded(items: readonly string[]): readonly string[] {
  return items.length > mostListed ? [...items.slice(0, mostListed), `and ${items.length - mostListed} more`] : items;
}
