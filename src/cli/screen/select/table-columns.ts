import { widthOf } from '../text/fit.ts';
import type { Row } from './rows.ts';
import { verdictText } from './verdict-text.ts';

/** Widths of the columns of the table. */
export interface TableColumns {
  readonly verdict: number;
  readonly model: number;
  readonly licenses: number;
  readonly reason: number;
  /** Columns of the candidate list that find room, in its order. */
  readonly listed: readonly { readonly name: string; readonly width: number }[];
}

/** Sign and mark of a line, and the spaces between columns. */
const taken = 4 + 3;

/** From so many columns on the table has room for what the list says of a model. */
const wide = 100;

/** Below so many columns the ids, by which a reader knows the models, get the room of the licences. */
const narrow = 56;

/** Least width of the reason beside columns of the list, and the greatest of each of these. */
const leastReason = 22;
const widestListed = 24;

/** What is left of a window once sign and mark are set, shared out: ids as wide as the longest, within bounds; the reason takes the rest. */
export function tableColumns(rows: readonly Row[], columns: number): TableColumns {
  const verdict = rows.reduce((most, row) => Math.max(most, widthOf(verdictText(row))), 9);
  const room = Math.max(0, columns - taken - verdict);
  if (columns < narrow) return narrowColumns(rows, { verdict, room });
  const isWide = columns >= wide && rows.some(({ columns: given }) => given.length > 0);
  const shares = !isWide ? { model: 0.45, licenses: 0.25 } : { model: 0.36, licenses: 0.18 };
  const model = Math.min(longest(rows.map(({ id }) => id)), Math.max(12, Math.floor(room * shares.model)));
  const licenses = Math.min(Math.max(8, longest(rows.map(({ licenses: ids }) => ids.join(', ')))), Math.max(8, Math.floor(room * shares.licenses)));
  const rest = Math.max(0, room - model - licenses);
  const listed = !isWide ? [] : listedColumns(rows, rest - leastReason);
  return { verdict, model, licenses, reason: rest - listed.reduce((sum, { width }) => sum + width + 1, 0), listed };
}

function narrowColumns(rows: readonly Row[], { verdict, room }: { readonly verdict: number; readonly room: number }): TableColumns {
  const model = Math.min(room, longest(rows.map(({ id }) => id)));
  return { verdict, model, licenses: 0, reason: room - model, listed: [] };
}

/** As many columns of the list as find room, none of them wider than needed. */
function listedColumns(rows: readonly Row[], room: number): TableColumns['listed'] {
  const names = [...new Set(rows.flatMap(({ columns }) => columns.map(([name]) => name)))];
  let left = room;
  return names.flatMap((name) => {
    const width = Math.min(widestListed, Math.max(widthOf(name), longest(rows.map((row) => listedValue(row, name)))));
    if (width + 1 > left) return [];
    left -= width + 1;
    return [{ name, width }];
  });
}

/** What the list says of a model in a column. */
export function listedValue({ columns }: Pick<Row, 'columns'>, name: string): string {
  return columns.find(([known]) => known === name)?.[1] ?? '';
}

function longest(texts: readonly string[]): number {
  return texts.reduce((most, text) => (text.length * 2 > most ? Math.max(most, widthOf(text)) : most), 5);
}
