/**
 * Runs work, at most so much of it at a time. Of the rest what came last goes first: files of a model that was begun, and the parents of one that
 * is known, go before the next model, so that the longest chain of requests is not left to the end.
 */
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
      const next = waiting.pop();
      if (next) next();
      else running -= 1;
    }
  };
}
