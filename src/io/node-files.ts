import { closeSync, fstatSync, openSync, promises, readdirSync, readSync, realpathSync, statSync } from 'node:fs';
import { resolve } from 'node:path';
import { fileErrorFrom, nullWhenMissing } from './file-error-from.ts';
import type { DirectoryEntry, Files } from './io.ts';
import { createOwnFiles } from './own-files.ts';
import { readBytesWithin, readTextWithin } from './read-within.ts';
import { writeFileWhole } from './write-file-whole.ts';

/**
 * File access on this machine; relative paths are taken against `cwd`. Questions about files and reads of a few bytes work
 * at once, as to hand them to another thread takes longer than they do; whole files are read and written by the others. Node's promises of
 * files take long to load and are not asked for before.
 */
export function createNodeFiles(cwd: string): Files {
  const at = (path: string): string => resolve(cwd, path);
  return {
    readText: (path) => nullWhenMissing(path, () => wholeFile(at(path))),
    readTextWithin: (path, maximumBytes) => readTextWithin(at(path), path, maximumBytes),
    readBytesWithin: (path, maximumBytes) => readBytesWithin(at(path), path, maximumBytes),
    readBytes: (path, start, length) => nullWhenMissing(path, async () => partOfFile(at(path), start, length)),
    stat: (path) => nullWhenMissing(path, async () => kindAndSize(at(path))),
    list: async (path) => (await nullWhenMissing(path, async () => entriesOf(at(path)))) ?? [],
    realPath: (path) => nullWhenMissing(path, async () => realpathSync.native(at(path))),
    writeText: (path, text) => named(path, () => writeFileWhole(at(path), text)),
    writeBytes: (path, bytes) => named(path, () => writeFileWhole(at(path), bytes)),
    own: createOwnFiles(cwd),
    remove: (path) => named(path, () => promises.rm(at(path), { force: true })),
  };
}

async function named<T>(path: string, work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    throw fileErrorFrom(error, path);
  }
}

/** Whether there is such a file is asked first: most that are not there are asked for on the chance. */
async function wholeFile(path: string): Promise<string> {
  const file = regular(path);
  return promises.readFile(file, 'utf8');
}

/** The path itself. Opening a pipe or a device may block for ever, so neither is opened. */
function regular(path: string): string {
  if (kindAndSize(path).kind === 'other') throw Object.assign(new Error('not a regular file'), { code: 'EINVAL' });
  return path;
}

function partOfFile(path: string, start: number, length: number): Uint8Array {
  const file = openSync(regular(path), 'r');
  try {
    const bytes = Buffer.allocUnsafe(Math.max(0, Math.min(length, fstatSync(file).size - start)));
    return bytes.subarray(0, readSync(file, bytes, 0, bytes.length, start));
  } finally {
    closeSync(file);
  }
}

function kindAndSize(path: string): { kind: 'file' | 'directory' | 'other'; size: number; modifiedMs: number } {
  const found = statSync(path);
  const kind = found.isFile() ? 'file' : found.isDirectory() ? 'directory' : 'other';
  return { kind, size: found.size, modifiedMs: found.mtimeMs };
}

function entriesOf(path: string): readonly DirectoryEntry[] {
  const entries = readdirSync(path, { withFileTypes: true });
  const named = entries.map((entry): DirectoryEntry => ({
    name: entry.name,
    kind: entry.isFile() ? 'file' : entry.isDirectory() ? 'directory' : entry.isSymbolicLink() ? 'symlink' : 'other',
  }));
  return named.sort((left, right) => (left.name < right.name ? -1 : 1));
}
