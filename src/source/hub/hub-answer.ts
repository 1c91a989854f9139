/** A complete answer, redirects followed, its body read. */
export interface HubAnswer {
  readonly status: number;
  readonly headers: Headers;
  readonly body: Uint8Array;
  /** `X-Repo-Commit` of the answer or of a redirect on the way: the full commit that was served. Mirrors may not tell. */
  readonly commit: string | null;
  /** `X-Linked-ETag` and `X-Linked-Size`, which the step to the CDN tells of a large file; null for a file kept in git. */
  readonly linked: LinkedFile | null;
  /** The body as UTF-8, invalid bytes replaced. */
  text(): string;
}

/** A large file: its hash, by which the Hub names it, and its size in bytes. */
export interface LinkedFile {
  readonly sha256: string;
  readonly size: number | null;
}

/** A full commit sha, as `X-Repo-Commit` and `sha` give it. */
export function isCommit(text: string | null | undefined): text is string {
  return typeof text === 'string' && /^[0-9a-f]{40}$/.test(text);
}
