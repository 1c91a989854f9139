import type { Fetch, NetAnswer } from '../../io/io.ts';
import { startDeadline, type Deadline } from './deadline.ts';
import { followTo, type Endpoint, type RequestKind } from './endpoint.ts';
import { createHubAnswer, isCommit, type HubAnswer, type LinkedFile } from './hub-answer.ts';
import { HubError } from './hub-error.ts';
import type { HubTimeouts } from './hub-options.ts';
import { networkErrorFrom } from './network-error.ts';
import { discardBody, readBody } from './read-body.ts';

/** One request as the source makes it. Bodies are only read, never sent. */
export interface HubRequest {
  readonly url: string;
  readonly kind: RequestKind;
  readonly method: 'GET' | 'HEAD';
  /** A longer body is an error, or with `onlyBeginning` is cut off there. */
  readonly maximumBytes: number;
  /** True to ask for the first `maximumBytes` alone; servers that ignore `Range` are not read further either. */
  readonly onlyBeginning?: boolean;
}

/** What every request of a source has in common. */
export interface Connection {
  readonly fetch: Fetch;
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
  let told: Told = { commit: null, linked: null };
  let token = connection.token;
  for (let step = 0; step <= maximumRedirects; step += 1) {
    if (new URL(url).origin !== connection.endpoint.origin) token = null;
    deadline.restart(request.kind === 'api' || request.method === 'HEAD' ? apiMs : fileMs, 'answer');
    const response = await connection.fetch(url, { method: request.method, headers: headersWith(token, request), redirect: 'manual', signal: deadline.signal });
    told = { commit: commitOf(response) ?? told.commit, linked: linkedOf(response) ?? told.linked };
    const location = response.status >= 300 && response.status < 400 ? response.headers.get('Location') : null;
    if (location === null || (request.method === 'HEAD' && told.commit !== null)) {
      deadline.restart(bodyMs, 'complete answer');
      return await complete(response, request, told);
    }
    await discardBody(response);
    url = followTo(connection.endpoint, url, { location, kind: request.kind });
  }
  throw new HubError('left-endpoint', `it was sent on more than ${maximumRedirects} times`);
}

/** What the headers of an answer, or of a redirect on the way to it, tell of the file. */
type Told = Pick<HubAnswer, 'commit' | 'linked'>;

function headersWith(token: string | null, { onlyBeginning, maximumBytes }: HubRequest): Record<string, string> {
  const range: Record<string, string> = onlyBeginning === true ? { Range: `bytes=0-${maximumBytes - 1}` } : {};
  return { 'User-Agent': 'modelcheck', ...range, ...(token === null ? {} : { Authorization: `Bearer ${token}` }) };
}

function commitOf(response: NetAnswer): string | null {
  const commit = response.headers.get('X-Repo-Commit');
  return isCommit(commit) ? commit : null;
}

function linkedOf(response: NetAnswer): LinkedFile | null {
  const sha256 = /^(?:W\/)?"?([0-9a-f]{64})"?$/.exec(response.headers.get('X-Linked-ETag') ?? '')?.[1];
  const size = Number(response.headers.get('X-Linked-Size') ?? Number.NaN);
  return sha256 === undefined ? null : { sha256, size: Number.isSafeInteger(size) ? size : null };
}

async function complete(response: NetAnswer, request: HubRequest, told: Told): Promise<HubAnswer> {
  const body = request.method === 'HEAD' ? new Uint8Array() : await readBody(response, request);
  if (request.method === 'HEAD') await discardBody(response);
  return createHubAnswer({ status: response.status, headers: response.headers, body, ...told });
}
