import { mkdirSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DuckDBInstance } from '@duckdb/node-api';
import { auditDump } from '../../src/audit/audit.ts';
import { plantedDifferences } from './check-planted.ts';
import { benchContext } from './context.ts';
import { generateModels, writeDump } from './generate.ts';
import { openRootOf } from './open-root.ts';
import { plantedModels } from './planted.ts';

/** Sizes to measure: `npm run bench`-style arguments, else both of the target. */
const sizes = process.argv.slice(2).map(Number).filter((size) => size > 0);
const folder = join(tmpdir(), `modelcheck-audit-bench-${process.pid}`);
mkdirSync(folder, { recursive: true });
const context = await benchContext();
const planted = plantedModels({ openRoot: openRootOf(context.families, 'apache-2.0') });

const measured = [];
for (const size of sizes.length > 0 ? sizes : [100_000, 2_000_000]) measured.push(await measure(size));
const [small, large] = [measured[0], measured.at(-1)];
if (small && large && large !== small) console.log(`audit: CPU grows with models to the power of ${(Math.log(large.cpu / small.cpu) / Math.log(large.size / small.size)).toFixed(2)} (at most 1 is the target), wall ${(Math.log(large.wall / small.wall) / Math.log(large.size / small.size)).toFixed(2)}`);
rmSync(folder, { recursive: true });

async function measure(size: number): Promise<{ readonly size: number; readonly wall: number; readonly cpu: number }> {
  const file = join(folder, `${size}.parquet`);
  await writeParquet(size, file);
  const floor = await timed(() => plainRead(file));
  const results = join(folder, `${size}.ndjson`);
  const steps: string[] = [];
  const begun = Date.now();
  const { value: summary, wall, cpu } = await timed(() => auditDump({ files: [file], results, selection: { descendantsOf: null, owner: null }, memoryLimit: '1GB', onStep: (step) => steps.push(`${step} ${((Date.now() - begun) / 1000).toFixed(1)}`) }, context));
  const wanted = new Set(planted.map(({ model }) => `{"id":"${model.id}",`));
  const rows = readFileSync(results, 'utf8').split('\n').filter((line) => wanted.has(`${line.split(',', 1).join()},`)).map((line) => JSON.parse(line));
  const different = plantedDifferences(planted, rows);
  console.log(`audit: ${summary.models} models, ${summary.edges} steps, ${summary.groups} sets of facts, ${(statSync(file).size / 1e6).toFixed(0)} MB: ${(wall / 1000).toFixed(1)} s wall, ${(cpu / 1000).toFixed(1)} s CPU, peak ${(process.resourceUsage().maxRSS / 1e3).toFixed(0)} MB (${((process.resourceUsage().maxRSS * 1024) / size).toFixed(0)} bytes a model, all counted); plain DuckDB ${(floor.wall / 1000).toFixed(1)} s wall, ${(floor.cpu / 1000).toFixed(1)} s CPU; ratio ${(wall / floor.wall).toFixed(1)} wall, ${(cpu / floor.cpu).toFixed(1)} CPU`);
  console.log(`  until the end of each step, s: ${steps.join(', ')}`);
  console.log(`  planted answers: ${planted.length - different.length} of ${planted.length} found`);
  for (const line of different) console.log(`    ${line}`);
  return { size, wall, cpu };
}

async function timed<T>(work: () => Promise<T>): Promise<{ readonly value: T; readonly wall: number; readonly cpu: number }> {
  const [begun, before] = [Date.now(), process.cpuUsage()];
  const value = await work();
  const { user, system } = process.cpuUsage(before);
  return { value, wall: Date.now() - begun, cpu: (user + system) / 1000 };
}

async function query(sql: string): Promise<void> {
  const instance = await DuckDBInstance.create(':memory:', { memory_limit: '1GB' });
  const connection = await instance.connect();
  await connection.runAndReadAll(sql);
  connection.closeSync();
  instance.closeSync();
}

/** The floor: the columns that an audit reads, read and hashed so that nothing is skipped. */
async function plainRead(file: string): Promise<void> {
  await query(`SELECT bit_xor(hash(id, cardData, baseModels, tags, pipeline_tag)) FROM read_parquet('${file}')`);
}

async function writeParquet(size: number, file: string): Promise<void> {
  const lines = join(folder, `${size}.lines.ndjson`);
  await writeDump(lines, generateModels(size, planted.map(({ model }) => model)));
  const columns = `{id: 'VARCHAR', cardData: 'VARCHAR', baseModels: 'STRUCT(relation VARCHAR, models STRUCT(_id VARCHAR, id VARCHAR)[])', tags: 'VARCHAR[]', pipeline_tag: 'VARCHAR', downloads: 'BIGINT'}`;
  await query(`COPY (SELECT * FROM read_ndjson('${lines}', columns = ${columns})) TO '${file}' (FORMAT parquet, COMPRESSION zstd)`);
  rmSync(lines);
}
