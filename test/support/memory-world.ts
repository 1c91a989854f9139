import type { World } from '../../src/cli/world.ts';
import { FileError } from '../../src/errors.ts';
import type { Files } from '../../src/io/io.ts';
import { createNodeIo } from '../../src/io/node-io.ts';
import { testNow } from './run-cli.ts';

/** A world whose files are in memory; what was written and printed can be looked at. */
export interface MemoryWorld extends World {
  /** Text of each file, by path as it was asked for. */
  readonly texts: Map<string, string>;
  /** What was told on stderr so far. */
  told(): string;
  /** What was printed so far. */
  printed(): string;
}

/** Files by path; a path of `unwritable` cannot be written to. A folder is what a file stands in. There is no network and no home. */
export function memoryWorld(given: Readonly<Record<string, string>> = {}, { unwritable = [] }: { readonly unwritable?: readonly string[] } = {}): MemoryWorld {
  const texts = new Map(Object.entries(given));
  let [stdout, stderr] = ['', ''];
  const io = createNodeIo({ cwd: '/nowhere', home: '/nowhere', env: {} });
  return {
    texts,
    told: () => stderr,
    printed: () => stdout,
    io: { ...io, files: { ...io.files, own: undefined, ...filesOf(texts, unwritable) }, now: () => testNow, fetch: () => Promise.reject(new Error('there is no network')) },
    out: (content) => void (stdout += typeof content === 'string' ? content : new TextDecoder().decode(content)),
    err: (text) => void (stderr += text),
    terminal: { style: 'plain', columns: 100, interactive: false },
    version: '0.0.0-test',
  };
}

function filesOf(texts: Map<string, string>, unwritable: readonly string[]): Files {
  const isFolder = (path: string): boolean => [...texts.keys()].some((file) => file.startsWith(`${path}/`));
  const bytesOf = (path: string): Uint8Array | null => (texts.has(path) ? new TextEncoder().encode(texts.get(path)) : null);
  const write = (path: string, text: string): Promise<void> => {
    if (unwritable.includes(path)) return Promise.reject(new FileError(`${path} may not be written`, { code: 'EACCES', path }));
    texts.set(path, text);
    return Promise.resolve();
  };
  return {
    readText: async (path) => texts.get(path) ?? null,
    readBytes: async (path, start, length) => bytesOf(path)?.slice(start, start + length) ?? null,
    stat: async (path) => (texts.has(path) ? { kind: 'file', size: bytesOf(path)?.length ?? 0, modifiedMs: 0 } : isFolder(path) ? { kind: 'directory', size: 0, modifiedMs: 0 } : null),
    list: async (path) => [...texts.keys()].filter((file) => path === '.' ? !file.includes('/') : file.startsWith(path)).map((file) => ({ name: file.slice(path === '.' ? 0 : path.length), kind: 'file' as const })),
    realPath: async (path) => (texts.has(path) || isFolder(path) ? path : null),
    writeText: write,
    writeBytes: (path, bytes) => write(path, new TextDecoder().decode(bytes)),
    remove: async (path) => void texts.delete(path),
  };
}
