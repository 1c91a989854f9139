import { fork, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import type { Counts, SiteName } from './serve.ts';

/** A stand-in for the Hub in another process. */
export interface Site {
  readonly url: string;
  /** Requests since the last question. */
  counts(): Promise<Counts>;
  close(): void;
}

/** Starts a stand-in; it ends with this process at the latest. */
export async function openSite(name: SiteName): Promise<Site> {
  const child = fork(fileURLToPath(new URL('serve.ts', import.meta.url)), [name], { env: { PATH: process.env['PATH'] } });
  const { url } = (await answerOf(child)) as { readonly url: string };
  return {
    url,
    async counts() {
      const answer = answerOf(child);
      child.send('counts');
      return (await answer) as Counts;
    },
    close: () => void child.disconnect(),
  };
}

async function answerOf(child: ChildProcess): Promise<unknown> {
  const [message]: unknown[] = await once(child, 'message');
  return message;
}
