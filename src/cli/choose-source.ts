import { DataError } from '../errors.ts';
import { loadBundledSnapshot } from '../load.ts';
import { createAnswerCache } from '../source/cache/answer-cache.ts';
import { readEnvironment, type HubEnvironment } from '../source/environment.ts';
import { firstOf, withLocal } from '../source/first-of.ts';
import { createFolderSource } from '../source/folder/folder-source.ts';
import { createHubCacheSource } from '../source/folder/hub-cache-source.ts';
import type { HubOptions } from '../source/hub/hub-options.ts';
import { parseSnapshot } from '../source/snapshot/parse-snapshot.ts';
import { createSnapshotSource } from '../source/snapshot/snapshot-source.ts';
import type { Source } from '../source/source.ts';
import type { ScanOptions } from './check-options.ts';
import type { World } from './world.ts';

/** The options that decide where records come from. */
export type SourceOptions = Pick<ScanOptions, 'snapshot' | 'offline' | 'hubUrl' | 'tokenEnv'>;

/**
 * Where records come from: the named snapshot and nothing else; offline, modelcheck's own cache, the bundled snapshot and the
 * HF cache in this order; else the Hub. Local references are always read from disk.
 */
export async function chooseSource(options: SourceOptions, world: World): Promise<Source> {
  const environment = await readEnvironment(world.io, options);
  return withLocal(createFolderSource(world.io), await remoteSource(options, environment, world));
}

async function remoteSource(options: SourceOptions, environment: HubEnvironment, world: World): Promise<Source> {
  if (options.snapshot !== undefined) return createSnapshotSource(await readSnapshotFile(options.snapshot, world), options.snapshot);
  const hub = await hubSource(environment, world);
  if (!environment.offline) return hub;
  const bundled = createSnapshotSource(await loadBundledSnapshot(world.io), 'the bundled snapshot');
  const cached = createHubCacheSource(world.io, { cache: environment.hubCache });
  return firstOf([hub, cached, bundled], 'the bundled snapshot (offline)');
}

async function hubSource({ endpoint, token, offline, timeouts, cacheRoot }: HubEnvironment, world: World): Promise<Source> {
  const cache = createAnswerCache(world.io.files, { root: cacheRoot, onUnwritable: (problem) => world.err(`note: nothing is kept in the cache: ${problem}\n`) });
  const options: HubOptions = { endpoint, token, cache, offline, timeouts, onProgress: world.onHubProgress ?? (({ kind, text }) => (kind === 'retrying' ? undefined : world.err(`${text}\n`))) };
  // The client and the network stack are loaded only where a Hub may be asked.
  const { createHubSource } = await import('../source/hub/hub-source.ts');
  return createHubSource(world.io, options);
}

async function readSnapshotFile(file: string, world: World) {
  const text = await world.io.files.readText(file);
  if (text === null) throw new DataError([{ message: `there is no snapshot ${file}`, place: null, hint: 'write one with `modelcheck snapshot save`' }]);
  return parseSnapshot(text, file);
}
