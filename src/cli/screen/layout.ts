import type { View } from './choices.ts';
import { runLine } from './select/run-line.ts';
import { currentView, type ScreenState } from './state.ts';

/** Least window in which anything useful can be shown. */
const least = { columns: 40, rows: 10 };

/** Lines below the table about the model under the cursor, without the stroke above them, from so many rows on; the highest first. */
const previews = [
  { rows: 30, height: 6 },
  { rows: 16, height: 3 },
] as const;

/** Lines of each view that do not scroll: its heads, strokes and explanations, and everywhere the title, the message and the keys. */
const fixedLines = { table: 4, model: 5, compare: 6, facts: 8, export: 5, help: 4 } as const satisfies Record<View, number>;

/** Whether the window is too small to show anything. */
export function isTooSmall({ size }: Pick<ScreenState, 'size'>): boolean {
  return size.columns < least.columns || size.rows < least.rows;
}

/** Lines about the model under the cursor below the table; none in a low window. */
export function previewHeight({ size }: Pick<ScreenState, 'size'>): number {
  return previews.find(({ rows }) => size.rows >= rows)?.height ?? 0;
}

/** Lines of the list or the text that scrolls in the present view; at least one. */
export function scrollHeight(state: Pick<ScreenState, 'size' | 'open' | 'suppositions' | 'report'>): number {
  const view = currentView(state);
  const supposing = Object.keys(state.suppositions).length > 0 ? 1 : 0;
  const run = runLine(state.report) === null ? 0 : 1;
  const preview = view === 'table' && previewHeight(state) > 0 ? previewHeight(state) + 1 : 0;
  return Math.max(1, state.size.rows - fixedLines[view] - supposing - run - preview);
}
