import { homedir } from 'node:os';
import { setTimeout as sleepFor } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { createFetch } from './network.ts';
import type { Io } from './io.ts';
import { createNodeFiles } from './node-files.ts';

/** What of this machine is to be seen otherwise; for tests and embedders. */
export interface NodeIoOptions {
  readonly env?: Readonly<Record<string, string | undefined>>;
  readonly cwd?: string;
  readonly home?: string;
}

/** Longest time that a Node timer can be set for, in milliseconds; a longer one would fire at once. */
const longestTimer = 2 ** 31 - 1;

/** The real world: this machine's files, clock and environment, and the network by way of the proxies that the environment names. */
export function createNodeIo(options: NodeIoOptions = {}): Io {
  const env = options.env ?? process.env;
  const cwd = options.cwd ?? process.cwd();
  return {
    fetch: createFetch(env),
    files: createNodeFiles(cwd),
    now: () => Date.now(),
    sleep: (milliseconds, signal) => sleepFor(Math.min(Math.max(0, milliseconds), longestTimer), undefined, signal ? { signal } : {}),
    env,
    cwd,
    home: options.home ?? env['HOME'] ?? homedir(),
    packageFolder: fileURLToPath(new URL('../../', import.meta.url)),
  };
}
