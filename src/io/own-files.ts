import { existsSync, mkdirSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { basename, dirname, join, resolve } from 'node:path';
import { fileErrorFrom } from './file-error-from.ts';
import type { OwnFiles } from './io.ts';
import { removeAbandoned } from './remove-abandoned.ts';

let counter = 0;

/** {@link OwnFiles} on this machine's disk; relative paths are taken against `cwd`. */
export function createOwnFiles(cwd: string): OwnFiles {
  const ready = new Set<string>();
  return {
    read(path) {
      try {
        return wholeText(resolve(cwd, path));
      } catch (error) {
        throw fileErrorFrom(error, path);
      }
    },
    write(path, text) {
      const target = resolve(cwd, path);
      try {
        makeReady(dirname(target), ready);
        writeWhole(target, text);
      } catch (error) {
        ready.delete(dirname(target));
        throw fileErrorFrom(error, path);
      }
    },
  };
}

/** Most are asked for on the chance, and an error takes longer to make than a question. A pipe or device is refused and never waited for. */
function wholeText(file: string): string | null {
  const found = statSync(file, { throwIfNoEntry: false });
  if (found === undefined) return null;
  if (!found.isFile()) throw Object.assign(new Error('not a regular file'), { code: 'EINVAL' });
  return readFileSync(file, 'utf8');
}

/** A folder is made, and freed of what killed processes left in it, with the first file that is written to it. */
function makeReady(folder: string, ready: Set<string>): void {
  if (ready.has(folder)) return;
  if (existsSync(folder)) removeAbandoned(folder);
  else makeFolder(folder);
  ready.add(folder);
}

/** Level by level: Node's `recursive` never ends where the system refuses one with ENOENT, as below /proc. */
function makeFolder(path: string): void {
  if (!existsSync(dirname(path))) makeFolder(dirname(path));
  try {
    mkdirSync(path);
  } catch (error) {
    // Another process may have made it in between.
    if (!existsSync(path)) throw error;
  }
}

/** Beside the target, then renamed, so that no reader ever sees half of it; nobody else ever writes to the unfinished file. */
function writeWhole(target: string, text: string): void {
  const beside = join(dirname(target), `.${basename(target).slice(0, 100)}.${process.pid}.${(counter += 1)}.tmp`);
  try {
    writeFileSync(beside, text, { flag: 'wx' });
    renameSync(beside, target);
  } catch (error) {
    rmSync(beside, { force: true });
    throw error;
  }
}
