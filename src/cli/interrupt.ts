import type { StopSignal } from './stop-signal.ts';
import type { World } from './world.ts';

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
