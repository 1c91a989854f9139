import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { Bench } from '../table.ts';

const main = 'dist/cli/main.js';

/** Pairs of runs; the median of their ratios counts, since the machine's speed drifts. */
const pairs = 15;

/** Cold start of an offline check against a bare start of Node, side by side. */
export const startBench: Bench = {
  title: 'Cold start',
  run() {
    if (!existsSync(main)) return Promise.resolve({ skipped: 'run `npm run build` first' });
    const home = mkdtempSync(path.join(tmpdir(), 'modelcheck-bench-'));
    const check = (): number => time([main, 'check', 'mistralai/Mistral-7B-v0.1', '--offline'], home);
    const bare = (): number => time(['-e', '0'], home);
    check();
    const ratios = Array.from({ length: pairs }, () => check() / bare()).sort((left, right) => left - right);
    const median = ratios[Math.floor(pairs / 2)] ?? 0;
    return Promise.resolve([{ what: '`check --offline` of one bundled model ÷ `node -e 0`', target: '≤ 3', figure: `${median.toFixed(2)} (${(ratios[0] ?? 0).toFixed(2)}–${(ratios.at(-1) ?? 0).toFixed(2)})`, met: median <= 3 }]);
  },
};

function time(args: readonly string[], home: string): number {
  const start = process.hrtime.bigint();
  spawnSync(process.execPath, [...args], { stdio: 'ignore', env: { PATH: process.env['PATH'] ?? '', HOME: home } });
  return Number(process.hrtime.bigint() - start);
}
