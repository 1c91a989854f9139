import stringWidth from 'string-width';
import { sanitize } from '../../../util/sanitize.ts';

/** Lines of a tree or a list go on below their text, with the strokes of the tree drawn on. */
const lead = /^[\s│├└─]*(?:(?:\[ \]|[-•]) )?/u;

const graphemes = new Intl.Segmenter('en', { granularity: 'grapheme' });

/** A line broken at spaces so that no part is wider than `columns` on a terminal; a longer word is broken where it must be. */
export function fold(text: string, columns: number): readonly string[] {
  if (stringWidth(text) <= columns) return [text];
  const first = lead.exec(text)?.[0] ?? '';
  const room = Math.max(10, columns - stringWidth(first));
  const next = first.replace(/[├│]/g, '│').replace(/[^│\s]/gu, ' ');
  return foldWords(text.slice(first.length), room).map((part, at) => `${at === 0 ? first : next}${part}`);
}

/** The lines of a text that a reporter made, each folded. */
export function foldText(text: string, columns: number): readonly string[] {
  return sanitize(text).replace(/\n$/, '').split('\n').flatMap((one) => fold(one, columns));
}

function foldWords(text: string, room: number): readonly string[] {
  const lines: string[] = [];
  let current = '';
  for (const word of text.split(' ').flatMap((one) => breakWord(one, room))) {
    if (current !== '' && stringWidth(current) + 1 + stringWidth(word) > room) {
      lines.push(current);
      current = word;
    } else current = current === '' ? word : `${current} ${word}`;
  }
  return [...lines, current];
}

function breakWord(word: string, room: number): readonly string[] {
  if (stringWidth(word) <= room) return [word];
  const parts = [''];
  for (const { segment } of graphemes.segment(word)) {
    const last = parts.at(-1) ?? '';
    if (stringWidth(last + segment) > room) parts.push(segment);
    else parts[parts.length - 1] = last + segment;
  }
  return parts;
}
