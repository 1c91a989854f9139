import { readdirSync, rmSync, statSync } from 'node:fs';
import { join } from 'node:path';

/** Age in milliseconds from which on nobody still writes an unfinished file. */
const abandonedAfter = 3_600_000;

/** Unfinished files as `writeFileWhole` names them: `.<name>.<process>.<number>.tmp`. */
const unfinishedName = /^\..{1,200}\.\d{1,10}\.\d{1,10}\.tmp$/s;

/**
 * Removes unfinished files that a process left in a folder when it was killed while it wrote. Only files of modelcheck's own naming that are
 * older than an hour; another run may be writing the younger ones. What cannot be listed or removed stays: it is never read.
 */
export function removeAbandoned(folder: string): void {
  for (const name of namesIn(folder)) if (unfinishedName.test(name)) removeIfOld(join(folder, name));
}

function namesIn(folder: string): readonly string[] {
  try {
    return readdirSync(folder);
  } catch {
    return [];
  }
}

function removeIfOld(path: string): void {
  try {
    const found = statSync(path);
    if (found.isFile() && Date.now() - found.mtimeMs > abandonedAfter) rmSync(path, { force: true });
  } catch {
    // Another process was faster, or the folder may not be changed.
  }
}
