/** A line that is nothing but the number of a page: `7`, `- 7 -`, `Page 7 of 9`. */
const pageLine = /^[\s\-\u2013\u2014]*(?:page\s+)?(\d{1,3})(?:\s*(?:of|\/)\s*\d{1,3})?[\s\-\u2013\u2014]*$/i;

/** Fewest page numbers in a row that are believed. */
const fewestPages = 2;

/** A word that was divided at the end of a line. */
const divided = /(\p{Ll}{2})-\n[ \t]*(?=\p{Ll}{2})/gu;

/** Shares of non-empty lines from which a leading `%` is the mark of a comment. */
const nearlyAll = 0.95;

/**
 * A text without what its layout added: words divided at the ends of lines, page numbers, marks of comments that may mean something
 * elsewhere. Null where it has nothing of the kind. Whoever uses it must compare every word, since a hyphen may be part of a word.
 */
export function withoutLayout(text: string): string | null {
  const plain = withoutPages(withoutPercent(text.replace(/\r\n?/g, '\n').replaceAll('\f', '\n').split('\n'))).join('\n').replace(divided, '$1');
  return plain === text ? null : plain;
}

function withoutPercent(lines: readonly string[]): readonly string[] {
  const filled = lines.filter((line) => line.trim() !== '');
  const marked = filled.filter((line) => line.startsWith('%')).length;
  return marked > nearlyAll * filled.length ? lines.map((line) => line.replace(/^%+/, '')) : lines;
}

/** Only numbers that count up from one page to the next are those of pages; the lines around them belong together. */
function withoutPages(lines: readonly string[]): readonly string[] {
  const pages = lines.flatMap((line, at) => {
    const number = pageLine.exec(line)?.[1];
    return number === undefined ? [] : [{ at, number: Number(number) }];
  });
  const counts = pages.every(({ number }, at) => at === 0 || number === (pages[at - 1]?.number ?? 0) + 1);
  if (pages.length < fewestPages || !counts) return lines;
  const dropped = new Set(pages.map(({ at }) => at));
  return lines.filter((_, at) => !dropped.has(at));
}
