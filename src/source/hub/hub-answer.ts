/** A complete answer, redirects followed, its body read. */
export interface HubAnswer {
  readonly status: number;
  readonly headers: Headers;
  readonly body: Uint8Array;
  /** `X-Repo-Commit` of the answer or of a redirect on the way: the full commit that was served. Mirrors may not tell. */
  readonly commit: string | null;
  /** The body as UTF-8, invalid bytes replaced. */
  text(): string;
}

/** A full commit sha, as `X-Repo-Commit` and `sha` give it. */
export function isCommit(text: string | null | undefined): text is string {
  return typeof text === 'string' && /^[0-9a-f]{40}$/.test(text);
}
