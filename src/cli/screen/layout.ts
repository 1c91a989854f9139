import type { View } from './choices.ts';
import { currentView, type ScreenState } from './state.ts';

/** Least window in which anything useful can be shown. */
const least = { columns: 40, rows: 10 };

/** From so many rows on there is room for the model under the cursor in full below the table. */
const roomForPreview = 16;

/** Lines below the table about the model under the cursor, with the stroke above them. */
export const previewHeight = 4;

/** Lines of each view that do not scroll: its heads, strokes and explanations, and everywhere the title, the message and the keys. */
const fixedLines = { table: 4, model: 5, compare: 6, facts: 8, export: 5, help: 4 } as const satisfies Record<View, number>;

/** Whether the window is too small to show anything. */
export function isTooSmall({ size }: Pick<ScreenState, 'size'>): boolean {
  return size.columns < least.columns || size.rows < least.rows;
}

/** Whether the model under the cursor is shown below the table. */
export function hasPreview({ size }: Pick<ScreenState, 'size'>): boolean {
  return size.rows >= roomForPreview;
}

/** Lines of the list or the text that scrolls in the present view; at least one. */
export function scrollHeight(state: Pick<ScreenState, 'size' | 'open' | 'suppositions'>): number {
  const view = currentView(state);
  const supposing = Object.keys(state.suppositions).length > 0 ? 1 : 0;
  const preview = view === 'table' && hasPreview(state) ? previewHeight : 0;
  return Math.max(1, state.size.rows - fixedLines[view] - supposing - preview);
}
