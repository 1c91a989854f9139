import type { DirectoryEntry, Files } from '../../io/io.ts';
import { problemOf, type Unread } from './unread.ts';

/** A file of a model directory. */
export interface FolderFile {
  /** Relative to the model directory, with forward slashes. */
  readonly path: string;
  /** Where to open it. */
  readonly location: string;
  readonly size: number;
  /** Name of the blob of the Hub's cache that a link leads to: a git sha1, or the sha256 of a large file. */
  readonly blob: string | null;
}

/** What a directory holds, and what was passed over. */
export interface Listing {
  readonly files: readonly FolderFile[];
  readonly unread: readonly Unread[];
}

interface Walk {
  readonly io: Files;
  /** Real paths below which a link may lead: the directory itself and, in the Hub's cache, its blobs. */
  readonly allowed: readonly string[];
  readonly depth: number;
}

const maximumDepth = 4;

/** Files of one directory tree that are listed; the largest repositories of the Hub that hold one model stay below. */
const maximumFiles = 10_000;

/** Folders that hold no part of a model: git's and the Hub client's own data. */
const passedOver: ReadonlySet<string> = new Set(['.git', '.cache', '.huggingface', '__pycache__', 'node_modules', '.no_exist']);

/**
 * Lists a model directory, sorted by path. Links are followed to files inside the directory (or `blobs`, for the Hub's cache)
 * and nowhere else, so that a repository cannot show a file of its reader's machine as its own licence.
 */
export async function listFiles(io: Files, root: string, { blobs }: { readonly blobs: string | null }): Promise<Listing> {
  const allowed = [await io.realPath(root), blobs === null ? null : await io.realPath(blobs)].filter((path) => path !== null);
  const { files, unread } = await listFolder(root, '', { io, allowed, depth: 0 });
  const sorted = [...files].sort((left, right) => (left.path < right.path ? -1 : 1));
  const tooMany = sorted.length > maximumFiles ? [{ path: sorted[maximumFiles]?.path ?? '', reason: `only the first ${maximumFiles} files were looked at` }] : [];
  return { files: sorted.slice(0, maximumFiles), unread: [...unread, ...tooMany] };
}

async function listFolder(location: string, path: string, walk: Walk): Promise<Listing> {
  try {
    const entries = (await walk.io.list(location)).slice(0, maximumFiles + 1);
    const listings = await Promise.all(entries.map((entry) => listEntry(entry, { location: `${location}/${entry.name}`, path: path === '' ? entry.name : `${path}/${entry.name}` }, walk)));
    return { files: listings.flatMap(({ files }) => files), unread: listings.flatMap(({ unread }) => unread) };
  } catch (error) {
    return passed(path, problemOf(error));
  }
}

async function listEntry(entry: DirectoryEntry, at: { readonly location: string; readonly path: string }, walk: Walk): Promise<Listing> {
  if (entry.kind === 'other') return passed(at.path, 'it is neither a file nor a directory');
  if (entry.kind === 'directory') return passedOver.has(entry.name) ? { files: [], unread: [] } : listSubfolder(at, walk);
  const blob = entry.kind === 'symlink' ? await linkTarget(at.location, walk) : null;
  if (blob?.refusal) return passed(at.path, blob.refusal);
  const stat = await walk.io.stat(at.location);
  if (stat?.kind !== 'file') return passed(at.path, 'it is a link to something that is no file');
  return { files: [{ ...at, size: stat.size, blob: blob?.name ?? null }], unread: [] };
}

function listSubfolder({ location, path }: { readonly location: string; readonly path: string }, walk: Walk): Promise<Listing> | Listing {
  return walk.depth >= maximumDepth ? passed(path, 'the folders are nested too deeply') : listFolder(location, path, { ...walk, depth: walk.depth + 1 });
}

async function linkTarget(location: string, walk: Walk): Promise<{ readonly refusal: string | null; readonly name: string | null }> {
  const target = (await walk.io.realPath(location))?.replaceAll('\\', '/') ?? null;
  if (target === null) return { refusal: 'it is a link that leads nowhere', name: null };
  const home = walk.allowed.findIndex((folder) => target.startsWith(`${folder.replaceAll('\\', '/')}/`));
  if (home < 0) return { refusal: 'it is a link that leaves the model directory', name: null };
  return { refusal: null, name: home === 1 ? (target.split('/').at(-1) ?? null) : null };
}

function passed(path: string, reason: string): Listing {
  return { files: [], unread: [{ path, reason }] };
}
