/** Bytes that may wait to be read before the sender is asked to pause. */
const highWater = 1_000_000;

/** What becomes of a connection. */
export interface BodyFlow {
  pause(): void;
  resume(): void;
  /** The reader does not want the rest. */
  leave(): void;
}

/** Pieces of a body on their way from a connection to a reader. */
export interface BodyQueue {
  readonly chunks: AsyncIterable<Uint8Array>;
  push(chunk: Uint8Array): void;
  end(): void;
  fail(error: Error): void;
  failed(): boolean;
}

type State = { readonly kind: 'open' } | { readonly kind: 'ended' } | { readonly kind: 'failed'; readonly error: Error };

/** A {@link BodyQueue} for one reader, which gets what came in before it hears of the end or an error. */
export function createBodyQueue(flow: BodyFlow): BodyQueue {
  const waiting: Uint8Array[] = [];
  let state: State = { kind: 'open' };
  let size = 0;
  let wake: (() => void) | null = null;

  function settle(next: State): void {
    if (state.kind === 'open') state = next;
    wake?.();
  }

  async function next(): Promise<IteratorResult<Uint8Array, undefined>> {
    if (waiting.length === 0 && state.kind === 'open') await new Promise<void>((resolve) => (wake = resolve));
    const chunk = waiting.shift();
    if (chunk !== undefined) return { done: false, value: taken(chunk) };
    if (state.kind === 'failed') throw state.error;
    return { done: true, value: undefined };
  }

  function taken(chunk: Uint8Array): Uint8Array {
    const wasFull = size > highWater;
    size -= chunk.length;
    if (wasFull && size <= highWater) flow.resume();
    return chunk;
  }

  async function leave(): Promise<IteratorResult<Uint8Array, undefined>> {
    if (state.kind === 'open') flow.leave();
    return { done: true, value: undefined };
  }

  return {
    chunks: { [Symbol.asyncIterator]: () => ({ next, return: leave }) },
    push(chunk) {
      waiting.push(chunk);
      size += chunk.length;
      if (size > highWater) flow.pause();
      wake?.();
    },
    end: () => settle({ kind: 'ended' }),
    fail: (error) => settle({ kind: 'failed', error }),
    failed: () => state.kind === 'failed',
  };
}
