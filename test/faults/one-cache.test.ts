import { mkdir, mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { parseEntry } from '../../src/source/cache/cache-entry.ts';
import { Report } from '../../src/model/report.ts';
import { buildCli, type BuiltCli, type BuiltRun } from '../support/built-cli.ts';
import { hubModel } from '../support/hub/hub-model.ts';
import { startHub, type StandInHub } from '../support/hub/start-hub.ts';
import { signalMoments } from './signal-moments.ts';

const prose = 'This model was trained from scratch by us on text that we wrote ourselves.';
const models = Array.from({ length: 12 }, (_, index) => hubModel({ id: `org/m${index}`, cardData: { license: 'mit' }, prose }));
const args = ['check', ...models.map(({ id }) => id), '--format', 'json', '-o', 'ndjson=out/report.ndjson'];

let cli: BuiltCli;
let hub: StandInHub;
let folder: string;

beforeAll(async () => {
  cli = await buildCli();
  hub = await startHub({ models, latencyMs: 40 });
  folder = await mkdtemp(path.join(tmpdir(), 'modelcheck-one-cache-'));
  await mkdir(path.join(folder, 'home'));
}, 120_000);

afterAll(async () => {
  await Promise.all([cli.close(), hub.close()]);
  await rm(folder, { recursive: true, force: true });
});

function check(name: string, onStart?: Parameters<BuiltCli['run']>[1] & object): Promise<BuiltRun> {
  return mkdir(path.join(folder, name), { recursive: true }).then(() => cli.run(args, { cwd: path.join(folder, name), env: { HOME: path.join(folder, 'home'), MODELCHECK_CACHE: path.join(folder, 'cache'), HF_ENDPOINT: hub.url }, ...onStart }));
}

/** Contents of the cache: unfinished files, and entries that are not whole. */
async function damage(): Promise<{ readonly unfinished: readonly string[]; readonly broken: readonly string[]; readonly entries: number }> {
  const found = await readdir(path.join(folder, 'cache'), { recursive: true, withFileTypes: true }).catch(() => []);
  const files = found.filter((entry) => entry.isFile()).map((entry) => path.join(entry.parentPath, entry.name));
  const entries = files.filter((file) => !file.endsWith('.tmp'));
  const contents = await Promise.all(entries.map((file) => readFile(file, 'utf8')));
  const broken = entries.filter((_, index) => parseEntry(contents[index] ?? '', JSON.parse(contents[index]?.split('\n', 1)[0] ?? '{}').key) === null);
  return { unfinished: files.filter((file) => file.endsWith('.tmp')), broken, entries: entries.length };
}

function verdictsOf({ stdout }: BuiltRun): readonly string[] {
  return Report.parse(JSON.parse(stdout)).subjects.map(({ verdict }) => verdict);
}

describe('signals at random moments', () => {
  test.each(['SIGINT', 'SIGTERM'] as const)('%s ends the run without a yes, without half a file, and the cache stays whole', { timeout: 120_000 }, async (signal) => {
    const whole = await check(`calibration-${signal}`);
    expect(whole.code).toBe(0);
    await rm(path.join(folder, 'cache'), { recursive: true, force: true });
    const moments = signalMoments(signal);
    const endings = new Set<string>();
    for (let next = 0; next < moments.length; next += 4) {
      const runs = await Promise.all(moments.slice(next, next + 4).map((fraction) => stopAt(signal, fraction * whole.seconds * 1_000)));
      for (const ending of runs) endings.add(ending);
      if (next % 8 === 0) await rm(path.join(folder, 'cache'), { recursive: true, force: true });
      expect(await damage()).toMatchObject({ broken: [] });
    }
    const own = signal === 'SIGINT' ? '130' : '143';
    expect([...endings].filter((ending) => ![own, signal, '0 and whole'].includes(ending))).toEqual([]);
    const after = await check(`after-${signal}`);
    expect([after.code, new Set(verdictsOf(after))]).toEqual([0, new Set(['pass'])]);
    expect(await damage()).toMatchObject({ broken: [] });
  });
});

/** How a run ended that was stopped: its code, the signal, or that it had been done already and all of it was there. */
async function stopAt(signal: NodeJS.Signals, milliseconds: number): Promise<string> {
  const name = `stopped-${signal}-${Math.round(milliseconds * 1_000)}`;
  const run = await check(name, { onStart: (child) => void setTimeout(() => child.kill(signal), milliseconds) });
  const output = await readFile(path.join(folder, name, 'out/report.ndjson'), 'utf8').catch(() => null);
  if (output !== null) expect(output.trimEnd().split('\n').map((line) => typeof JSON.parse(line))).not.toContain('string');
  if (run.code !== 0) return String(run.code ?? run.signal);
  return verdictsOf(run).every((verdict) => verdict === 'pass') && output !== null ? '0 and whole' : '0 and not whole';
}

test('four runs at once on one cache all give the right answer and leave it whole', { timeout: 60_000 }, async () => {
  await rm(path.join(folder, 'cache'), { recursive: true, force: true });
  const runs = await Promise.all(['a', 'b', 'c', 'd'].map((name) => check(name)));
  expect(runs.map((run) => [run.code, verdictsOf(run).length])).toEqual(runs.map(() => [0, 12]));
  expect(await damage()).toEqual({ unfinished: [], broken: [], entries: 24 });
});
