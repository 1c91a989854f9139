import { mkdir, mkdtemp, open, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { Report } from '../../src/model/report.ts';
import type { BuiltCli, BuiltRun } from '../support/built-cli.ts';
import { startHub, type StandInHub } from '../support/hub/start-hub.ts';
import { makeCertificate } from './certificate.ts';
import type { FaultCase, Site } from './fault-case.ts';
import { startStranger, type Stranger } from './start-stranger.ts';
import { token, usualModels } from './usual-models.ts';

/** What came of a fault. */
export interface Observed {
  readonly run: BuiltRun;
  /** Reasons of gaps, sorted, each once; null when no report was written. */
  readonly gaps: readonly string[] | null;
  /** What the gaps and stderr say. */
  readonly said: string;
  /** Models that pass although something of their lineage is missing; must be none. */
  readonly wronglyPassed: readonly string[];
  /** Where the token arrived. */
  readonly token: 'endpoint' | 'nowhere' | 'elsewhere';
  /** True when the token stands in the output or in a file. */
  readonly tokenWritten: boolean;
  /** Exit code of the next run, which finds no fault but what this one left on the disk; null where there is none. */
  readonly next: number | null;
  /** False when a file was changed that must stay as it was. */
  readonly kept: boolean;
  /** Unfinished files that were left behind. */
  readonly unfinished: readonly string[];
  /** Planned faults that never happened. */
  readonly unused: readonly string[];
}

const usualArgs: readonly string[] = ['check', 'org/child', 'org/base', '--format', 'json'];

/** Runs the built command line under a fault, then once more without it and with what was left on the disk. */
export async function runFault(cli: BuiltCli, fault: FaultCase): Promise<Observed> {
  const folder = await mkdtemp(path.join(tmpdir(), 'modelcheck-fault-'));
  const certificate = fault.strangerShows === undefined ? null : makeCertificate(fault.strangerShows);
  const stranger = await startStranger(fault.strangerSays, certificate);
  const places = { stranger: stranger.url, folder, closed: closedPort };
  const hub = await startHub({ models: fault.models ?? usualModels, tokens: { [token]: {} }, ...fault.hub?.(places) });
  const site: Site = { ...places, hub: hub.url };
  try {
    await mkdir(path.join(folder, 'home'));
    if (certificate !== null) await writeFile(path.join(folder, 'certificate.pem'), certificate.cert);
    await fault.prepare?.(site);
    const env = envOf(site);
    const run = await runUnder(cli, fault, { site, env });
    const unused = hub.leftOver().faults;
    const seen = tokenSeen(hub, stranger);
    hub.heal();
    const next = fault.next === null ? null : (await cli.run(usualArgs, { cwd: folder, env })).code;
    const { keeps } = fault.outcome;
    const kept = keeps === undefined || (await readFile(path.join(folder, keeps.file), 'utf8')) === keeps.text;
    const files = await filesIn(folder);
    const written = await Promise.all(files.map((file) => readFile(file, 'utf8').catch(() => '')));
    return {
      run,
      ...readReport(run),
      token: seen,
      tokenWritten: [run.stdout, run.stderr, ...written].some((text) => text.includes(token)),
      next,
      kept,
      unfinished: files.filter((file) => file.endsWith('.tmp')),
      unused,
    };
  } finally {
    await Promise.all([hub.close(), stranger.close()]);
    await rm(folder, { recursive: true, force: true });
  }
}

function envOf({ folder, hub }: Site): Record<string, string> {
  return { HOME: path.join(folder, 'home'), MODELCHECK_CACHE: path.join(folder, 'cache'), HF_ENDPOINT: hub, HF_TOKEN: token, HF_HUB_ETAG_TIMEOUT: '5', HF_HUB_DOWNLOAD_TIMEOUT: '5', MODELCHECK_MAX_WAIT: '5' };
}

async function runUnder(cli: BuiltCli, fault: FaultCase, { site, env }: { readonly site: Site; readonly env: Readonly<Record<string, string>> }): Promise<BuiltRun> {
  const target = fault.stdout === undefined ? null : await open(fault.stdout, 'w');
  const run = await cli.run(fault.args?.(site) ?? usualArgs, {
    cwd: site.folder,
    env: { ...env, ...fault.env?.(site) },
    preload: (fault.preload ?? []).map((name) => new URL(`preload/${name}.mjs`, import.meta.url)),
    within: fault.outcome.within ?? 30,
    ...(target === null ? {} : { stdout: target.fd }),
  });
  await target?.close();
  return run;
}

function tokenSeen(hub: StandInHub, stranger: Stranger): Observed['token'] {
  const away = stranger.requests.some(({ authorized }) => authorized) || hub.cdnLog.requests.some(({ authorization }) => authorization !== null);
  if (away) return 'elsewhere';
  return hub.log.requests.some(({ authorization }) => authorization !== null) ? 'endpoint' : 'nowhere';
}

/** The report is checked by its schema: whatever happens, what is printed as JSON is one. */
function readReport({ stdout, stderr }: BuiltRun): Pick<Observed, 'gaps' | 'said' | 'wronglyPassed'> {
  if (!stdout.startsWith('{')) return { gaps: null, said: stdout + stderr, wronglyPassed: [] };
  const { subjects } = Report.parse(JSON.parse(stdout));
  const gaps = subjects.flatMap(({ lineage }) => lineage.gaps);
  const undecided = subjects.flatMap(({ findings }) => findings.map(({ ruleId, outcome }) => `${ruleId}: ${outcome}`));
  return {
    gaps: [...new Set(gaps.map(({ reason }) => reason))].sort(),
    said: [...gaps.map(({ detail }) => detail), ...undecided, stderr].join('\n'),
    wronglyPassed: subjects.filter(({ verdict, lineage }) => verdict === 'pass' && !lineage.complete).map(({ id }) => id),
  };
}

/** An address at which nobody listens: no server of another test is ever given a port below 1024. */
const closedPort = 'http://127.0.0.1:1';

async function filesIn(folder: string): Promise<readonly string[]> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  return entries.filter((entry) => entry.isFile()).map((entry) => path.join(entry.parentPath, entry.name));
}
