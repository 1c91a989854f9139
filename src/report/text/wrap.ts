import { sanitizeLine } from '../../util/sanitize.ts';

/** Longest text that is drawn, in characters. */
const maximumLength = 4000;

/**
 * Breaks text into lines of at most `width` columns at spaces; longer words stand alone.
 * The first line starts with `first`, the others are indented by its length. What strangers wrote in it is made safe.
 */
export function wrap(first: string, text: string, width: number): readonly string[] {
  const indent = ' '.repeat(first.length);
  const room = Math.max(20, width - first.length);
  const lines: string[] = [];
  let line = '';
  for (const word of sanitizeLine(text, maximumLength).split(' ')) {
    if (line !== '' && line.length + 1 + word.length > room) {
      lines.push(line);
      line = word;
    } else line = line === '' ? word : `${line} ${word}`;
  }
  return [...lines, line].map((content, index) => `${index === 0 ? first : indent}${content}`);
}
