import type { Files, Io } from '../../io/io.ts';
import type { ReadResult } from '../../model/record.ts';
import type { Source } from '../source.ts';
import { folderRecord, type Identity } from './folder-record.ts';
import { readCachedRevision } from './hub-cache-source.ts';
import { cachedRepositoryAt } from './hub-cache-layout.ts';
import { listFiles, type Listing } from './list-files.ts';
import { besides } from './sidecars.ts';
import { revisionOnDisk } from './revision-on-disk.ts';
import { problemOf } from './unread.ts';

/**
 * Models on this machine: a directory, a single `.gguf` or `.safetensors` file with the files beside it, or a folder of the Hub's
 * cache. A model's id is the path as asked for, in the cache the repository's id and commit. Never throws for what the disk does.
 */
export function createFolderSource(io: Pick<Io, 'files' | 'cwd'>): Source {
  return {
    id: 'folder',
    location: io.cwd,
    async readModel(ref) {
      if (ref.kind !== 'local') return missing(`${ref.id} is no path on this machine`);
      try {
        return await readPath(io.files, withoutEndSlash(ref.path), ref.asked);
      } catch (error) {
        return { kind: 'failure', reason: 'unreachable', detail: problemOf(error) };
      }
    },
  };
}

async function readPath(files: Files, path: string, asked: string): Promise<ReadResult> {
  const stat = await files.stat(path);
  if (stat === null) return missing(`${asked}: there is no such file or directory`);
  if (stat.kind === 'file') return readFile(files, path, asked);
  if (stat.kind !== 'directory') return { kind: 'failure', reason: 'unreachable', detail: `${asked} is neither a file nor a directory` };
  const cached = cachedRepositoryAt(path);
  if (cached !== null) return readCachedRevision(files, cached, cached.revision);
  const listing = await listFiles(files, path, { blobs: null });
  if (!holdsModel(listing)) return missing(`${asked} holds no model: no README.md, no config.json and no weights`);
  return record(files, listing, { id: asked, revision: await revisionOnDisk(files, path), location: asked, mayLackReadme: false });
}

/** A weights file; what stands beside it speaks for it unless other models stand there as well. */
async function readFile(files: Files, path: string, asked: string): Promise<ReadResult> {
  if (!/\.(?:gguf|safetensors)$/i.test(path)) return missing(`${asked} is no model: a directory, a .gguf or a .safetensors file is read`);
  const slash = path.lastIndexOf('/');
  const [folder, name] = slash < 0 ? ['.', path] : [path.slice(0, slash) || '/', path.slice(slash + 1)];
  const cached = cachedRepositoryAt(folder);
  const listing = besides(name, await listFiles(files, folder, { blobs: cached === null ? null : `${cached.folder}/blobs` }));
  const identity = cached === null ? { id: asked, revision: null, mayLackReadme: false } : { id: cached.id, revision: cached.revision, mayLackReadme: true };
  return record(files, listing, { ...identity, location: asked });
}

async function record(files: Files, listing: Listing, identity: Identity): Promise<ReadResult> {
  return { kind: 'record', record: await folderRecord(files, listing, identity) };
}

function holdsModel({ files }: Listing): boolean {
  return files.some(({ path }) => /^(?:readme\.(?:md|markdown)|(?:adapter_)?config\.json|model_index\.json|params\.json|modelfile|[^/]+\.(?:safetensors|gguf|bin|pt|pth|ckpt|onnx))$/i.test(path));
}

function missing(detail: string): ReadResult {
  return { kind: 'failure', reason: 'missing', detail };
}

function withoutEndSlash(path: string): string {
  return path.replaceAll('\\', '/').replace(/(?<=.)\/+$/, '');
}
