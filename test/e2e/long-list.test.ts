import type { ChildProcess } from 'node:child_process';
import { mkdtemp, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { Report } from '../../src/model/report.ts';
import { buildCli, type BuiltCli, type BuiltRun } from '../support/built-cli.ts';
import { hubModel } from '../support/hub/hub-model.ts';
import { startHub, type StandInHub } from '../support/hub/start-hub.ts';

const scratch = 'This model was trained from scratch on a corpus that we collected ourselves.';

/** Two hundred candidates of a hundred owners: bases, models made of them, and some that nobody has. */
const bases = Array.from({ length: 20 }, (_, at) => hubModel({ id: `base-${at}/root`, cardData: { license: at % 5 === 0 ? 'cc-by-nc-4.0' : 'apache-2.0' }, prose: scratch }));
const made = Array.from({ length: 180 }, (_, at) => hubModel({ id: `owner-${at % 90}/made-${at}`, cardData: { license: 'apache-2.0', base_model: `base-${at % 20}/root` }, prose: 'A model for drafts.' }));
const listed = [...bases, ...made.slice(0, 178)].map(({ id }) => id);
const rows = [...listed, 'nobody/absent-1', 'nobody/absent-2'].map((id, at) => `${id},team ${at % 7}`);

let folder: string;
let hub: StandInHub;
let cli: BuiltCli;

beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'modelcheck-long-'));
  await writeFile(path.join(folder, 'list.csv'), ['model,owner', ...rows].join('\n'));
  cli = await buildCli();
  hub = await startHub({ models: [...bases, ...made], latencyMs: 4 });
}, 60_000);

afterAll(async () => {
  await hub.close();
  await cli.close();
  await rm(folder, { recursive: true, force: true });
});

/** Runs the command line as a process of its own, with a cache of the given name; it is stopped when the Hub has had so many requests. */
async function run(cache: string, stopAt = Number.POSITIVE_INFINITY): Promise<BuiltRun> {
  const stop = async (child: ChildProcess): Promise<void> => {
    while (hub.log.requests.length < stopAt && child.exitCode === null) await pause(5);
    if (child.exitCode === null) child.kill('SIGINT');
  };
  return cli.run(['check', '--list', path.join(folder, 'list.csv'), '--format', 'json'], { env: { MODELCHECK_CACHE: path.join(folder, cache), HF_ENDPOINT: hub.url, CI: '1' }, onStart: (child) => void (stopAt < Number.POSITIVE_INFINITY && stop(child)) });
}

/** What a run found, without the times at which it was looked. */
function found(stdout: string): object {
  const { checkedAt, ...report } = Report.parse(JSON.parse(stdout));
  expect(checkedAt).toMatch(/^\d{4}-/);
  return JSON.parse(JSON.stringify(report, (key, value: unknown) => (key === 'retrievedOn' ? 'a day' : value)));
}

describe('a list of two hundred candidates', { timeout: 30_000 }, () => {
  test('ends at once when it is stopped, and says how to go on', async () => {
    const stopped = await run('interrupted', 450);
    expect([stopped.code, stopped.stdout]).toEqual([130, '']);
    expect(stopped.stderr).toMatch(/stopped after \d+ of 200 models; no report was written\. What was read is kept in .*interrupted: the same command goes on from there\.\nmodelcheck: interrupted, exit code 130\n$/);
  });

  test('leaves no half-written file behind', async () => {
    const files = await readdir(path.join(folder, 'interrupted'), { recursive: true });
    expect(files.length).toBeGreaterThan(20);
    expect(files.filter((file) => file.endsWith('.tmp'))).toEqual([]);
  });

  let resumed: BuiltRun;
  let forResumed: number;

  test('goes on from what was read when the same command is run again', async () => {
    [resumed, forResumed] = await counted(() => run('interrupted'));
    expect(resumed.code).toBe(1);
  });

  test('had fewer requests to make then than an uninterrupted run, and finds the same', async () => {
    const [whole, forWhole] = await counted(() => run('uninterrupted'));
    expect(whole.code).toBe(1);
    expect(found(resumed.stdout)).toEqual(found(whole.stdout));
    expect(Report.parse(JSON.parse(whole.stdout)).subjects).toHaveLength(200);
    expect(forResumed).toBeLessThan(forWhole - 100);
  });
});

/** The result of some work, and how many requests it cost. */
async function counted<T>(work: () => Promise<T>): Promise<readonly [T, number]> {
  const before = hub.log.requests.length;
  const result = await work();
  return [result, hub.log.requests.length - before];
}
