import { open, readdir, readFile, realpath, rm, stat } from 'node:fs/promises';
import { resolve } from 'node:path';
import { fileErrorFrom, nullWhenMissing } from './file-error-from.ts';
import type { DirectoryEntry, Files } from './io.ts';
import { readTextWithin } from './read-text-within.ts';
import { writeFileWhole } from './write-file-whole.ts';

/** File access on this machine; relative paths are taken against `cwd`. */
export function createNodeFiles(cwd: string): Files {
  const at = (path: string): string => resolve(cwd, path);
  return {
    readText: (path) => nullWhenMissing(path, async () => (await wholeFile(at(path))).toString('utf8')),
    readTextWithin: (path, maximumBytes) => readTextWithin(at(path), path, maximumBytes),
    readBytes: (path, start, length) => nullWhenMissing(path, () => partOfFile(at(path), start, length)),
    stat: (path) => nullWhenMissing(path, () => kindAndSize(at(path))),
    list: async (path) => (await nullWhenMissing(path, () => entriesOf(at(path)))) ?? [],
    realPath: (path) => nullWhenMissing(path, () => realpath(at(path))),
    writeText: (path, text) => named(path, () => writeFileWhole(at(path), text)),
    writeBytes: (path, bytes) => named(path, () => writeFileWhole(at(path), bytes)),
    remove: (path) => named(path, () => rm(at(path), { force: true })),
  };
}

async function named<T>(path: string, work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    throw fileErrorFrom(error, path);
  }
}

async function wholeFile(path: string): Promise<Buffer> {
  await refuseOther(path);
  return readFile(path);
}

async function partOfFile(path: string, start: number, length: number): Promise<Uint8Array> {
  await refuseOther(path);
  const file = await open(path, 'r');
  try {
    const size = (await file.stat()).size;
    const bytes = Buffer.alloc(Math.max(0, Math.min(length, size - start)));
    const { bytesRead } = await file.read(bytes, 0, bytes.length, start);
    return bytes.subarray(0, bytesRead);
  } finally {
    await file.close();
  }
}

/** Opening a pipe or a device may block for ever, so neither is opened. */
async function refuseOther(path: string): Promise<void> {
  const { kind } = await kindAndSize(path);
  if (kind === 'other') throw Object.assign(new Error('not a regular file'), { code: 'EINVAL' });
}

async function kindAndSize(path: string): Promise<{ kind: 'file' | 'directory' | 'other'; size: number; modifiedMs: number }> {
  const found = await stat(path);
  const kind = found.isFile() ? 'file' : found.isDirectory() ? 'directory' : 'other';
  return { kind, size: found.size, modifiedMs: found.mtimeMs };
}

async function entriesOf(path: string): Promise<readonly DirectoryEntry[]> {
  const entries = await readdir(path, { withFileTypes: true });
  const named = entries.map((entry): DirectoryEntry => ({
    name: entry.name,
    kind: entry.isFile() ? 'file' : entry.isDirectory() ? 'directory' : entry.isSymbolicLink() ? 'symlink' : 'other',
  }));
  return named.sort((left, right) => (left.name < right.name ? -1 : 1));
}
