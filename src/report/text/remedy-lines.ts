import { sanitizeLine } from '../../util/sanitize.ts';
import { wrap } from './wrap.ts';

/** A remedy in lines. A command to paste at its end stands unbroken on a line of its own, below the words. */
export function remedyLines(first: string, howToFix: string, width: number): readonly string[] {
  const [told = '', command] = sanitizeLine(howToFix, 2000).split(/ ?`(modelcheck waive [^`]+)`\.?$/);
  return [...wrap(first, told, width), ...(command === undefined ? [] : [`${' '.repeat(first.length)}${command}`])];
}
