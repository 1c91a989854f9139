import type { Files } from '../../io/io.ts';
import type { GgufHeader } from '../../model/record.ts';
import { readGgufHeader } from './gguf-header.ts';
import { maximumPointerBytes } from './lfs-pointer.ts';
import type { FolderFile } from './list-files.ts';
import { problemOf, type Unread } from './unread.ts';

/** Headers read of one directory; repositories of all precisions of a model hold some thirty. */
const maximumHeaders = 50;

/** Keys that tell whose model it is; https://github.com/ggml-org/ggml/blob/master/docs/gguf.md, "Source metadata" */
const originKeys = /^general\.(?:base_model\.|license|source\.)/;

/** What the headers of a directory say, and what of them could not be read. */
export interface GgufHeaders {
  readonly header: GgufHeader | null;
  readonly unread: readonly Unread[];
}

/**
 * Reads the headers of the GGUF files of a directory, of which the first speaks: the others are further precisions of the same model.
 * One that names another base or licence is another model, and is told. Image projectors and all shards but the first say nothing of the model.
 */
export async function readGguf(io: Files, files: readonly FolderFile[]): Promise<GgufHeaders> {
  const all = files.filter(({ path, size }) => /\.gguf$/i.test(path) && size > maximumPointerBytes);
  const telling = all.filter(({ path }) => saysMost(path));
  const [first, ...others] = await Promise.all((telling.length > 0 ? telling : all.slice(0, 1)).slice(0, maximumHeaders).map((file) => readOne(io, file)));
  if (first === undefined) return { header: null, unread: [] };
  const unread = others.flatMap((other) => (other.header !== null && isOfAnother(other.header, first.header) ? [{ path: other.path, reason: `its header names another origin than that of ${first.path}` }] : other.unread));
  const left = telling.slice(maximumHeaders).map(({ path }) => ({ path, reason: `more than ${maximumHeaders} GGUF files` }));
  return { header: first.header, unread: [...first.unread, ...unread, ...left] };
}

async function readOne(io: Files, { path, location, size }: FolderFile): Promise<GgufHeaders & { readonly path: string }> {
  try {
    const { header, problem } = await readGgufHeader(io, location, size);
    return { path, header, unread: problem === null ? [] : [{ path, reason: `it ${problem}` }] };
  } catch (error) {
    return { path, header: null, unread: [{ path, reason: problemOf(error) }] };
  }
}

function isOfAnother(other: GgufHeader, first: GgufHeader | null): boolean {
  return Object.entries(other.metadata).some(([key, value]) => originKeys.test(key) && JSON.stringify(value) !== JSON.stringify(first?.metadata[key]));
}

function saysMost(path: string): boolean {
  return !/mmproj|imatrix/i.test(path) && !/-(?!00001)\d{5}-of-\d{5}\.gguf$/i.test(path);
}
