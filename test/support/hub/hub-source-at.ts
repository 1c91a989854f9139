import type { Io } from '../../../src/io/io.ts';
import { createNodeIo } from '../../../src/io/node-io.ts';
import type { ReadResult } from '../../../src/model/record.ts';
import { createHubSource } from '../../../src/source/hub/hub-source.ts';
import type { HubOptions, HubProgress } from '../../../src/source/hub/hub-options.ts';
import { parseReference } from '../../../src/source/reference.ts';
import type { Source } from '../../../src/source/source.ts';

// The network library is loaded with the first request; here before it, so that short time-outs bound the network alone.
await createNodeIo({ env: {} }).fetch('data:,loaded', { method: 'GET', headers: {}, redirect: 'manual' }).catch(() => undefined);

/** A Hub source for tests, what it told a waiting user, and how long it slept. */
export interface SourceAt {
  readonly source: Source;
  readonly progress: HubProgress[];
  /** Milliseconds of each wait; none of them is really waited. */
  readonly sleeps: number[];
  read(reference: string): Promise<ReadResult>;
}

/** Limits for a server that is silent on purpose; everywhere else a busy machine must not look like one. */
export const impatient: Pick<HubOptions, 'timeouts'> = { timeouts: { apiMs: 600, fileMs: 600, bodyMs: 800, waitMs: 660_000 } };

/** The real client and the real network against a stand-in; only waiting is cut short, and the environment is empty. */
export function hubSourceAt(endpoint: string, options: Partial<HubOptions> & { readonly io?: Partial<Io> } = {}): SourceAt {
  const progress: HubProgress[] = [];
  const sleeps: number[] = [];
  const { io: changes, ...rest } = options;
  let slept = 0;
  const io: Io = {
    ...createNodeIo({ env: {} }),
    now: () => Date.now() + slept,
    sleep: async (milliseconds) => {
      sleeps.push(milliseconds);
      const until = Date.now() + slept + milliseconds;
      await new Promise((resolve) => setTimeout(resolve, 2));
      slept = Math.max(slept, until - Date.now());
    },
    ...changes,
  };
  const source = createHubSource(io, {
    endpoint,
    token: null,
    cache: null,
    offline: false,
    timeouts: { apiMs: 30_000, fileMs: 30_000, bodyMs: 30_000, waitMs: 660_000 },
    onProgress: (event) => progress.push(event),
    ...rest,
  });
  return { source, progress, sleeps, read: (reference) => source.readModel(parseReference(reference, { isLocal: false, endpoint })) };
}
