import type { World } from './world.ts';

/** Signals by which a person or a job ends a run, and the exit code that shells give for each (128 and its number, POSIX 2.8.2). */
export const signalCodes = { SIGINT: 130, SIGTERM: 143 } as const;
export type StopSignal = keyof typeof signalCodes;

/** The run was stopped before it had a result. */
export class Interrupted extends Error {
  readonly signal: StopSignal;
  constructor(message: string, signal: StopSignal) {
    super(message);
    this.name = 'Interrupted';
    this.signal = signal;
  }
}

/** The result of `work`, or an {@link Interrupted} with the remark as soon as a signal comes. What the work has begun is left to the end of the process. */
export async function interruptible<T>(work: () => Promise<T>, remark: () => string, world: World): Promise<T> {
  let release: () => void = ignore;
  const stopped = new Promise<never>((_resolve, reject) => {
    release = world.onSignal?.((signal) => reject(new Interrupted(remark(), signal))) ?? ignore;
  });
  try {
    return await Promise.race([work(), stopped]);
  } finally {
    release();
  }
}

function ignore(): void {}
