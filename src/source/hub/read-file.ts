import { fileUrl } from './endpoint.ts';
import { isCommit } from './hub-answer.ts';
import type { HubCache } from './hub-cache.ts';
import type { HubConnection } from './hub-connection.ts';
import { aboutFile, HubError } from './hub-error.ts';

/** A file to read: at a commit where it is known, else at a branch. */
export interface FileRequest {
  readonly id: string;
  readonly revision: string;
  readonly path: string;
  readonly maximumBytes: number;
  /** True when the list of files names it: an absence is then an error of the moment, and is not kept. */
  readonly listed: boolean;
}

/** What is said of a file that the list names and the Hub does not have. */
export const unserved = 'it is listed, but not served';

/** True for an answer that says there is no such file; a mirror says it without a code. */
export function isAbsence({ kind }: HubError): boolean {
  return kind === 'no-such-file' || kind === 'not-found';
}

/** The text of a file, or why there is none. A gated file is not a failure: its repository's metadata are public; `unreachable` is one that is listed and not served. */
export type FileResult = { readonly kind: 'read'; readonly text: string } | { readonly kind: 'absent' } | { readonly kind: 'gated' | 'unreachable'; readonly reason: string };

/**
 * Reads a small text file by `/resolve/`, from the cache when it was read at this commit before. Throws `HubError` that names the file
 * when it cannot be known what it says.
 */
export async function readFile(hub: HubConnection, cache: HubCache, request: FileRequest): Promise<FileResult> {
  const { id, revision, path, listed } = request;
  const at = isCommit(revision) ? { id, sha: revision, path } : null;
  const kept = at && (await cache.readFile(at));
  if (kept && !(listed && kept.text === null)) return resultOf(kept.text);
  const found = await requestFile(hub, request);
  if (at && found.kind === 'read') await cache.noteFile(at, { text: found.text });
  if (at && found.kind === 'absent' && !listed) await cache.noteFile(at, { text: null });
  return found;
}

function resultOf(text: string | null): FileResult {
  return text === null ? { kind: 'absent' } : { kind: 'read', text };
}

async function requestFile(hub: HubConnection, { id, revision, path, maximumBytes }: FileRequest): Promise<FileResult> {
  try {
    const answer = await hub.send({ url: fileUrl(hub.endpoint, { id, revision, path }), kind: 'file', method: 'GET', maximumBytes });
    return { kind: 'read', text: answer.text() };
  } catch (error) {
    if (!(error instanceof HubError)) throw error;
    if (isAbsence(error)) return { kind: 'absent' };
    if (error.kind === 'gated') return { kind: 'gated', reason: error.message };
    throw aboutFile(error, path);
  }
}
