import type { Subject } from '../../../model/report.ts';
import { compareSubjects, type ComparedRow } from '../select/compare.ts';
import { fit } from '../text/fit.ts';
import { line, type Line } from '../text/line.ts';
import { fold } from '../text/fold.ts';
import { words } from '../words.ts';

/** Columns of a comparison: the name of the term, then one column a model. */
export interface ComparedColumns {
  readonly label: number;
  readonly cell: number;
}

/** How wide the columns are for so many models. The first two columns of the window hold the sign of a difference. */
export function comparedColumns(columns: number, models: number): ComparedColumns {
  const label = columns < 100 ? 13 : 22;
  return { label, cell: Math.max(8, Math.floor((columns - 2 - label) / Math.max(1, models)) - 2) };
}

/** Models side by side, term by term. What differs is marked with ≠. */
export function compareBody(subjects: readonly Subject[], { columns, shown }: { readonly columns: number; readonly shown: 'all' | 'differences' }): readonly Line[] {
  const widths = comparedColumns(columns, subjects.length);
  const rows = compareSubjects(subjects).filter(({ differs }) => shown === 'all' || differs);
  return rows.length === 0 ? [line(words.noDifference)] : rows.flatMap((row) => [...rowLines(row, widths), line(`  ${cellLine('', subjects.map(() => ''), widths)}`)]);
}

/** One line of cells side by side. */
export function cellLine(label: string, cells: readonly string[], { label: labelWidth, cell: cellWidth }: ComparedColumns): string {
  return [fit(label, labelWidth), ...cells.map((cell) => fit(cell, cellWidth))].join('│ ');
}

function rowLines({ label, cells, differs }: ComparedRow, widths: ComparedColumns): readonly Line[] {
  const labels = fold(label, widths.label);
  const texts = cells.map((cell) => cell.flatMap(({ words: said, source }) => [...fold(said, widths.cell), ...(source === '' ? [] : fold(`(${source})`, widths.cell))]));
  const height = Math.max(labels.length, ...texts.map((text) => text.length));
  return Array.from({ length: height }, (_, at) => [
    { text: at === 0 && differs ? '≠ ' : '  ', tone: 'undecided' } as const,
    { text: cellLine(labels[at] ?? '', texts.map((text) => text[at] ?? ''), widths), tone: 'plain' } as const,
  ]);
}
