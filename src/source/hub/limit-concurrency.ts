/** Runs work, at most so much of it at a time; the rest waits in the order in which it came. */
export type Limit = <T>(work: () => Promise<T>) => Promise<T>;

/** A {@link Limit} of `maximum` at a time. */
export function limitConcurrency(maximum: number): Limit {
  let running = 0;
  const waiting: (() => void)[] = [];
  return async (work) => {
    if (running >= maximum) await new Promise<void>((resolve) => waiting.push(resolve));
    else running += 1;
    try {
      return await work();
    } finally {
      const next = waiting.shift();
      if (next) next();
      else running -= 1;
    }
  };
}
