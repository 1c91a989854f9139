import { widthOf } from '../text/fit.ts';
import type { Row } from './rows.ts';
import { verdictText } from './verdict-text.ts';

/** Widths of the columns of the table. */
export interface TableColumns {
  readonly verdict: number;
  readonly model: number;
  readonly licenses: number;
  readonly reason: number;
}

/** Sign and mark of a line, and the spaces between columns. */
const taken = 4 + 3;

/** What is left of a window once sign and mark are set, shared out: ids as wide as the longest, within bounds; the reason takes the rest. */
export function tableColumns(rows: readonly Row[], columns: number): TableColumns {
  const verdict = rows.reduce((most, row) => Math.max(most, widthOf(verdictText(row))), 9);
  const room = Math.max(0, columns - taken - verdict);
  const model = Math.min(longest(rows.map(({ id }) => id)), Math.max(12, Math.floor(room * 0.45)));
  const licenses = Math.min(Math.max(8, longest(rows.map(({ licenses: ids }) => ids.join(', ')))), Math.max(8, Math.floor(room * 0.25)));
  return { verdict, model, licenses, reason: Math.max(0, room - model - licenses) };
}

function longest(texts: readonly string[]): number {
  return texts.reduce((most, text) => (text.length * 2 > most ? Math.max(most, widthOf(text)) : most), 5);
}
