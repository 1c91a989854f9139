import { spawnSync } from 'node:child_process';
import { createReadStream, readFileSync, rmSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import type { AuditSummary } from '../../src/audit/summary.ts';
import { plantedDifferences, type ResultRow } from './check-planted.ts';
import { generateModels } from './generate.ts';
import type { Planted } from './planted.ts';
import { runSql, writeParquet } from './write-dump.ts';

/** The built command line; another build is measured by naming its main file in MODELCHECK_CLI. */
export const builtCli = process.env['MODELCHECK_CLI'] ?? 'dist/cli/main.js';

/** What the audit of a made dump of one size took. Times in seconds, memory in bytes. */
export interface AuditMeasure {
  readonly size: number;
  readonly steps: number;
  readonly groups: number;
  readonly fileBytes: number;
  readonly wall: number;
  readonly cpu: number;
  readonly peak: number;
  /** Plain DuckDB reading the same columns. */
  readonly floor: { readonly wall: number; readonly cpu: number };
  readonly planted: number;
  /** Planted answers that were not found, a line each. */
  readonly different: readonly string[];
}

/** Makes a dump, reads its columns by plain DuckDB, audits it by the built command line in a process of its own, and checks the planted answers. */
export async function measureAudit(size: number, planted: readonly Planted[], folder: string): Promise<AuditMeasure> {
  const file = join(folder, `${size}.parquet`);
  await writeParquet(file, generateModels(size, planted.map(({ model }) => model)));
  const floor = await timed(() => runSql(`SELECT bit_xor(hash(id, cardData, baseModels, tags, pipeline_tag)) FROM read_parquet('${file}')`));
  const results = join(folder, `${size}.ndjson`);
  const { summary, ...used } = runAudit(file, results, folder);
  const wanted = new Set(planted.map(({ model }) => `{"id":"${model.id}"`));
  const rows: ResultRow[] = [];
  for await (const line of createInterface({ input: createReadStream(results) })) if (wanted.has(line.split(',', 1).join())) rows.push(JSON.parse(line));
  const measure = { size, steps: summary.edges, groups: summary.groups, fileBytes: statSync(file).size, ...used, floor, planted: planted.length, different: plantedDifferences(planted, rows) };
  for (const done of [file, results]) rmSync(done);
  return measure;
}

function runAudit(file: string, results: string, folder: string): { readonly summary: AuditSummary; readonly wall: number; readonly cpu: number; readonly peak: number } {
  const usage = join(folder, 'usage.json');
  const begun = performance.now();
  const { stdout, stderr } = spawnSync(process.execPath, ['--import', new URL('report-usage.mjs', import.meta.url).href, builtCli, 'audit', file, '-o', results, '--format', 'json'], { encoding: 'utf8', maxBuffer: 2 ** 26, env: { ...process.env, MODELCHECK_USAGE: usage } });
  const wall = (performance.now() - begun) / 1000;
  if (!stdout.startsWith('{')) throw new Error(`the audit failed: ${stderr}`);
  const { userCPUTime, systemCPUTime, maxRSS } = JSON.parse(readFileSync(usage, 'utf8'));
  return { summary: JSON.parse(stdout), wall, cpu: (userCPUTime + systemCPUTime) / 1e6, peak: maxRSS * 1024 };
}

async function timed(work: () => Promise<void>): Promise<{ readonly wall: number; readonly cpu: number }> {
  const [begun, before] = [performance.now(), process.cpuUsage()];
  await work();
  const { user, system } = process.cpuUsage(before);
  return { wall: (performance.now() - begun) / 1000, cpu: (user + system) / 1e6 };
}
