import type { TokenRange, Tokens } from './tokens.ts';

/** What parts one paragraph from the next: an empty line, or the start or end of a line that is a heading. */
const paragraphEnd = /\n[ \t>*]*\r?\n|\n#{1,6} /;

/** The paragraphs of a passage, in order. */
export function paragraphsOf({ text, starts, ends }: Tokens, { from, to }: TokenRange): readonly TokenRange[] {
  const paragraphs: TokenRange[] = [];
  let start = from;
  for (let token = from + 1; token < to; token += 1) {
    if (!paragraphEnd.test(text.slice(ends[token - 1], starts[token]))) continue;
    paragraphs.push({ from: start, to: token });
    start = token;
  }
  return start < to ? [...paragraphs, { from: start, to }] : paragraphs;
}
