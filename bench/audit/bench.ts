import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Bench, BenchRow } from '../table.ts';
import { benchContext } from './context.ts';
import { builtCli, measureAudit, type AuditMeasure } from './measure.ts';
import { openRootOf } from './open-root.ts';
import { plantedModels } from './planted.ts';
import { shapeRows } from './shape.ts';

/** The audit of dumps of these many models, with planted answers. The targets of time and memory hold for two million. */
export function auditBench(sizes: readonly number[]): Bench {
  return {
    title: 'Audit of a whole dump',
    async run() {
      if (!existsSync(builtCli)) return { skipped: 'run `npm run build` first' };
      const folder = mkdtempSync(join(tmpdir(), 'modelcheck-bench-'));
      const planted = plantedModels({ openRoot: openRootOf((await benchContext()).families, 'apache-2.0') });
      try {
        const measures: AuditMeasure[] = [];
        for (const size of sizes) measures.push(await measureAudit(size, planted, folder));
        return [...measures.flatMap(rowsOf), ...growth(measures), ...shapeRows(100_000)];
      } finally {
        rmSync(folder, { recursive: true });
      }
    },
  };
}

function rowsOf({ size, steps, groups, fileBytes, wall, cpu, peak, floor, planted, different }: AuditMeasure): readonly BenchRow[] {
  const what = `${size} models`;
  const isTarget = size === 2_000_000;
  return [
    { what: `${what}: time (${steps} steps of descent, ${groups} sets of facts, ${Math.round(fileBytes / 1e6)} MB)`, target: isTarget ? '≤ 60 s' : '', figure: `${wall.toFixed(1)} s, ${cpu.toFixed(1)} s CPU`, met: isTarget ? wall <= 60 : null },
    { what: `${what}: peak memory`, target: isTarget ? '≤ 2 GB' : '', figure: `${Math.round(peak / 1e6)} MB, ${Math.round(peak / size)} bytes a model`, met: isTarget ? peak <= 2e9 : null },
    { what: `${what}: against plain DuckDB reading the same columns`, target: '', figure: `${(cpu / floor.cpu).toFixed(1)} × its CPU time, ${(wall / floor.wall).toFixed(1)} × its wall time (${floor.wall.toFixed(2)} s)`, met: null },
    { what: `${what}: planted answers found`, target: 'all', figure: `${planted - different.length} of ${planted}${different.slice(0, 3).map((line) => `; ${line}`).join('')}`, met: different.length === 0 },
  ];
}

function growth(measures: readonly AuditMeasure[]): readonly BenchRow[] {
  const [small, large] = [measures[0], measures.at(-1)];
  if (!small || !large || small === large) return [];
  const exponent = (value: (measure: AuditMeasure) => number): number => Math.log(value(large) / value(small)) / Math.log(large.size / small.size);
  const cpu = exponent((measure) => measure.cpu);
  return [{ what: `growth from ${small.size} to ${large.size} models, as an exponent`, target: '≤ 1 (CPU time)', figure: `${cpu.toFixed(2)} (CPU time), ${exponent((measure) => measure.wall).toFixed(2)} (wall time)`, met: cpu <= 1 }];
}
