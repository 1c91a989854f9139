import type { AnswerCache } from '../cache/answer-cache.ts';

/** How long the Hub source waits, in milliseconds. */
export interface HubTimeouts {
  /** Until the first byte of an API answer, or of the answer to HEAD. */
  readonly apiMs: number;
  /** Until the first byte of a file. */
  readonly fileMs: number;
  /** From the first to the last byte of an answer. */
  readonly bodyMs: number;
  /** All waits for a rate limit together; a longer one is not begun. */
  readonly waitMs: number;
}

/** Something a waiting user is told, as one line. */
export interface HubProgress {
  readonly kind: 'waiting' | 'retrying' | 'notice';
  readonly text: string;
}

/** What a Hub source needs to know besides the world outside. `readEnvironment` supplies most of it. */
export interface HubOptions {
  /** Base URL, perhaps with a path, e.g. `https://host/artifactory/api/huggingfaceml/remote`. */
  readonly endpoint: string;
  /** Sent to the endpoint's origin and nowhere else. Any prefix: mirrors issue tokens of their own. */
  readonly token: string | null;
  /** Null to read and keep nothing on disk. */
  readonly cache: AnswerCache | null;
  /** True to answer from the cache alone and send no request. */
  readonly offline: boolean;
  readonly timeouts: HubTimeouts;
  /** Requests that may be on their way at a time; 48 unless stated. */
  readonly concurrency?: number;
  readonly onProgress?: (progress: HubProgress) => void;
}
