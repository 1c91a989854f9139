import type { Bench, BenchRow } from '../table.ts';
import { run, type RunCost } from './measure.ts';
import { familyTree, fewOwners, leavesOf, manyOwners } from './models.ts';
import { openSite, type Site } from './open-site.ts';
import type { SiteName } from './serve.ts';

/** Pairs of runs, one model and then all; the median of their ratios counts, since the speed of a shared machine drifts. */
const pairs = 5;

/** Requests and waits against a stand-in for the Hub that answers after 50 ms: many models at a time, and quotas. */
export const hubBench: Bench = {
  title: 'Reading from a Hub',
  async run() {
    return [...(await at('tree', sharedAncestors)), ...(await at('few-owners', withinQuota)), ...(await at('many-owners', beyondQuota))];
  },
};

async function at(name: SiteName, measure: (site: Site) => Promise<readonly BenchRow[]>): Promise<readonly BenchRow[]> {
  const site = await openSite(name);
  try {
    return await measure(site);
  } finally {
    site.close();
  }
}

interface Pair {
  readonly one: RunCost;
  readonly all: RunCost;
}

async function sharedAncestors(site: Site): Promise<readonly BenchRow[]> {
  const leaves = leavesOf(familyTree());
  const measured: Pair[] = [];
  // The first pair loads the network library and warms up the machine; it does not count.
  for (let pair = 0; pair <= pairs; pair += 1) measured.push({ one: await run(site.url, leaves.slice(0, 1)), all: await run(site.url, leaves) });
  await site.counts();
  const { models } = await run(site.url, leaves);
  const { api, list, file, all, mostAtATime } = await site.counts();
  const [median] = measured.slice(1).sort((left, right) => ratio(left) - ratio(right)).slice(Math.floor(pairs / 2));
  if (median === undefined) return [];
  return [
    { what: `${leaves.length} models with ${models - leaves.length} shared ancestors ÷ the critical path (one model and its three ancestors)`, target: '≤ 1.5', figure: `${ratio(median).toFixed(2)} (${seconds(median.all.wallMs)} ÷ ${seconds(median.one.wallMs)}; ${seconds(median.all.cpuMs)} on the processor; ${all} requests, ${mostAtATime} at a time)`, met: ratio(median) <= 1.5 },
    { what: 'metadata requests a model', target: '≤ 1.0', figure: ((api + list) / models).toFixed(2), met: (api + list) / models <= 1 },
    { what: 'file requests (`/resolve/`) a model', target: '≤ 3', figure: (file / models).toFixed(2), met: file / models <= 3 },
  ];
}

function ratio({ one, all }: Pair): number {
  return all.wallMs / one.wallMs;
}

async function withinQuota(site: Site): Promise<readonly BenchRow[]> {
  const ids = candidatesOf(fewOwners().map(({ id }) => id));
  const cost = await run(site.url, ids);
  const { api, list, file } = await site.counts();
  const waits = cost.progress.length === 0 ? 'no wait' : `${cost.progress.length} waits`;
  return [{ what: `${ids.length} candidates of 10 owners: metadata requests, of 500 that a stranger has in five minutes`, target: '≤ 500', figure: `${api + list} (${list} lists; ${file} of 3,000 file requests; ${waits}; ${seconds(cost.wallMs)})`, met: api + list <= 500 && cost.incomplete === 0 }];
}

/** The windows of this stand-in last 10 s, not five minutes, so that the bench need not. */
async function beyondQuota(site: Site): Promise<readonly BenchRow[]> {
  const ids = candidatesOf(manyOwners().map(({ id }) => id));
  const cost = await run(site.url, ids);
  const said = cost.progress.filter(({ kind }) => kind === 'waiting').map(({ text }) => text);
  return [{ what: `${ids.length} candidates of as many owners: a line says how long the wait is and why (windows of 10 s)`, target: 'said, then whole', figure: `“${said[0] ?? 'nothing'}”; ${ids.length - cost.incomplete} whole after ${seconds(cost.wallMs)}`, met: said.length > 0 && cost.incomplete === 0 }];
}

function candidatesOf(ids: readonly string[]): readonly string[] {
  return ids.filter((id) => !id.startsWith('bases/'));
}

function seconds(milliseconds: number): string {
  return `${(milliseconds / 1_000).toFixed(2)} s`;
}
