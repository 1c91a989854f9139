/** A line of a bench table: what was measured, the target, the figure, and whether it is met; null where there is no target. */
export interface BenchRow {
  readonly what: string;
  readonly target: string;
  readonly figure: string;
  readonly met: boolean | null;
}

/** One bench: a name for the command line, a title, and the measuring. It gives a reason instead of rows when it cannot run here. */
export interface Bench {
  readonly title: string;
  readonly run: () => Promise<readonly BenchRow[] | { readonly skipped: string }>;
}

/** The rows as a Markdown table. */
export function renderTable(rows: readonly BenchRow[]): string {
  const lines = rows.map(({ what, target, figure, met }) => `| ${what} | ${target} | ${figure} | ${met === null ? '' : met ? 'yes' : 'NO'} |`);
  return ['| what | target | figure | met |', '|---|---|---|---|', ...lines].join('\n');
}

/** A share as a percentage with one decimal. */
export function percent(part: number, whole: number): string {
  return whole === 0 ? 'none' : `${((100 * part) / whole).toFixed(1)} %`;
}
