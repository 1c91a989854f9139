import { FileError, UsageError } from '../errors.ts';
import type { BytesWithin, Files } from '../io/io.ts';
import type { DiscoveredModel, DiscoverySkip } from '../model/discovered-model.ts';
import { sanitizeLine } from '../util/sanitize.ts';
import { collect, type FileResult } from './collect.ts';
import { detectFile } from './file/detect-file.ts';
import { syntaxOf, type Syntax } from './file/file-syntax.ts';
import { readSource } from './file/read-source.ts';
import { unreadable, walk } from './walk.ts';

/** What was found below a folder. */
export interface Discovery {
  /** Sorted by file, line and reference. */
  readonly models: readonly DiscoveredModel[];
  /** What could not be searched or named, and why; sorted by file and line. */
  readonly skipped: readonly DiscoverySkip[];
}

/** Sizes in bytes above which a file is skipped with a word instead of read. */
export interface DiscoverOptions {
  /** 5 MiB by default. */
  readonly maximumBytes?: number;
  /** For notebooks and BOMs, which hold outputs and long lists; 100 MiB by default. */
  readonly maximumLargeBytes?: number;
}

/** Files that are read at once, so that reading one overlaps with searching another; few, as each may be large. */
const together = 16;

/**
 * Finds the models that the files below `root` use, with the line that names each. Reads through `files` only, follows no links, runs
 * nothing. Throws `UsageError` when there is no such folder; what cannot be read inside it is in `skipped`.
 */
export async function discover(files: Files, root: string, options: DiscoverOptions = {}): Promise<Discovery> {
  const place = await placeOf(files, root);
  const tree = place.file === null ? await walk(files, place.folder) : { files: [place.file], folders: new Set<string>(), skipped: [] };
  const results: FileResult[] = [{ models: [], skipped: tree.skipped }];
  const wanted = tree.files.flatMap((file) => wantedFile(file, place.folder));
  for (let from = 0; from < wanted.length; from += together) {
    results.push(...(await Promise.all(wanted.slice(from, from + together).map((file) => searchFile(files, file, options)))));
  }
  const models = results.flatMap((result) => result.models);
  const [local, remote] = partition(models, (model) => isLocal(model, tree.folders));
  return { models: remote.sort(byPlace), skipped: [...results.flatMap((result) => result.skipped), ...local.map(localSkip)].sort(byLine) };
}

interface Place {
  readonly folder: string;
  /** The one file that was asked for. */
  readonly file: string | null;
}

async function placeOf(files: Files, root: string): Promise<Place> {
  const found = await files.stat(root);
  if (found?.kind === 'directory') return { folder: root.replace(/(?<=.)\/+$/, ''), file: null };
  if (found?.kind !== 'file') throw new UsageError(`there is no folder "${sanitizeLine(root)}"`, 'name the folder of a repository, e.g. modelcheck discover .');
  const slash = Math.max(root.lastIndexOf('/'), root.lastIndexOf('\\'));
  return { folder: slash < 0 ? '.' : root.slice(0, slash), file: root.slice(slash + 1) };
}

interface WantedFile {
  readonly path: string;
  readonly full: string;
  readonly syntax: Syntax;
}

function wantedFile(path: string, folder: string): readonly WantedFile[] {
  const syntax = syntaxOf(path);
  return syntax === null ? [] : [{ path, full: `${folder}/${path}`, syntax }];
}

async function searchFile(files: Files, { path, full, syntax }: WantedFile, options: DiscoverOptions): Promise<FileResult> {
  try {
    const most = limitOf(path, syntax, options);
    const { bytes, size } = (files.readBytesWithin ? files.readBytesWithin(full, most) : await readWithin(files, full, most)) ?? nowhere;
    if (size > most) return { models: [], skipped: syntax === 'unknown' ? [] : [tooLarge(path, size, most)] };
    const source = bytes && readSource({ path, bytes }, syntax);
    return source === null ? { models: [], skipped: [] } : collect(path, source.text, detectFile(source, syntax));
  } catch (error) {
    if (error instanceof FileError) return { models: [], skipped: [unreadable(path, error)] };
    throw error;
  }
}

/** A file that is gone since its folder was listed. */
const nowhere: BytesWithin = { bytes: null, size: 0 };

async function readWithin(files: Files, path: string, most: number): Promise<BytesWithin> {
  const size = (await files.stat(path))?.size ?? 0;
  return { bytes: size > most ? null : await files.readBytes(path, 0, size), size };
}

function limitOf(path: string, syntax: Syntax, { maximumBytes = 5 * 2 ** 20, maximumLargeBytes = 100 * 2 ** 20 }: DiscoverOptions): number {
  const isLarge = syntax === 'notebook' || /(?:^|[/._-])(?:s?bom|cdx|spdx\d?)[._-]/i.test(path);
  return isLarge ? maximumLargeBytes : maximumBytes;
}

function tooLarge(file: string, size: number, most: number): DiscoverySkip {
  return { file, line: null, reason: 'too-large', detail: `${megabytes(size)}; at most ${megabytes(most)} are read` };
}

function megabytes(bytes: number): string {
  return `${(bytes / 2 ** 20).toFixed(1)} MiB`;
}

/** True for a name that is a folder here: loaders take it before they ask the Hub. */
function isLocal({ ref, file }: DiscoveredModel, folders: ReadonlySet<string>): boolean {
  const slash = file.lastIndexOf('/');
  return folders.has(ref) || (slash >= 0 && folders.has(`${file.slice(0, slash)}/${ref}`));
}

function localSkip({ file, line, ref }: DiscoveredModel): DiscoverySkip {
  return { file, line, reason: 'local-folder', detail: `"${ref}" is a folder of this repository` };
}

function partition<Item>(items: readonly Item[], test: (item: Item) => boolean): readonly [Item[], Item[]] {
  return [items.filter(test), items.filter((item) => !test(item))];
}

function byPlace(left: DiscoveredModel, right: DiscoveredModel): number {
  return compare(left.file, right.file) || left.line - right.line || compare(left.ref, right.ref);
}

function byLine(left: DiscoverySkip, right: DiscoverySkip): number {
  return compare(left.file, right.file) || (left.line ?? 0) - (right.line ?? 0) || compare(left.detail, right.detail);
}

function compare(left: string, right: string): number {
  return left < right ? -1 : left > right ? 1 : 0;
}
