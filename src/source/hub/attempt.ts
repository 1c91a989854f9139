import { startDeadline, type Deadline } from './deadline.ts';
import { followTo, type Endpoint, type RequestKind } from './endpoint.ts';
import { isCommit, type HubAnswer } from './hub-answer.ts';
import { HubError } from './hub-error.ts';
import type { HubTimeouts } from './hub-options.ts';
import { networkErrorFrom } from './network-error.ts';
import { discardBody, readBody } from './read-body.ts';

/** One request as the source makes it. Bodies are only read, never sent. */
export interface HubRequest {
  readonly url: string;
  readonly kind: RequestKind;
  readonly method: 'GET' | 'HEAD';
  readonly maximumBytes: number;
}

/** What every request of a source has in common. */
export interface Connection {
  readonly fetch: typeof globalThis.fetch;
  readonly endpoint: Endpoint;
  readonly token: string | null;
  readonly timeouts: HubTimeouts;
}

/** Redirects followed for one request; a rename and the step to the file store are two. */
const maximumRedirects = 6;

/**
 * Sends a request once: follows its redirects under the rules of `followTo`, bounds time and size, and carries the token
 * to the endpoint's origin only, never again after another origin was asked. A HEAD ends at the first answer that names the commit.
 * Throws `HubError` when there is no complete answer; an answer with an error status is returned.
 */
export async function attempt(request: HubRequest, connection: Connection): Promise<HubAnswer> {
  const deadline = startDeadline();
  try {
    return await follow(request, connection, deadline);
  } catch (error) {
    throw networkErrorFrom(deadline.signal.aborted ? deadline.signal.reason : error);
  } finally {
    deadline.stop();
  }
}

async function follow(request: HubRequest, connection: Connection, deadline: Deadline): Promise<HubAnswer> {
  const { apiMs, fileMs, bodyMs } = connection.timeouts;
  let url = request.url;
  let commit: string | null = null;
  let token = connection.token;
  for (let step = 0; step <= maximumRedirects; step += 1) {
    if (new URL(url).origin !== connection.endpoint.origin) token = null;
    deadline.restart(request.kind === 'api' || request.method === 'HEAD' ? apiMs : fileMs, 'answer');
    const response = await connection.fetch(url, { method: request.method, headers: headersWith(token), redirect: 'manual', signal: deadline.signal });
    commit = commitOf(response) ?? commit;
    const location = response.status >= 300 && response.status < 400 ? response.headers.get('Location') : null;
    if (location === null || (request.method === 'HEAD' && commit !== null)) {
      deadline.restart(bodyMs, 'complete answer');
      return await complete(response, request, commit);
    }
    await discardBody(response);
    url = followTo(connection.endpoint, url, { location, kind: request.kind });
  }
  throw new HubError('left-endpoint', `it was sent on more than ${maximumRedirects} times`);
}

function headersWith(token: string | null): Record<string, string> {
  return { 'User-Agent': 'modelcheck', ...(token === null ? {} : { Authorization: `Bearer ${token}` }) };
}

function commitOf(response: Response): string | null {
  const commit = response.headers.get('X-Repo-Commit');
  return isCommit(commit) ? commit : null;
}

async function complete(response: Response, request: HubRequest, commit: string | null): Promise<HubAnswer> {
  const body = request.method === 'HEAD' ? new Uint8Array() : await readBody(response, request.maximumBytes);
  if (request.method === 'HEAD') await discardBody(response);
  return { status: response.status, headers: response.headers, body, commit, text: () => new TextDecoder().decode(body) };
}
