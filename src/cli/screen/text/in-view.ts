import type { ListPosition } from '../state.ts';

/** A list position that is inside the list and whose cursor is inside the `height` lines shown, moved as little as possible. */
export function inView({ cursor, top }: ListPosition, length: number, height: number): ListPosition {
  const chosen = clamp(cursor, 0, length - 1);
  return { cursor: chosen, top: clamp(clamp(top, chosen - height + 1, chosen), 0, length - height) };
}

/** A number moved into a range; the lower bound wins where the range is empty. */
export function clamp(value: number, low: number, high: number): number {
  return Math.max(low, Math.min(value, high), 0);
}
