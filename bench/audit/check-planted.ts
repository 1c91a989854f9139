import type { Planted } from './planted.ts';

/** A row of the audit's results. */
export interface ResultRow {
  readonly id: string;
  readonly verdict: string;
  readonly governing: readonly string[];
  readonly dropped_from: readonly string[];
  readonly depth: number;
  readonly complete: boolean;
  readonly in_cycle: boolean;
  readonly rules: readonly string[];
  readonly only_prose: boolean;
}

/** What differs between the planted answers and the results, in a line each; empty when all were found. */
export function plantedDifferences(planted: readonly Planted[], rows: readonly ResultRow[]): readonly string[] {
  const byId = new Map(rows.map((row) => [row.id, row]));
  return planted.flatMap(({ model, expected }) => {
    const row = byId.get(model.id);
    if (!row) return [`${model.id}: not in the results`];
    const found = { verdict: row.verdict, governing: row.governing, droppedFrom: row.dropped_from, depth: row.depth, complete: row.complete, inCycle: row.in_cycle };
    const [wanted, got] = [JSON.stringify({ ...expected }, Object.keys(found).sort()), JSON.stringify(found, Object.keys(found).sort())];
    return wanted === got ? [] : [`${model.id}: expected ${wanted}, found ${got}`];
  });
}
