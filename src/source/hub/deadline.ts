import { HubError } from './hub-error.ts';

/** A time limit that can be set anew from step to step; `stop` must be called in the end. */
export interface Deadline {
  readonly signal: AbortSignal;
  /** From now on `milliseconds` for what comes next; `awaited` says in the error what did not come. */
  restart(milliseconds: number, awaited: string): void;
  stop(): void;
}

/** A deadline whose signal aborts with a `timeout` error; real time, since it bounds what the network may take. */
export function startDeadline(): Deadline {
  const controller = new AbortController();
  let timer: ReturnType<typeof setTimeout> | undefined;
  const stop = (): void => clearTimeout(timer);
  const restart = (milliseconds: number, awaited: string): void => {
    stop();
    const seconds = Math.round(milliseconds / 100) / 10;
    timer = setTimeout(() => controller.abort(new HubError('timeout', `no ${awaited} within ${seconds} s`)), milliseconds);
  };
  return { signal: controller.signal, restart, stop };
}
