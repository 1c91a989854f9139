import type { ReadFailure, ReadResult } from '../../model/record.ts';
import { sanitizeLine } from '../../util/sanitize.ts';
import type { HubError, HubErrorKind } from './hub-error.ts';

/** What the words of a failure depend on. */
export interface FailureContext {
  readonly endpoint: string;
  readonly id: string;
  readonly revision: string | null;
  readonly hasToken: boolean;
  /** Names of the proxy variables that are set, e.g. `HTTPS_PROXY`. */
  readonly proxies: readonly string[];
}

interface Failure {
  readonly reason: ReadFailure;
  readonly words: (context: FailureContext, error: HubError) => string;
}

/** For each kind of error the reason in the report, and a sentence that says which setting helps. */
const failures = {
  missing: {
    reason: 'missing',
    words: ({ endpoint, hasToken }) => `there is no such model on ${endpoint}${hasToken ? ', or the token does not show it' : ''}`,
  },
  'not-found': { reason: 'missing', words: ({ endpoint }) => `${endpoint} answers "not found" for the model and for its README` },
  'no-such-revision': { reason: 'missing', words: ({ revision }) => `the model exists, its revision ${JSON.stringify(revision ?? 'main')} does not` },
  'no-such-file': { reason: 'missing', words: ({ endpoint }) => `there is no such model on ${endpoint}` },
  'private-or-missing': {
    reason: 'private',
    words: ({ hasToken }) => `private or missing: the Hub does not tell which ${hasToken ? 'to this token' : 'without a token; set HF_TOKEN if you have access'}`,
  },
  gated: {
    reason: 'gated',
    words: ({ endpoint, id, hasToken }) => `gated: request access at ${endpoint}/${id}${hasToken ? ' for the owner of the token' : ', then set HF_TOKEN'}`,
  },
  'bad-token': { reason: 'unreachable', words: (_, { message }) => `the token was refused (${message}); renew HF_TOKEN, or unset it to read public models` },
  forbidden: { reason: 'private', words: ({ endpoint }, { message }) => `${endpoint} refuses access (${message}); a token with the right to read it may help (HF_TOKEN)` },
  disabled: { reason: 'unreachable', words: (_, { message }) => `the Hub has disabled this repository (${message})` },
  'bad-request': { reason: 'unreachable', words: ({ endpoint }, { message }) => `${endpoint} did not understand the request (${message}); is HF_ENDPOINT a Hugging Face Hub or mirror?` },
  'rate-limited': {
    reason: 'rate-limited',
    words: ({ hasToken }, { message }) => `rate limit: ${message}; try again later${hasToken ? '' : ', or set HF_TOKEN for a larger quota'}`,
  },
  'server-error': { reason: 'unreachable', words: ({ endpoint }, { message }) => `${endpoint} has an error of its own (${message}); try again later` },
  timeout: { reason: 'unreachable', words: ({ endpoint, proxies }, { message }) => `${endpoint} is too slow: ${message}; HF_HUB_ETAG_TIMEOUT and HF_HUB_DOWNLOAD_TIMEOUT set the limit in seconds${viaProxies(proxies)}` },
  network: { reason: 'unreachable', words: ({ endpoint, proxies }, { message }) => `${endpoint} cannot be reached: ${message}${viaProxies(proxies) || '; behind a company network set HTTPS_PROXY, or HF_ENDPOINT to a mirror'}` },
  'not-json': { reason: 'unreachable', words: ({ endpoint }, { message }) => `${endpoint}: ${message}; check HF_ENDPOINT and whether the network asks for a login` },
  malformed: { reason: 'unreachable', words: ({ endpoint }, { message }) => `${endpoint}: ${message}; check HF_ENDPOINT, or try again` },
  'too-large': { reason: 'unreachable', words: ({ endpoint }, { message }) => `the answer of ${endpoint} was not read: ${message}` },
  'left-endpoint': { reason: 'unreachable', words: ({ endpoint }, { message }) => `the request to ${endpoint} was given up: ${message}` },
  offline: { reason: 'unreachable', words: (_, { message }) => message },
} as const satisfies Record<HubErrorKind, Failure>;

/** An error as the result of reading a model, in words for somebody who has not read the Hub's documentation. */
export function failureOf(error: HubError, context: FailureContext): ReadResult {
  const { reason, words }: Failure = failures[error.kind];
  if (error.path === null) return { kind: 'failure', reason, detail: words(context, error) };
  const why = ofTheWay.has(error.kind) ? words(context, error) : error.message;
  return { kind: 'failure', reason: reasonsOfFiles[error.kind] ?? 'unreachable', detail: `${sanitizeLine(error.path, 120)} of ${context.id} could not be read: ${why}` };
}

/** Errors that say the same of a file as of the model. */
const ofTheWay: ReadonlySet<HubErrorKind> = new Set(['rate-limited', 'server-error', 'timeout', 'network', 'not-json', 'bad-token', 'left-endpoint']);

const reasonsOfFiles: Partial<Record<HubErrorKind, ReadFailure>> = { 'rate-limited': 'rate-limited', 'too-large': 'limit' };

function viaProxies(names: readonly string[]): string {
  return names.length === 0 ? '' : `; the request goes by the proxy in ${names.join(' and ')}`;
}
