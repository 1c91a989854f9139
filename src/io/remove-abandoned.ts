import { promises } from 'node:fs';
import { join } from 'node:path';

/** Age in milliseconds from which on nobody still writes an unfinished file. */
const abandonedAfter = 3_600_000;

/** Unfinished files as `writeFileWhole` names them: `.<name>.<process>.<number>.tmp`. */
const unfinishedName = /^\..{1,200}\.\d{1,10}\.\d{1,10}\.tmp$/s;

/**
 * Removes unfinished files that a process left in a folder when it was killed while it wrote. Only files of modelcheck's own naming that are
 * older than an hour; another run may be writing the younger ones. What cannot be listed or removed stays: it is never read.
 */
export async function removeAbandoned(folder: string): Promise<void> {
  const names = await promises.readdir(folder).catch(() => []);
  await Promise.all(names.filter((name) => unfinishedName.test(name)).map((name) => removeIfOld(join(folder, name)).catch(() => undefined)));
}

async function removeIfOld(path: string): Promise<void> {
  const found = await promises.stat(path);
  if (found.isFile() && Date.now() - found.mtimeMs > abandonedAfter) await promises.rm(path, { force: true });
}
