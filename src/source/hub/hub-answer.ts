import type { HeaderReader } from '../../io/io.ts';

/** A complete answer, redirects followed, its body read. */
export interface HubAnswer {
  readonly status: number;
  readonly headers: HeaderReader;
  readonly body: Uint8Array;
  /** `X-Repo-Commit` of the answer or of a redirect on the way: the full commit that was served. Mirrors may not tell. */
  readonly commit: string | null;
  /** `X-Linked-ETag` and `X-Linked-Size`, which the step to the CDN tells of a large file; null for a file kept in git. */
  readonly linked: LinkedFile | null;
  /** The body as UTF-8, invalid bytes replaced. */
  text(): string;
  /** What the body says as JSON, read once and not to be changed. Throws `SyntaxError`. */
  json(): unknown;
}

/** What an answer is made of; the body is decoded and read with the first question. */
export type AnswerParts = Omit<HubAnswer, 'text' | 'json'>;

/** A {@link HubAnswer} whose body is decoded and read as JSON at most once, however many ask. */
export function createHubAnswer(parts: AnswerParts): HubAnswer {
  let text: string | undefined;
  let json: { readonly value: unknown } | undefined;
  return {
    ...parts,
    text: () => (text ??= decoder.decode(parts.body)),
    json() {
      json ??= { value: JSON.parse(this.text()) };
      return json.value;
    },
  };
}

const decoder = new TextDecoder();

/** A large file: its hash, by which the Hub names it, and its size in bytes. */
export interface LinkedFile {
  readonly sha256: string;
  readonly size: number | null;
}

/** A full commit sha, as `X-Repo-Commit` and `sha` give it. */
export function isCommit(text: string | null | undefined): text is string {
  return typeof text === 'string' && /^[0-9a-f]{40}$/.test(text);
}
