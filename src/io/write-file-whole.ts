import { promises, rmSync } from 'node:fs';
import type { FileHandle } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { removeAbandoned } from './remove-abandoned.ts';

/** Unfinished files of this process, removed when it exits early (a signal whose handler calls `process.exit`). */
const unfinished = new Set<string>();
/** Folders that were searched for what killed processes left. */
const searched = new Set<string>();
let counter = 0;

/**
 * Writes a file so that a reader sees the old or the new content and never half of one: beside the target, then renamed.
 * Directories on the way are made, and unfinished files that a killed process left beside the target an hour ago are removed. A link is followed, so that it stays a link; a device or pipe is written to directly.
 */
export async function writeFileWhole(path: string, content: string | Uint8Array): Promise<void> {
  const existing = await promises.stat(path).catch(() => null);
  if (existing && !existing.isFile()) return promises.writeFile(path, content);
  const target = existing ? await promises.realpath(path) : path;
  const beside = join(dirname(target), `.${basename(target).slice(0, 100)}.${process.pid}.${nextNumber()}.tmp`);
  try {
    await writeNew(beside, content);
    if (existing) await promises.chmod(beside, existing.mode);
    await promises.rename(beside, target);
  } catch (error) {
    await promises.rm(beside, { force: true });
    throw error;
  } finally {
    unfinished.delete(beside);
  }
  searchOnce(dirname(target));
}

function searchOnce(folder: string): void {
  if (searched.has(folder)) return;
  searched.add(folder);
  removeAbandoned(folder);
}

function nextNumber(): number {
  if (counter === 0) process.once('exit', () => unfinished.forEach((path) => rmSync(path, { force: true })));
  return (counter += 1);
}

/** Fails when the file exists: two writers never share an unfinished file. */
async function writeNew(path: string, content: string | Uint8Array): Promise<void> {
  unfinished.add(path);
  const file = await openNew(path);
  try {
    await file.writeFile(content);
  } finally {
    await file.close();
  }
}

/** The folder is mostly there already: it is made only when it turns out to be missing. */
async function openNew(path: string): Promise<FileHandle> {
  try {
    return await promises.open(path, 'wx');
  } catch (error) {
    if (!(error instanceof Error && 'code' in error && error.code === 'ENOENT')) throw error;
    await makeFolder(dirname(path));
    return promises.open(path, 'wx');
  }
}

/** Makes a folder and those above it, level by level: Node's `recursive` never ends where the system refuses one with ENOENT, as below /proc. */
async function makeFolder(path: string): Promise<void> {
  if ((await tryToMake(path)) === null) return;
  await makeFolder(dirname(path));
  const refused = await tryToMake(path);
  if (refused !== null) throw refused;
}

/** Null when the folder is there now, whoever made it; the error when the one above is missing. Throws every other error. */
async function tryToMake(path: string): Promise<NodeJS.ErrnoException | null> {
  const refused: NodeJS.ErrnoException | undefined = await promises.mkdir(path).then(() => undefined, (error: NodeJS.ErrnoException) => error);
  if (refused === undefined || refused.code === 'EEXIST') return null;
  if (refused.code !== 'ENOENT') throw refused;
  return refused;
}
