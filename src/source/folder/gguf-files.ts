import type { Files } from '../../io/io.ts';
import type { GgufHeader } from '../../model/record.ts';
import { readGgufHeader } from './gguf-header.ts';
import { maximumPointerBytes } from './lfs-pointer.ts';
import type { FolderFile } from './list-files.ts';
import { problemOf, type Unread } from './unread.ts';

/**
 * Reads the header of one GGUF file of a directory; the others are further precisions of the same model. Image projectors and
 * all shards but the first say nothing of the model.
 */
export async function readGguf(io: Files, files: readonly FolderFile[]): Promise<{ readonly header: GgufHeader | null; readonly unread: readonly Unread[] }> {
  const candidates = files.filter(({ path, size }) => /\.gguf$/i.test(path) && size > maximumPointerBytes);
  const file = candidates.find(({ path }) => saysMost(path)) ?? candidates[0];
  if (file === undefined) return { header: null, unread: [] };
  try {
    const { header, problem } = await readGgufHeader(io, file.location, file.size);
    return { header, unread: problem === null ? [] : [{ path: file.path, reason: `it ${problem}` }] };
  } catch (error) {
    return { header: null, unread: [{ path: file.path, reason: problemOf(error) }] };
  }
}

function saysMost(path: string): boolean {
  return !/mmproj|imatrix/i.test(path) && !/-(?!00001)\d{5}-of-\d{5}\.gguf$/i.test(path);
}
