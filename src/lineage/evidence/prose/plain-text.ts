/** A stretch of plain text, end exclusive. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

/** A hyperlink over a stretch of plain text. */
export interface Link extends Span {
  readonly url: string;
}

/**
 * Text of a card without its markup, and what the markup said: where links and `code` stood, and on which line of the
 * stored file each part begins. A line feed stands where the markup ends a statement (`<br>`, `</p>`, `</li>`).
 */
export interface PlainText {
  readonly text: string;
  readonly links: readonly Link[];
  readonly code: readonly Span[];
  /** Ascending by offset; the first starts at 0. Lines count from 1. */
  readonly lines: readonly { readonly offset: number; readonly line: number }[];
}

/** The line of the stored file on which the character at `offset` stands. */
export function lineAt(plain: PlainText, offset: number): number {
  let found = plain.lines[0]?.line ?? 1;
  for (const start of plain.lines) {
    if (start.offset > offset) break;
    found = start.line;
  }
  return found;
}

/** The part `[start, end)` of a text with its links, code and lines moved along. */
export function slice(plain: PlainText, start: number, end: number): PlainText {
  const move = <Item extends Span>(item: Item): Item => ({ ...item, start: Math.max(0, item.start - start), end: Math.min(end, item.end) - start });
  const inside = (item: Span): boolean => item.end > start && item.start < end;
  const later = plain.lines.filter((item) => item.offset > start && item.offset < end);
  return {
    text: plain.text.slice(start, end),
    links: plain.links.filter(inside).map(move),
    code: plain.code.filter(inside).map(move),
    lines: [{ offset: 0, line: lineAt(plain, start) }, ...later.map((item) => ({ offset: item.offset - start, line: item.line }))],
  };
}
