import { mkdir, mkdtemp, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { onTestFinished } from 'vitest';
import { createNodeFiles } from '../../../src/io/node-files.ts';
import type { Files } from '../../../src/io/io.ts';

/** A file's content, or a link `{ to }`. */
export type Content = string | Uint8Array | { readonly to: string };

/** A directory on the real disk that is removed after the test. */
export async function modelFolder(contents: Readonly<Record<string, Content>>): Promise<{ readonly path: string; readonly files: Files; readonly cwd: string }> {
  const path = await mkdtemp(join(tmpdir(), 'modelcheck-'));
  onTestFinished(() => rm(path, { recursive: true, force: true }));
  for (const [name, content] of Object.entries(contents)) {
    await mkdir(dirname(join(path, name)), { recursive: true });
    if (typeof content === 'string' || content instanceof Uint8Array) await writeFile(join(path, name), content);
    else await symlink(content.to, join(path, name));
  }
  return { path, files: createNodeFiles(path), cwd: path };
}
