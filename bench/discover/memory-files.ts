import { FileError } from '../../src/errors.ts';
import type { DirectoryEntry, Files } from '../../src/io/io.ts';

/** What stands at a path in memory: a text, a file that cannot be read, a link, or a file of a given size that must not be opened. */
export type MemoryEntry = string | { readonly error: string } | { readonly link: string } | { readonly size: number };

/** Files in memory below the folder `root`, for benches and tests. Reading what must not be opened throws an ordinary error. */
export function memoryFiles(tree: Readonly<Record<string, MemoryEntry>>, root = 'root'): Files {
  const entries = new Map(Object.entries(tree).map(([path, entry]) => [`${root}/${path}`, entry]));
  const folders = new Set([root, ...[...entries.keys()].flatMap(parents)]);
  return {
    readText: async (path) => textOf(path, entries.get(tidy(path))),
    readBytes: async (path, start, length) => new TextEncoder().encode(textOf(path, entries.get(tidy(path))) ?? '').slice(start, start + length),
    stat: async (path) => {
      const entry = entries.get(tidy(path));
      if (entry === undefined) return folders.has(tidy(path)) ? { kind: 'directory', size: 0, modifiedMs: 0 } : null;
      return { kind: 'file', size: sizeOf(entry), modifiedMs: 0 };
    },
    list: async (path) => listOf(tidy(path), entries, folders),
    realPath: async (path) => path,
    writeText: refuse,
    writeBytes: refuse,
    remove: refuse,
  };
}

async function refuse(): Promise<void> {
  throw new Error('nothing is written');
}

function tidy(path: string): string {
  return path.replace(/\/+$/, '');
}

function parents(path: string): readonly string[] {
  const parts = path.split('/').slice(0, -1);
  return parts.map((_, index) => parts.slice(0, index + 1).join('/'));
}

function sizeOf(entry: MemoryEntry): number {
  return typeof entry === 'string' ? Buffer.byteLength(entry) : 'size' in entry ? entry.size : 0;
}

function textOf(path: string, entry: MemoryEntry | undefined): string | null {
  if (entry === undefined || typeof entry === 'string') return entry ?? null;
  if ('error' in entry) throw new FileError(`cannot read ${path}: permission denied`, { code: entry.error, path });
  throw new Error(`${path} must not be opened`);
}

function listOf(folder: string, entries: ReadonlyMap<string, MemoryEntry>, folders: ReadonlySet<string>): readonly DirectoryEntry[] {
  const isChild = (path: string): boolean => path.startsWith(`${folder}/`) && !path.slice(folder.length + 1).includes('/');
  const nameOf = (path: string): string => path.slice(folder.length + 1);
  const files = [...entries].filter(([path]) => isChild(path)).map(([path, entry]): DirectoryEntry => ({ name: nameOf(path), kind: typeof entry === 'object' && 'link' in entry ? 'symlink' : 'file' }));
  return [...files, ...[...folders].filter(isChild).map((path): DirectoryEntry => ({ name: nameOf(path), kind: 'directory' }))].sort((left, right) => (left.name < right.name ? -1 : 1));
}
