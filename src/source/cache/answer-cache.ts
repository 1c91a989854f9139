import type { Files } from '../../io/io.ts';
import { sha256Hex } from '../../util/digest.ts';
import { parseEntry, renderEntry } from './cache-entry.ts';

/**
 * Texts kept on disk by key. Safe for several runs at once: entries are written whole and checked when read, so that a
 * truncated or altered one counts as absent and is written anew. A disk that refuses costs speed, never the result.
 */
export interface AnswerCache {
  /** The text last written under this key, or null. Never throws. */
  read(key: string): Promise<string | null>;
  /** Keeps a text. Never throws. */
  write(key: string, text: string): Promise<void>;
}

/** Where and how a cache is kept. */
export interface AnswerCacheOptions {
  readonly root: string;
  /** Told once, when the first write fails. */
  readonly onUnwritable?: (detail: string) => void;
}

/** Raised when entries of an older modelcheck must not be read any more. */
const layout = 'v2';

/** An {@link AnswerCache} in a folder, which is made with the first write. */
export function createAnswerCache(files: Files, { root, onUnwritable }: AnswerCacheOptions): AnswerCache {
  let told = false;
  const tellOnce = (error: unknown): void => {
    if (!told) onUnwritable?.(error instanceof Error ? error.message : String(error));
    told = true;
  };
  return {
    async read(key) {
      const content = await readEntry(files, pathOf(root, key)).catch(() => null);
      return content === null ? null : parseEntry(content, key);
    },
    async write(key, text) {
      await writeEntry(files, pathOf(root, key), renderEntry(key, text)).catch(tellOnce);
    },
  };
}

/** Entries are small and many, so where the disk can be asked at once it is. */
async function readEntry({ own, readText }: Files, path: string): Promise<string | null> {
  return own === undefined ? readText(path) : own.read(path);
}

async function writeEntry({ own, writeText }: Files, path: string, content: string): Promise<void> {
  return own === undefined ? writeText(path, content) : own.write(path, content);
}

/** Keys hold ids and paths that strangers wrote; their hash cannot leave the folder. Of sixteen folders none grows large, and few have to be made. */
function pathOf(root: string, key: string): string {
  const hash = sha256Hex(key);
  return `${root}/${layout}/${hash.slice(0, 1)}/${hash}`;
}
