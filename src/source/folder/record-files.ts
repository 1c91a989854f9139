import type { Files } from '../../io/io.ts';
import type { RecordFile } from '../../model/record.ts';
import type { FolderFile } from './list-files.ts';
import { maximumPointerBytes, parseLfsPointer } from './lfs-pointer.ts';
import { readText } from './text-files.ts';

const weights = /\.(?:safetensors|gguf|bin|pt|pth|ckpt|onnx|msgpack|h5|tflite|ot)$/i;

/**
 * The file list of a record. Large files are not hashed, which would take minutes; their sha256 is known where git-lfs left a
 * pointer in their place, or where the Hub's cache named the blob after it.
 */
export function recordFiles(io: Files, files: readonly FolderFile[]): Promise<RecordFile[]> {
  return Promise.all(files.map((file) => recordFile(io, file)));
}

async function recordFile(io: Files, file: FolderFile): Promise<RecordFile> {
  const known = { path: file.path, size: file.size, sha256: blobHash(file, 64), blobId: blobHash(file, 40) };
  if (file.size > maximumPointerBytes || !weights.test(file.path)) return known;
  const pointer = parseLfsPointer((await readText(io, file, maximumPointerBytes)).text ?? '');
  return pointer === null ? known : { ...known, ...pointer };
}

function blobHash({ blob }: FolderFile, digits: number): string | null {
  return blob !== null && blob.length === digits && /^[0-9a-f]+$/.test(blob) ? blob : null;
}
