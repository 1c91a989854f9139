import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { examine } from '../../src/examine.ts';
import { createNodeIo } from '../../src/io/node-io.ts';
import { loadKnowledge } from '../../src/load.ts';
import { readOnce } from '../../src/read-once.ts';
import { createAnswerCache } from '../../src/source/cache/answer-cache.ts';
import type { HubProgress } from '../../src/source/hub/hub-options.ts';
import { createHubSource } from '../../src/source/hub/hub-source.ts';

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
