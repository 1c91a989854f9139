import cliTruncate from 'cli-truncate';
import stringWidth from 'string-width';

/** Where an id too long for its column is cut: ids differ at both ends, sentences at their beginning. */
export type Cut = 'end' | 'middle';

/**
 * A text cut or filled to exactly `columns` columns of a terminal, by display width: a CJK character or an emoji takes two
 * (Unicode UAX #11). What strangers wrote must have been sanitised before.
 */
export function fit(text: string, columns: number, cut: Cut = 'end'): string {
  const room = Math.max(0, columns);
  const short = room === 0 ? '' : cliTruncate(text, room, { position: cut });
  return short + ' '.repeat(Math.max(0, room - stringWidth(short)));
}

/** Columns that a text takes. */
export function widthOf(text: string): number {
  return stringWidth(text);
}
