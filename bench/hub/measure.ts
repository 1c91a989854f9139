import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type * as Examine from '../../src/examine.ts';
import type * as NodeIo from '../../src/io/node-io.ts';
import type * as Load from '../../src/load.ts';
import type * as ReadOnce from '../../src/read-once.ts';
import type * as AnswerCache from '../../src/source/cache/answer-cache.ts';
import type { HubProgress } from '../../src/source/hub/hub-options.ts';
import type * as HubSource from '../../src/source/hub/hub-source.ts';
import { shipped } from '../shipped.ts';

/** What one run over some models took. */
export interface RunCost {
  readonly wallMs: number;
  /** Time of this process on the processor, garbage collection included. */
  readonly cpuMs: number;
  readonly incomplete: number;
  readonly models: number;
  readonly progress: readonly HubProgress[];
}

/** How a run is set up. */
export interface RunOptions {
  /** Milliseconds that all waits together may last. */
  readonly waitMs?: number;
}

const { examine } = await shipped<typeof Examine>('examine');
const { createNodeIo } = await shipped<typeof NodeIo>('io/node-io');
const { loadKnowledge } = await shipped<typeof Load>('load');
const { readOnce } = await shipped<typeof ReadOnce>('read-once');
const { createAnswerCache } = await shipped<typeof AnswerCache>('source/cache/answer-cache');
const { createHubSource } = await shipped<typeof HubSource>('source/hub/hub-source');

const io = createNodeIo({ env: {} });
const knowledge = await loadKnowledge(io);

/** Establishes lineage, licences and terms of models as a command does, with a source and an empty cache of its own. */
export async function run(endpoint: string, ids: readonly string[], { waitMs = 600_000 }: RunOptions = {}): Promise<RunCost> {
  const root = await mkdtemp(join(tmpdir(), 'modelcheck-bench-'));
  const progress: HubProgress[] = [];
  const options = { endpoint, token: null, cache: createAnswerCache(io.files, { root }), offline: false, timeouts: { apiMs: 10_000, fileMs: 10_000, bodyMs: 30_000, waitMs } };
  const source = readOnce(createHubSource(io, { ...options, onProgress: (event) => void progress.push(event) }));
  const cpu = process.cpuUsage();
  const start = performance.now();
  const examined = await Promise.all(ids.map((id) => examine({ kind: 'hub', asked: id, id, revision: null }, { ...knowledge, source })));
  const wallMs = performance.now() - start;
  const { user, system } = process.cpuUsage(cpu);
  await rm(root, { recursive: true, force: true });
  const models = new Set(examined.flatMap(({ lineage }) => lineage.nodes.map(({ id }) => id))).size;
  return { wallMs, cpuMs: (user + system) / 1_000, incomplete: examined.filter(({ lineage }) => !lineage.complete).length, models, progress };
}
