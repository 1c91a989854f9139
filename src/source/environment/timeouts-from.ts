import { UsageError } from '../../errors.ts';
import type { Io } from '../../io/io.ts';
import { sanitizeLine } from '../../util/sanitize.ts';
import type { HubTimeouts } from '../hub/hub-options.ts';

/** huggingface_hub's default for both of its time-outs. */
const defaultSeconds = 10;

/** The Hub counts in windows of five minutes, so two of them can be waited for, and a little more. */
const defaultWaitSeconds = 660;

/** May be 0: never wait. */
const maxWait = 'MODELCHECK_MAX_WAIT';

/** An answer that has begun may take so many times as long as its beginning. */
const bodyFactor = 3;

/**
 * HF_HUB_ETAG_TIMEOUT for metadata, HF_HUB_DOWNLOAD_TIMEOUT for files, MODELCHECK_MAX_WAIT for all waits on a rate limit together; all in seconds.
 * Throws `UsageError` for what is no number.
 */
export function timeoutsFrom(env: Io['env']): HubTimeouts {
  const apiMs = secondsOf(env, 'HF_HUB_ETAG_TIMEOUT', defaultSeconds) * 1_000;
  const fileMs = secondsOf(env, 'HF_HUB_DOWNLOAD_TIMEOUT', defaultSeconds) * 1_000;
  return { apiMs, fileMs, bodyMs: bodyFactor * Math.max(apiMs, fileMs), waitMs: secondsOf(env, maxWait, defaultWaitSeconds) * 1_000 };
}

function secondsOf(env: Io['env'], name: string, usual: number): number {
  const value = env[name]?.trim() ?? '';
  if (value === '') return usual;
  if (!/^\d{1,6}(?:\.\d{1,3})?$/.test(value) || (Number(value) === 0 && name !== maxWait)) throw new UsageError(`${name} is no number of seconds: "${sanitizeLine(value, 100)}"`, `for example ${name}=30`);
  return Number(value);
}
