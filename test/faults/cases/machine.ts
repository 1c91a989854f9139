import { readdir, readFile, rename, truncate, writeFile, mkdir, rm } from 'node:fs/promises';
import path from 'node:path';
import { runCli } from '../../support/run-cli.ts';
import type { FaultGroup, Site } from '../fault-case.ts';
import { atMetadata, passes, status, undecided } from '../planning.ts';
import { token } from '../usual-models.ts';

const cacheOf = (site: Site): string => path.join(site.folder, 'cache');

/** A run without a fault, so that there is a cache to spoil. */
async function fill(site: Site): Promise<readonly string[]> {
  await runCli(['check', 'org/child', 'org/base'], { env: { HF_ENDPOINT: site.hub, HF_TOKEN: token, MODELCHECK_CACHE: cacheOf(site) } });
  const entries = await readdir(cacheOf(site), { recursive: true, withFileTypes: true });
  return entries.filter((entry) => entry.isFile()).map((entry) => path.join(entry.parentPath, entry.name)).sort();
}

/** Does something to every entry of a filled cache. */
function spoil(change: (file: string, index: number, all: readonly string[]) => Promise<void>): (site: Site) => Promise<void> {
  return async (site) => {
    const files = await fill(site);
    if (files.length < 4) throw new Error('the cache is not filled');
    for (const [index, file] of files.entries()) await change(file, index, files);
  };
}

/** Changes one byte of a file, at a place that depends on which file it is. */
async function flip(file: string, index: number): Promise<void> {
  const bytes = await readFile(file);
  const at = (index * 7_919) % bytes.length;
  bytes[at] = (bytes[at] ?? 0) ^ 1;
  await writeFile(file, bytes);
}

const outDir = (site: Site): string => path.join(site.folder, 'out');
const earlier = { keeps: { file: 'out/report.json', text: 'an earlier report' } } as const;
const prepareEarlier = async (site: Site): Promise<void> => {
  await mkdir(outDir(site));
  await writeFile(path.join(outDir(site), 'report.json'), 'an earlier report');
};

/** The disk under the cache and under the results. */
export const disks: FaultGroup = {
  heading: 'Disks',
  cases: [
    { name: 'the cache cannot be a folder', prepare: (site) => writeFile(cacheOf(site), 'a file'), outcome: { ...passes, says: 'nothing is kept in the cache' } },
    { name: 'no space for the cache', preload: ['full-disk'], env: (site) => ({ FULL_BELOW: cacheOf(site) }), outcome: { ...passes, says: 'no space left' } },
    { name: 'the cache cannot be read', preload: ['bad-reads'], prepare: async (site) => void (await fill(site)), env: (site) => ({ BAD_BELOW: cacheOf(site) }), outcome: passes },
    { name: 'no space for an output', preload: ['full-disk'], prepare: prepareEarlier, env: (site) => ({ FULL_BELOW: outDir(site) }), args: () => ['check', 'org/base', '--format', 'json', '-o', 'json=out/report.json'], outcome: { exit: 2, gaps: [], says: 'no space left', ...earlier } },
    { name: 'no space for a lock', preload: ['full-disk'], prepare: prepareEarlier, env: (site) => ({ FULL_BELOW: outDir(site) }), args: () => ['lock', 'org/base', '--lock', 'out/report.json'], outcome: { exit: 2, gaps: null, says: 'no space left', ...earlier } },
    { name: 'no space for a snapshot', preload: ['full-disk'], prepare: prepareEarlier, env: (site) => ({ FULL_BELOW: outDir(site) }), args: () => ['snapshot', 'save', 'org/base', '--to', 'out/report.json'], outcome: { exit: 2, gaps: null, says: 'no space left', ...earlier } },
    { name: 'no space for standard output', stdout: '/dev/full', outcome: { exit: 2, gaps: null, says: 'no space left' } },
    { name: 'an output that is a folder', args: () => ['check', 'org/base', '-o', 'json=home'], outcome: { exit: 2, gaps: null, says: 'directory', token: 'nowhere' } },
  ],
};

/** What a crash, another program or a broken disk leaves in the cache. */
export const caches: FaultGroup = {
  heading: 'Cache',
  cases: [
    { name: 'every entry cut off', prepare: spoil(async (file, index) => truncate(file, 10 + index * 13)), outcome: passes },
    { name: 'every entry empty', prepare: spoil((file) => truncate(file, 0)), outcome: passes },
    { name: 'a bit of every entry changed', prepare: spoil(flip), outcome: passes },
    { name: 'entries in one another’s place', prepare: spoil(async (file, index, all) => { if (index % 2 === 1) { const other = all[index - 1] ?? file; await rename(file, `${file}.x`); await rename(other, file); await rename(`${file}.x`, other); } }), outcome: passes },
    { name: 'folders where entries were', prepare: spoil(async (file) => { await rm(file); await mkdir(file); }), outcome: passes },
    { name: 'dead in the middle of the first write', preload: ['power-cut'], env: () => ({ POWER_CUT: '1' }), outcome: { exit: 'SIGKILL', gaps: null, mayLeaveUnfinished: true } },
    { name: 'dead in the middle of the fourth write', preload: ['power-cut'], env: () => ({ POWER_CUT: '4' }), outcome: { exit: 'SIGKILL', gaps: null, mayLeaveUnfinished: true } },
  ],
};

const years = 365 * 24 * 3_600_000;
const jump = (milliseconds: number, after = 4) => () => ({ CLOCK_JUMP: String(milliseconds), CLOCK_AFTER: String(after) });

/** Clocks that are set while the run goes on. */
export const clocks: FaultGroup = {
  heading: 'Clocks',
  cases: [
    { name: 'set forward by ten years', preload: ['clock'], env: jump(10 * years), outcome: passes },
    { name: 'set back by ten years', preload: ['clock'], env: jump(-10 * years), outcome: passes },
    { name: 'at the beginning of 1970', preload: ['clock'], env: () => ({ CLOCK_JUMP: String(-Date.now()), CLOCK_AFTER: '0' }), outcome: passes },
    { name: 'set back by a day while a rate limit is waited out', preload: ['clock'], env: jump(-years / 365, 6), hub: atMetadata(status(429, { 'Retry-After': '1' }), 1), outcome: passes },
    { name: 'set forward by a day while a rate limit is waited out', preload: ['clock'], env: jump(years / 365, 6), hub: atMetadata(status(429, { 'Retry-After': '1' }), 1), outcome: passes },
  ],
};

const away = (site: Site): Record<string, string> => ({ HF_ENDPOINT: site.closed });
const command = (name: string, args: readonly string[], outcome: FaultGroup['cases'][number]['outcome']): FaultGroup['cases'][number] => ({ name, args: () => args, env: away, outcome: { token: 'nowhere', ...outcome } });

/** What every command that reads models says when there is nobody to ask. */
export const commands: FaultGroup = {
  heading: 'Every command while the Hub is away',
  cases: [
    command('check', ['check', 'org/base', '--format', 'json'], undecided('unreachable', 'refused')),
    command('check --format text', ['check', 'org/base'], { exit: 3, gaps: null, says: 'exit code 3' }),
    command('check --offline, nothing in the cache', ['check', 'org/base', '--offline', '--format', 'json'], { exit: 3, gaps: ['missing'] }),
    command('lineage', ['lineage', 'org/base'], { exit: 3, gaps: null }),
    command('why', ['why', 'org/base'], { exit: 3, gaps: null }),
    command('lock', ['lock', 'org/base'], { exit: 3, gaps: null }),
    command('snapshot save', ['snapshot', 'save', 'org/base', '--to', 'out.json'], { exit: 3, gaps: null }),
  ],
};
