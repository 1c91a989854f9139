import type { Key } from './key.ts';

/** Where a movement key leads in a list or text of which `height` lines are seen; null for a key that does not move. The result may lie outside of the list. */
export function move(key: Key, at: number, height: number): number | null {
  const page = Math.max(1, height - 1);
  const targets: Readonly<Record<string, number>> = { up: at - 1, k: at - 1, down: at + 1, j: at + 1, 'page-up': at - page, 'page-down': at + page, home: 0, end: Number.MAX_SAFE_INTEGER };
  return targets[key] ?? null;
}

/** The value after another one, or before it, in a circle. */
export function cycle<Value>(values: readonly Value[], present: Value, step: 1 | -1 = 1): Value {
  return values[(values.indexOf(present) + step + values.length) % values.length] ?? present;
}
