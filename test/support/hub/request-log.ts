import type { IncomingMessage } from 'node:http';

/** Groups of requests that are counted apart. `file-store` is the second step of reading a file, `cdn` another origin. */
export type RequestGroup = 'api' | 'list' | 'file' | 'file-store' | 'cdn' | 'unknown';

/** A request as the stand-in saw it. */
export interface LoggedRequest {
  readonly method: string;
  /** Path and query as sent. */
  readonly path: string;
  readonly group: RequestGroup;
  readonly authorization: string | null;
  readonly headers: Readonly<Record<string, string | string[] | undefined>>;
  /** Milliseconds since the stand-in was started. */
  readonly at: number;
}

/** All requests, those that no fixture answered, and what was never asked for. */
export interface RequestLog {
  readonly requests: LoggedRequest[];
  add(request: IncomingMessage, group: RequestGroup): void;
  count(group: RequestGroup): number;
  /** `METHOD path` of each request of a group. */
  lines(group?: RequestGroup): string[];
}

/** An empty log. */
export function createRequestLog(): RequestLog {
  const requests: LoggedRequest[] = [];
  const begun = performance.now();
  return {
    requests,
    add({ method = 'GET', url = '', headers }, group) {
      requests.push({ method, path: url, group, authorization: headers.authorization ?? null, headers: { ...headers }, at: performance.now() - begun });
    },
    count: (group) => requests.filter((request) => request.group === group).length,
    lines: (group) => requests.filter((request) => group === undefined || request.group === group).map(({ method, path }) => `${method} ${path}`),
  };
}
