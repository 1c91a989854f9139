import { isRepositoryId } from '../../util/repository-id.ts';

/** A place in the cache that huggingface_hub keeps: `models--org--name/{blobs,refs,snapshots,.no_exist}`. */
export interface CachedRepository {
  readonly id: string;
  /** Path of the `models--org--name` folder. */
  readonly folder: string;
  /** Name below `snapshots` when the path leads into one: a commit. */
  readonly revision: string | null;
}

/**
 * The repository whose cache folder, or a place in it, `path` is; null for any other path.
 * Layout: https://huggingface.co/docs/huggingface_hub/guides/manage-cache
 */
export function cachedRepositoryAt(path: string): CachedRepository | null {
  const parts = path.replaceAll('\\', '/').split('/');
  const index = parts.findLastIndex((part) => part.startsWith('models--'));
  const id = (parts[index] ?? '').slice('models--'.length).replace('--', '/');
  if (index < 0 || !isRepositoryId(id)) return null;
  const inside = parts.slice(index + 1).filter((part) => part !== '' && part !== '.');
  if (inside.length > 0 && (inside[0] !== 'snapshots' || inside.length < 2)) return null;
  return { id, folder: parts.slice(0, index + 1).join('/'), revision: inside[1] ?? null };
}

/** Path of a repository's folder in a cache. */
export function cacheFolderOf(cache: string, id: string): string {
  return `${cache}/models--${id.replace('/', '--')}`;
}

/** True for a full commit sha, under which the cache keeps its snapshots. */
export function isCommit(text: string | null): text is string {
  return text !== null && /^[0-9a-f]{40}$/.test(text);
}
