import type { Pair, Run } from './runs.ts';
import { seedAt, seedShingles } from './shingles.ts';

/** A hostile text could repeat one phrase a million times; what lies beyond this many runs is not looked at. */
const maximumRuns = 1500;

const repeated = -1;

/** Where each seed of a known text stands, or `repeated`. Open addressing, as it is filled anew for each pair of texts. */
interface SeedTable {
  readonly keys: Uint32Array;
  /** Position + 1; 0 where the slot is free. */
  readonly positions: Int32Array;
}

/** Runs that begin with a seed (eight words) that the known text has exactly once; in the order of the input. */
export function seedRuns({ input, known }: Pair): readonly Run[] {
  const table = fillTable(known);
  const runs: { input: number; known: number; length: number }[] = [];
  let last = { input: -1, known: -1, length: 0 };
  for (let at = 0; at + seedShingles <= input.length && runs.length < maximumRuns; at += 1) {
    const position = find(table, seedAt(input, at));
    if (position < 0) continue;
    if (position - at === last.known - last.input && at <= last.input + last.length) last.length = at + seedShingles - last.input;
    else runs.push((last = { input: at, known: position, length: seedShingles }));
  }
  return runs;
}

function fillTable(known: Uint8Array): SeedTable {
  const size = 2 ** Math.ceil(Math.log2(2 * known.length + 2));
  const table = { keys: new Uint32Array(size), positions: new Int32Array(size) };
  for (let at = 0; at + seedShingles <= known.length; at += 1) {
    const key = seedAt(known, at);
    const slot = slotOf(table, key);
    table.positions[slot] = table.positions[slot] === 0 ? at + 1 : repeated;
    table.keys[slot] = key;
  }
  return table;
}

function find(table: SeedTable, key: number): number {
  return (table.positions[slotOf(table, key)] ?? 0) - 1;
}

/** The slot that holds the key, or the free one where it belongs. */
function slotOf({ keys, positions }: SeedTable, key: number): number {
  const mask = keys.length - 1;
  let slot = Math.imul(key, 0x9e3779b1) & mask;
  while (positions[slot] !== 0 && keys[slot] !== key) slot = (slot + 1) & mask;
  return slot;
}
