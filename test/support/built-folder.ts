import { createHash } from 'node:crypto';
import { mkdir, mkdtemp, open, readdir, readFile, rename, rm, stat, symlink } from 'node:fs/promises';
import path from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { bundle } from '../../scripts/bundle.mjs';

const root = fileURLToPath(new URL('../..', import.meta.url));
const builds = path.join(root, 'node_modules/.cache/modelcheck-built');
const hour = 3_600_000;

/**
 * The folder of a package whose command line is bundled from the sources as they are now, beside links to the package's other folders.
 * It is named after a hash of the sources, so that all files of a run of the tests, and the next run, share one build and none is out of date.
 */
export async function builtFolder(): Promise<string> {
  const folder = path.join(builds, await hashOfSources());
  await mkdir(builds, { recursive: true });
  while (!(await exists(folder))) {
    if (await takeLock(`${folder}.lock`)) await build(folder).finally(() => rm(`${folder}.lock`));
    else await pause(100);
  }
  return folder;
}

async function hashOfSources(): Promise<string> {
  const listed = await Promise.all(['src', 'scripts'].map((name) => readdir(path.join(root, name), { recursive: true, withFileTypes: true })));
  const files = listed.flat().filter((entry) => entry.isFile()).map((entry) => path.join(entry.parentPath, entry.name)).sort();
  const hash = createHash('sha256').update(process.version);
  for (const file of [...files, path.join(root, 'package-lock.json')]) hash.update(`${file}\0`).update(await readFile(file));
  return hash.digest('hex').slice(0, 16);
}

/** Test files run side by side; one of them builds. A lock that is older than any build was left by a run that was killed. */
async function takeLock(lock: string): Promise<boolean> {
  const made = await open(lock, 'wx').catch(() => null);
  await made?.close();
  if (made === null && (await ageOf(lock)) > hour / 30) await rm(lock, { force: true });
  return made !== null;
}

async function build(folder: string): Promise<void> {
  if (await exists(folder)) return;
  await removeOld();
  const unfinished = await mkdtemp(path.join(builds, 'unfinished-'));
  await bundle(path.join(unfinished, 'dist/cli'));
  await Promise.all(['compiled', 'policies', 'licenses', 'models', 'schemas', 'node_modules', 'package.json'].map((name) => symlink(path.join(root, name), path.join(unfinished, name))));
  await rename(unfinished, folder);
}

/** Builds of earlier sources; a run that still uses one is over by then. */
async function removeOld(): Promise<void> {
  for (const name of await readdir(builds)) if ((await ageOf(path.join(builds, name))) > hour) await rm(path.join(builds, name), { recursive: true, force: true });
}

async function ageOf(file: string): Promise<number> {
  return stat(file).then(({ mtimeMs }) => Date.now() - mtimeMs, () => 0);
}

async function exists(file: string): Promise<boolean> {
  return stat(file).then(() => true, () => false);
}
