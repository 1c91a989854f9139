import type { Files, Io } from '../../io/io.ts';
import type { ReadResult } from '../../model/record.ts';
import type { Source } from '../source.ts';
import { folderRecord } from './folder-record.ts';
import { cachedRepositoryAt, cacheFolderOf, isCommit, type CachedRepository } from './hub-cache-layout.ts';
import { listFiles } from './list-files.ts';
import { problemOf } from './unread.ts';

/**
 * Hub ids answered from the cache that huggingface_hub and its kin keep on this machine (`HF_HUB_CACHE`), so that a run without
 * network can check what a developer really has. A model that is not in the cache is `missing`.
 */
export function createHubCacheSource(io: Pick<Io, 'files'>, { cache }: { readonly cache: string }): Source {
  return {
    id: 'folder',
    location: cache,
    async readModel(ref) {
      const repository = ref.kind === 'hub' ? cachedRepositoryAt(cacheFolderOf(cache, ref.id)) : null;
      if (ref.kind !== 'hub' || repository === null) return missing(`${ref.asked} is no id of the Hub`);
      try {
        return await readCachedRevision(io.files, repository, ref.revision);
      } catch (error) {
        return { kind: 'failure', reason: 'unreachable', detail: problemOf(error) };
      }
    },
  };
}

/** Reads a repository from its folder of the cache, at a commit, branch or tag, or at its main branch. */
export async function readCachedRevision(files: Files, { id, folder }: CachedRepository, revision: string | null): Promise<ReadResult> {
  const commit = isCommit(revision) ? revision : await commitOf(files, folder, revision);
  const snapshot = `${folder}/snapshots/${commit ?? ''}`;
  if (commit === null || (await files.stat(snapshot))?.kind !== 'directory') return missing(`${id}${revision === null ? '' : ` at ${revision}`} is not in the Hub's cache at ${folder}`);
  const listing = await listFiles(files, snapshot, { blobs: `${folder}/blobs` });
  const knownAbsent = (await files.stat(`${folder}/.no_exist/${commit}/README.md`)) !== null;
  return { kind: 'record', record: await folderRecord(files, listing, { id, revision: commit, location: snapshot, mayLackReadme: !knownAbsent }) };
}

/** `refs/<branch or tag>`; without one the only snapshot there is, for not every client writes `refs`. */
async function commitOf(files: Files, folder: string, revision: string | null): Promise<string | null> {
  if (revision !== null && !/^[\w][\w./-]{0,200}$/.test(revision.replaceAll('..', '\0'))) return null;
  const bytes = await files.readBytes(`${folder}/refs/${revision ?? 'main'}`, 0, 100);
  const commit = bytes === null ? null : new TextDecoder().decode(bytes).trim();
  if (commit !== null || revision !== null) return isCommit(commit) ? commit : null;
  const snapshots = (await files.list(`${folder}/snapshots`)).filter(({ name, kind }) => kind === 'directory' && isCommit(name));
  return snapshots.length === 1 ? (snapshots[0]?.name ?? null) : null;
}

function missing(detail: string): ReadResult {
  return { kind: 'failure', reason: 'missing', detail };
}
