import type { HeaderReader, Io } from '../../io/io.ts';
import type { RequestKind } from './endpoint.ts';
import { HubError } from './hub-error.ts';
import type { HubProgress } from './hub-options.ts';
import { parseQuota } from './rate-limit.ts';

/** Keeps requests within the Hub's quotas, which are counted apart for metadata and for files. */
export interface Pace {
  /** Waits out a pause. Throws `rate-limited` without waiting when the run may not wait that long any more. */
  ready(kind: RequestKind): Promise<void>;
  /** Notes what is left of the quota: an empty one pauses before the Hub has to refuse. */
  note(kind: RequestKind, headers: HeaderReader): void;
  /** Pauses all requests of a kind. */
  pause(kind: RequestKind, milliseconds: number): void;
}

/** What a pace needs: the clock, how long all waits together may last, and whom to tell. */
export interface PaceOptions {
  readonly io: Pick<Io, 'now' | 'sleep'>;
  readonly waitMs: number;
  readonly onProgress: (progress: HubProgress) => void;
}

interface Window {
  until: number;
  /** Length of the pause when it began: a clock set back must not make it longer. */
  length: number;
  /** Up to where the pause was told to the user and taken off the allowance. */
  charged: number;
}

/** A pause that grows by less is not told again: of many refusals at a time each ends a little later. */
const worthTellingMs = 900;

const quotaWords: Readonly<Record<RequestKind, string>> = { api: 'metadata requests', file: 'file requests' };

/** A {@link Pace} that starts with nothing known. */
export function createPace({ io, waitMs, onProgress }: PaceOptions): Pace {
  const windows: Record<RequestKind, Window> = { api: newWindow(), file: newWindow() };
  let allowance = waitMs;

  function charge(kind: RequestKind, milliseconds: number): void {
    const seconds = Math.ceil(milliseconds / 1_000);
    if (milliseconds > allowance) {
      const message = `its quota of ${quotaWords[kind]} is used up for another ${seconds} s, longer than this run may still wait (${Math.floor(allowance / 1_000)} s)`;
      throw new HubError('rate-limited', message, { status: 429, waitMs: milliseconds });
    }
    allowance -= milliseconds;
    windows[kind].charged = windows[kind].until;
    if (milliseconds >= worthTellingMs) onProgress({ kind: 'waiting', text: `waiting ${seconds} s: the Hub's quota of ${quotaWords[kind]} is used up` });
  }

  return {
    async ready(kind) {
      const window = windows[kind];
      const milliseconds = Math.min(window.until - io.now(), window.length);
      if (milliseconds <= 0) return;
      const further = Math.min(milliseconds, window.until - window.charged);
      if (further > 0) charge(kind, further);
      await io.sleep(milliseconds);
    },
    note(kind, headers) {
      const quota = parseQuota(headers);
      if (quota?.remaining === 0) this.pause(kind, quota.resetSeconds * 1_000);
    },
    pause(kind, milliseconds) {
      const until = io.now() + milliseconds;
      if (until > windows[kind].until) Object.assign(windows[kind], { until, length: milliseconds });
    },
  };
}

function newWindow(): Window {
  return { until: 0, length: 0, charged: 0 };
}
