import type { Dispatcher } from 'undici';
import { decodeBody } from './decode-body.ts';
import { createBodyQueue } from './body-queue.ts';
import type { HeaderReader, NetAnswer, NetRequest } from './io.ts';

/**
 * Sends one request by undici's dispatcher. Its `fetch` does the same by way of the platform's streams, headers and events, which takes five
 * times as long: more than the network of a run over a hundred models. Rejects as `fetch` does: for a connection that fails, an abort (with its
 * reason), and a proxy that wants a password.
 */
export function sendBy(dispatcher: Dispatcher, url: string, { method, headers, signal }: NetRequest): Promise<NetAnswer> {
  const { origin, pathname, search } = new URL(url);
  return new Promise((resolve, reject) => {
    let controller: Dispatcher.DispatchController | null = null;
    const body = createBodyQueue({ pause: () => controller?.pause(), resume: () => controller?.resume(), leave: () => fail(new Error('left early')) });
    function fail(error: Error): void {
      signal?.removeEventListener('abort', stop);
      body.fail(error);
      reject(error);
      if (controller?.aborted === false) controller.abort(error);
    }
    function stop(): void {
      fail(reasonOf(signal));
    }
    if (signal?.aborted === true) return stop();
    signal?.addEventListener('abort', stop);
    dispatcher.dispatch(
      { origin, path: pathname + search, method, headers: { Accept: '*/*', ...acceptedCodings(origin, headers), ...headers } },
      {
        onRequestStart(started) {
          controller = started;
          // It was given up while it waited for a connection.
          if (body.failed()) started.abort(new Error('given up'));
        },
        onResponseStart(_, status, fields) {
          if (status < 200) return;
          if (status === 407) return fail(new Error('proxy authentication required'));
          const reader = headerReader(fields);
          resolve({ status, headers: reader, body: decodeBody(body.chunks, method === 'HEAD' ? null : reader.get('Content-Encoding')) });
        },
        onResponseData: (_, chunk) => body.push(chunk),
        onResponseEnd() {
          signal?.removeEventListener('abort', stop);
          body.end();
        },
        onResponseError: (_, error) => fail(error),
      },
    );
  });
}

function reasonOf(signal: AbortSignal | undefined): Error {
  const reason: unknown = signal?.reason;
  return reason instanceof Error ? reason : new Error('stopped', { cause: reason });
}

/** A part of a file is asked for as it stands: a part of a compressed one is of no use. */
function acceptedCodings(origin: string, headers: NetRequest['headers']): Record<string, string> {
  if (headers['Range'] !== undefined) return { 'Accept-Encoding': 'identity' };
  return { 'Accept-Encoding': origin.startsWith('https:') ? 'br, gzip' : 'gzip' };
}

function headerReader(fields: Readonly<Record<string, string | string[] | undefined>>): HeaderReader {
  return {
    get(name) {
      const value = fields[name.toLowerCase()];
      return value === undefined ? null : typeof value === 'string' ? value : value.join(', ');
    },
  };
}
