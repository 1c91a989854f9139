import stringWidth from 'string-width';
import type { Line, Span } from './line.ts';

/** Where a text too long for its column is cut: ids differ at both ends, sentences at their beginning. */
export type Cut = 'end' | 'middle';

const graphemes = new Intl.Segmenter('en', { granularity: 'grapheme' });

/**
 * A text cut or filled to exactly `columns` columns of a terminal, by display width: a CJK character or an emoji takes two
 * (Unicode UAX #11). What strangers wrote must have been sanitised before.
 */
export function fit(text: string, columns: number, cut: Cut = 'end'): string {
  const short = shorten(text, Math.max(0, columns), cut);
  return short + ' '.repeat(Math.max(0, columns - stringWidth(short)));
}

/** A line cut at the edge of the window. */
export function fitLine(line: Line, columns: number): Line {
  const shown: Span[] = [];
  let room = columns;
  for (const { text, tone } of line) {
    const width = stringWidth(text);
    if (room > 0) shown.push({ text: width <= room ? text : shorten(text, room, 'end'), tone });
    room -= width;
  }
  return shown;
}

/** Columns that a text takes. */
export function widthOf(text: string): number {
  return stringWidth(text);
}

function shorten(text: string, room: number, cut: Cut): string {
  if (stringWidth(text) <= room) return text;
  if (room === 0) return '';
  const characters = [...graphemes.segment(text)].map(({ segment }) => segment);
  const tail = cut === 'middle' ? Math.floor((room - 1) / 2) : 0;
  return `${taken(characters, room - 1 - tail).join('')}…${taken(characters.toReversed(), tail).reverse().join('')}`;
}

/** As many characters from the first on as there is room for. */
function taken(characters: readonly string[], room: number): string[] {
  let left = room;
  const end = characters.findIndex((character) => (left -= stringWidth(character)) < 0);
  return characters.slice(0, end < 0 ? characters.length : end);
}
