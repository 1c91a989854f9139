import type { Verdict } from '../../../model/report.ts';
import { verdictWords } from '../../../report/words.ts';
import type { Arrangement, Grouping, SortKey } from '../choices.ts';
import { words } from '../words.ts';
import type { Row } from './rows.ts';

/** A line of the table: a model, or the head of a group. A model under two licences stands in both groups. */
export type TableLine = { readonly kind: 'row'; readonly row: Row } | { readonly kind: 'group'; readonly title: string; readonly count: number };

/** The lines of the table: rows that have every word of the filter, sorted (equal ones stay in list order), then grouped. */
export function tableLines(rows: readonly Row[], { filter, sort, direction, grouping }: Arrangement): readonly TableLine[] {
  const wanted = filter.toLowerCase().split(/\s+/).filter((word) => word !== '');
  const found = rows.filter((row) => wanted.every((word) => row.words.includes(word)));
  const factor = direction === 'ascending' ? 1 : -1;
  const sorted = found.toSorted((left, right) => factor * orders[sort](left, right) || left.position - right.position);
  return grouping === 'none' ? sorted.map((row) => ({ kind: 'row', row })) : grouped(sorted, grouping);
}

/** Verdicts, gravest first. */
const gravity = { violation: 0, undecided: 1, pass: 2 } as const satisfies Record<Verdict, number>;

const orders = {
  list: (left, right) => left.position - right.position,
  verdict: (left, right) => gravity[left.verdict] - gravity[right.verdict],
  model: (left, right) => compare(left.id.toLowerCase(), right.id.toLowerCase()),
  license: (left, right) => compare(left.licenses.join(' '), right.licenses.join(' ')),
  reason: (left, right) => compare(left.rule, right.rule),
} as const satisfies Record<SortKey, (left: Row, right: Row) => number>;

function compare(left: string, right: string): number {
  return left < right ? -1 : left > right ? 1 : 0;
}

function grouped(rows: readonly Row[], grouping: Exclude<Grouping, 'none'>): readonly TableLine[] {
  const keys = grouping === 'verdict' ? (['violation', 'undecided', 'pass'] as const).map((verdict) => verdictWords[verdict].mark) : [...new Set(rows.flatMap((row) => groupsOf(row, grouping)))].sort();
  return keys.flatMap((title): readonly TableLine[] => {
    const members = rows.filter((row) => groupsOf(row, grouping).includes(title));
    return members.length === 0 ? [] : [{ kind: 'group', title, count: members.length }, ...members.map((row) => ({ kind: 'row', row }) as const)];
  });
}

function groupsOf(row: Row, grouping: Exclude<Grouping, 'none'>): readonly string[] {
  if (grouping === 'verdict') return [verdictWords[row.verdict].mark];
  return row.licenses.length > 0 ? row.licenses : [words.noLicense];
}
