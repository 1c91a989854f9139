import { DataError } from '../errors.ts';
import { loadBundledSnapshot } from '../load.ts';
import { readEnvironment, type HubEnvironment } from '../source/environment.ts';
import { firstOf, withLocal } from '../source/first-of.ts';
import type { HubOptions } from '../source/hub/hub-options.ts';
import { createSnapshotSource } from '../source/snapshot/snapshot-source.ts';
import type { Source } from '../source/source.ts';
import type { ScanOptions } from './check-options.ts';
import { lazySource } from './lazy-source.ts';
import type { World } from './world.ts';

/** The options that decide where records come from. */
export type SourceOptions = Pick<ScanOptions, 'snapshot' | 'offline' | 'hubUrl' | 'tokenEnv'>;

/**
 * Where records come from: the named snapshot and nothing else; offline, modelcheck's own cache, the HF cache and the bundled snapshot
 * in this order; else the Hub. Local references are always read from disk. What reads a source is loaded with the first model asked of it,
 * so that a run which needs none of it starts fast.
 */
export async function chooseSource(options: SourceOptions, world: World): Promise<Source> {
  const environment = await readEnvironment(world.io, options);
  const local = lazySource({ id: 'folder', location: world.io.cwd }, async () => (await import('../source/folder/folder-source.ts')).createFolderSource(world.io));
  return withLocal(local, await remoteSource(options, environment, world));
}

async function remoteSource(options: SourceOptions, environment: HubEnvironment, world: World): Promise<Source> {
  if (options.snapshot !== undefined) return createSnapshotSource(await readSnapshotFile(options.snapshot, world), options.snapshot);
  if (!environment.offline) return hubSource(environment, world);
  const { files } = world.io;
  const [hasAnswers, hasCache] = await Promise.all([files.stat(environment.cacheRoot), files.stat(environment.hubCache)]);
  const cached = lazySource({ id: 'folder', location: environment.hubCache }, async () => (await import('../source/folder/hub-cache-source.ts')).createHubCacheSource(world.io, { cache: environment.hubCache }));
  const bundled = createSnapshotSource(await loadBundledSnapshot(world.io), 'the bundled snapshot');
  const [first = bundled, ...more] = [...(hasAnswers === null ? [] : [await hubSource(environment, world)]), ...(hasCache === null ? [] : [cached]), bundled];
  return firstOf([first, ...more], 'the bundled snapshot (offline)');
}

async function hubSource({ endpoint, token, offline, timeouts, cacheRoot }: HubEnvironment, world: World): Promise<Source> {
  const [{ createHubSource }, { createAnswerCache }] = await Promise.all([import('../source/hub/hub-source.ts'), import('../source/cache/answer-cache.ts')]);
  const cache = createAnswerCache(world.io.files, { root: cacheRoot, onUnwritable: (problem) => world.err(`note: nothing is kept in the cache: ${problem}\n`) });
  const onProgress = world.onHubProgress ?? (({ kind, text }) => (kind === 'retrying' ? undefined : world.err(`${text}\n`)));
  return createHubSource(world.io, { endpoint, token, cache, offline, timeouts, onProgress } satisfies HubOptions);
}

async function readSnapshotFile(file: string, world: World) {
  const text = await world.io.files.readText(file);
  if (text === null) throw new DataError([{ message: `there is no snapshot ${file}`, place: null, hint: 'write one with `modelcheck snapshot save`' }]);
  const { parseSnapshot } = await import('../source/snapshot/parse-snapshot.ts');
  return parseSnapshot(text, file);
}
