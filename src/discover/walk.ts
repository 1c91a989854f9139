import { FileError } from '../errors.ts';
import type { DirectoryEntry, Files } from '../io/io.ts';
import type { DiscoverySkip } from '../model/discovered-model.ts';
import { sanitizeLine } from '../util/sanitize.ts';
import { isIgnored, withRules, type IgnoreRules } from './ignore-rules.ts';
import { isSkippedFolder } from './skipped-folders.ts';

/** What stands below a folder. Paths are relative to it, with `/`. */
export interface Tree {
  readonly files: readonly string[];
  readonly folders: ReadonlySet<string>;
  readonly skipped: readonly DiscoverySkip[];
}

interface Folder {
  /** Relative to the root, with `/` at its end; empty for the root. */
  readonly path: string;
  readonly rules: IgnoreRules;
}

interface Listing {
  readonly files: readonly string[];
  readonly folders: readonly Folder[];
  readonly skipped: readonly DiscoverySkip[];
}

/** Folders that are listed at once. */
const together = 32;

/**
 * Lists the files below `root` that a repository keeps: `.gitignore` is honoured, dependencies and build results are left out, and links
 * are never followed, so that a walk ends. A folder that cannot be read is skipped with its reason.
 */
export async function walk(files: Files, root: string): Promise<Tree> {
  const found: string[] = [];
  const skipped: DiscoverySkip[] = [];
  const folders = new Set<string>();
  let waiting: readonly Folder[] = [{ path: '', rules: [] }];
  while (waiting.length > 0) {
    const listings = await Promise.all(waiting.slice(0, together).map((folder) => listFolder(files, root, folder)));
    for (const listing of listings) {
      for (const file of listing.files) found.push(file);
      for (const folder of listing.folders) folders.add(folder.path.slice(0, -1));
      skipped.push(...listing.skipped);
    }
    waiting = [...waiting.slice(together), ...listings.flatMap((listing) => listing.folders)];
  }
  return { files: found, folders, skipped };
}

async function listFolder(files: Files, root: string, { path, rules }: Folder): Promise<Listing> {
  try {
    const entries = await files.list(`${root}/${path}`);
    if (path !== '' && entries.some(({ name }) => name === 'pyvenv.cfg')) return { files: [], folders: [], skipped: [] };
    return sortEntries(entries, path, await rulesOf({ files, root, path, rules, entries }));
  } catch (error) {
    return { files: [], folders: [], skipped: [unreadable(path === '' ? '.' : path, error)] };
  }
}

interface Reading extends Folder {
  readonly files: Files;
  readonly root: string;
  readonly entries: readonly DirectoryEntry[];
}

async function rulesOf({ files, root, path, rules, entries }: Reading): Promise<IgnoreRules> {
  if (!entries.some(({ name, kind }) => name === '.gitignore' && kind === 'file')) return rules;
  const text = await files.readText(`${root}/${path}.gitignore`);
  return text === null ? rules : withRules(rules, path, text);
}

function sortEntries(entries: readonly DirectoryEntry[], path: string, rules: IgnoreRules): Listing {
  const found: string[] = [];
  const folders: Folder[] = [];
  for (const { name, kind } of entries) {
    if (kind === 'file' && !isIgnored(rules, path + name)) found.push(path + name);
    else if (kind === 'directory' && !isSkippedFolder(name) && !isIgnored(rules, `${path}${name}/`)) folders.push({ path: `${path}${name}/`, rules });
  }
  return { files: found, folders, skipped: [] };
}

/** A file or folder that could not be read, with the system's reason. Other errors are bugs and are thrown on. */
export function unreadable(file: string, error: unknown): DiscoverySkip {
  if (!(error instanceof FileError)) throw error;
  return { file, line: null, reason: 'unreadable', detail: sanitizeLine(error.message) };
}
