import type { Mistake, Place } from '../errors.ts';
import { sanitize, sanitizeLine } from '../util/sanitize.ts';

/** Widest piece of a line that is shown around a caret. */
const window = 100;

/** A mistake as a compiler shows it: message, file:line:column, the line with a caret under the place, and a hint. */
export function renderMistake({ message, place, hint }: Mistake): string {
  const lines = [`error: ${sanitizeLine(message, 1000)}`, ...(place === null ? [] : placeLines(place)), ...(hint === null ? [] : [`  hint: ${sanitizeLine(hint, 1000)}`])];
  return `${lines.join('\n')}\n`;
}

function placeLines({ file, line, column, text, length }: Place): readonly string[] {
  const start = Math.max(0, Math.min(column - 1 - window / 2, text.length - window));
  const shown = sanitize(text.slice(start, start + window).replaceAll('\t', ' '));
  const caret = ' '.repeat(Math.max(0, column - 1 - start));
  const gutter = ' '.repeat(String(line).length);
  return [`  --> ${sanitizeLine(file)}:${line}:${column}`, ` ${gutter} |`, ` ${line} | ${shown}`, ` ${gutter} | ${caret}${'^'.repeat(Math.max(1, Math.min(length, window - caret.length)))}`];
}
