import { plainName } from './row-facts/fact-columns.ts';
import type { Row, Table } from './table.ts';

/** Names of columns that say at which commit a model is meant. */
const heads: ReadonlySet<string> = new Set(['revision', 'rev', 'commit', 'commitsha', 'commithash', 'commitid', 'sha', 'gitrevision', 'gitcommit', 'modelrevision']);

/** Cells that leave the revision open. */
const open: ReadonlySet<string> = new Set(['', '-', '–', '—', 'n/a', 'main', 'latest', 'head']);

/** Adds to a reference the commit that its row names; `notes` tell of cells that name none. */
export interface Pins {
  readonly pin: (ref: string, row: Row) => string;
  readonly notes: readonly string[];
}

/**
 * The commits that a column of revisions names. Only a hash is taken for one, since `Revision` may be that of a document; a
 * reference that states its own revision keeps it.
 */
export function pinsOf({ columns, rows }: Pick<Table, 'columns' | 'rows'>): Pins {
  const column = columns.find((name) => heads.has(plainName(name)));
  if (column === undefined) return { pin: (ref) => ref, notes: [] };
  const others = rows.filter(({ cells }) => !isCommit(cells[column] ?? '') && !open.has((cells[column] ?? '').toLowerCase()));
  return {
    pin: (ref, { cells }) => (isCommit(cells[column] ?? '') && /^[\w.-]+\/[\w.-]+$/.test(ref) ? `${ref}@${(cells[column] ?? '').toLowerCase()}` : ref),
    notes: others.length === 0 ? [] : [`column "${column}" names no commit in ${others.length === 1 ? 'row' : 'rows'} ${others.slice(0, 10).map(({ number }) => number).join(', ')}${others.length > 10 ? ' …' : ''}; what stands there was only carried along`],
  };
}

/** A hash of seven or more digits of which one is a letter, so that no date or number is taken for one. */
function isCommit(cell: string): boolean {
  return /^[0-9a-f]{40}$/i.test(cell) || (/^[0-9a-f]{7,39}$/i.test(cell) && /[a-f]/i.test(cell) && /\d/.test(cell));
}
