import type { HeaderReader } from '../../io/io.ts';

/** What the headers of an answer say about the quota that it was counted against. */
export interface Quota {
  /** Requests left in the window. */
  readonly remaining: number;
  /** Seconds until the window ends. */
  readonly resetSeconds: number;
}

/** `RateLimit: "api";r=489;t=189`, as https://huggingface.co/docs/hub/rate-limits describes it; null when absent or not understood. */
export function parseQuota(headers: HeaderReader): Quota | null {
  const found = /"\w{1,40}"\s{0,5};\s{0,5}r=(\d{1,9})\s{0,5};\s{0,5}t=(\d{1,9})/.exec(headers.get('RateLimit') ?? '');
  return found ? { remaining: Number(found[1]), resetSeconds: Number(found[2]) } : null;
}

/**
 * Milliseconds that a refusal asks to wait: until the window ends when nothing is left in it, else `Retry-After`
 * (seconds or a date, RFC 9110 §10.2.3); null when it does not say. A 429 with requests left has another cause.
 */
export function statedWaitMs(headers: HeaderReader, now: number): number | null {
  const quota = parseQuota(headers);
  if (quota?.remaining === 0) return Math.max(1, quota.resetSeconds) * 1_000;
  const after = headers.get('Retry-After')?.trim() ?? '';
  if (/^\d{1,9}$/.test(after)) return Number(after) * 1_000;
  const date = after === '' ? Number.NaN : Date.parse(after);
  return Number.isNaN(date) ? null : Math.max(0, date - now);
}
