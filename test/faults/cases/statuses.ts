import type { FaultGroup } from '../fault-case.ts';
import { atFile, everywhere, passes, status, undecided } from '../planning.ts';
import { base, child } from '../usual-models.ts';

const withoutToken = (): Record<string, string> => ({ HF_TOKEN: '' });

/** Error codes of the Hub, by status and `X-Error-Code`, at the model or at one of its files. */
export const statuses: FaultGroup = {
  heading: 'Statuses and error codes',
  cases: [
    { name: '400 to every request', hub: everywhere(status(400)), outcome: undecided('unreachable', 'did not understand the request') },
    { name: '401, the token is refused', hub: () => ({ tokens: {} }), outcome: undecided('unreachable', 'the token was refused'), next: null },
    { name: '401 RepoNotFound, without a token', models: [child], env: withoutToken, outcome: undecided('private', 'private or missing', { token: 'nowhere' }), next: null },
    { name: '401 GatedRepo at a file, without a token', models: [child, { ...base, gated: 'manual' }], env: withoutToken, outcome: { exit: 0, gaps: [], token: 'nowhere' } },
    { name: '403 GatedRepo at a file, with a token that was not let in', models: [child, { ...base, gated: 'auto' }], outcome: passes },
    { name: '403 GatedRepo for the model itself', hub: everywhere(status(403, { 'X-Error-Code': 'GatedRepo' })), outcome: undecided('gated', 'gated: request access') },
    { name: '403 without a code', hub: everywhere(status(403)), outcome: undecided('private', 'refuses access') },
    { name: '403, the repository is disabled', models: [child, { ...base, disabled: true }], outcome: undecided('unreachable', 'disabled'), next: 3 },
    { name: '404 RepoNotFound', models: [child], outcome: undecided('missing', 'there is no such model'), next: 3 },
    { name: '404 RevisionNotFound', args: () => ['check', 'org/base@v9', '--format', 'json'], outcome: undecided('missing', 'its revision'), next: 0 },
    { name: '404 EntryNotFound for a README that is listed', hub: atFile('README.md', status(404, { 'X-Error-Code': 'EntryNotFound' })), outcome: undecided('unreachable', 'listed, but not served') },
    { name: '404 EntryNotFound for a licence that is listed', hub: atFile('LICENSE', status(404, { 'X-Error-Code': 'EntryNotFound' })), outcome: { exit: 3, gaps: [], says: 'license-unrecognised: undecided' } },
    { name: '404 without a code to every request', hub: everywhere(status(404)), outcome: undecided('missing', 'answers "not found"') },
    { name: '405 to every request', hub: everywhere(status(405)), outcome: undecided('missing', 'answers "not found"') },
    { name: '407 as if from a proxy', hub: everywhere(status(407)), outcome: undecided('unreachable', 'cannot be reached') },
    { name: '408', hub: everywhere(status(408)), outcome: undecided('unreachable', 'too slow') },
    { name: '409', hub: everywhere(status(409)), outcome: undecided('unreachable', 'HTTP 409') },
    { name: '410', hub: everywhere(status(410)), outcome: undecided('missing', 'there is no such model') },
    { name: '418', hub: everywhere(status(418)), outcome: undecided('unreachable', 'HTTP 418') },
    { name: '451', hub: everywhere(status(451)), outcome: undecided('unreachable', 'disabled') },
    { name: '500, always', hub: everywhere(status(500)), outcome: undecided('unreachable', 'an error of its own') },
    { name: '500 twice, then well', hub: () => ({ faults: [{ at: '/api/models/org/base', fault: status(500), times: 2 }] }), outcome: passes },
    { name: '500 at a licence file', hub: atFile('LICENSE', status(500)), outcome: undecided('unreachable', 'LICENSE of org/base could not be read') },
    { name: '500 at the configuration', hub: atFile('config.json', status(500)), outcome: undecided('unreachable', 'config.json of org/base could not be read') },
    { name: '501', hub: everywhere(status(501)), outcome: undecided('missing', 'answers "not found"') },
    { name: '502, always', hub: everywhere(status(502, { 'Content-Type': 'text/html' }, '<html>Bad gateway</html>')), outcome: undecided('unreachable', 'an error of its own') },
    { name: '503 with Retry-After, then well', hub: () => ({ faults: [{ at: '/api/models/org/base', fault: status(503, { 'Retry-After': '1' }) }] }), outcome: passes },
    { name: '503 with Retry-After of a day', hub: everywhere(status(503, { 'Retry-After': '86400' })), outcome: undecided('unreachable', 'an error of its own') },
    { name: '503, always', hub: everywhere(status(503)), outcome: undecided('unreachable', 'an error of its own') },
    { name: '504, always', hub: everywhere(status(504)), outcome: undecided('unreachable', 'an error of its own') },
    { name: '999, which no server should send', hub: everywhere(status(999)), outcome: undecided('unreachable', 'an error of its own') },
    { name: '529, which no standard knows', hub: everywhere(status(529)), outcome: undecided('unreachable', 'an error of its own') },
    { name: '204 instead of a file', hub: atFile('LICENSE', status(204)), outcome: undecided('unreachable', 'LICENSE of org/base could not be read') },
    { name: '204 instead of metadata', hub: everywhere(status(204)), outcome: undecided('unreachable', '204') },
    { name: '206 that nobody asked for', hub: atFile('LICENSE', status(206, { 'Content-Range': 'bytes 0-9/1000' }, 'MIT Licens')), outcome: undecided('unreachable', 'LICENSE of org/base could not be read') },
    { name: '304 that nobody asked for', hub: atFile('LICENSE', status(304)), outcome: undecided('unreachable', 'LICENSE of org/base could not be read') },
    { name: '300 without a Location', hub: everywhere(status(300)), outcome: undecided('unreachable', '300') },
  ],
};

/** Rate limits: what the Hub says in `RateLimit`, what others say in `Retry-After`, and silence. */
export const rateLimits: FaultGroup = {
  heading: 'Rate limits (429)',
  cases: [
    { name: 'Retry-After in seconds, then well', hub: everywhere(status(429, { 'Retry-After': '1' }), 1), outcome: passes },
    { name: 'Retry-After as a date, then well', hub: everywhere(status(429, { 'Retry-After': new Date(Date.now() + 3_000).toUTCString() }), 1), outcome: passes },
    { name: 'Retry-After that is neither, then well', hub: everywhere(status(429, { 'Retry-After': 'later' }), 1), outcome: passes },
    { name: 'RateLimit with nothing left, then well', hub: everywhere(status(429, { RateLimit: '"api";r=0;t=1' }), 1), outcome: passes },
    { name: 'RateLimit with nothing left for longer than the run may wait', hub: everywhere(status(429, { RateLimit: '"api";r=0;t=300' })), outcome: undecided('rate-limited', 'longer than this run may still wait') },
    { name: 'Retry-After of a year', hub: everywhere(status(429, { 'Retry-After': '31536000' })), outcome: undecided('rate-limited', 'longer than this run may still wait') },
    { name: 'Retry-After below zero, once', hub: everywhere(status(429, { 'Retry-After': '-5' }), 1), outcome: passes },
    { name: 'Retry-After of more seconds than there are', hub: everywhere(status(429, { 'Retry-After': '9'.repeat(20) })), outcome: undecided('rate-limited', 'rate limit') },
    { name: 'RateLimit that makes no sense, once', hub: everywhere(status(429, { RateLimit: '"api";r=abc;t=-1' }), 1), outcome: passes },
    { name: 'Retry-After of zero seconds, always', hub: everywhere(status(429, { 'Retry-After': '0' })), outcome: undecided('rate-limited', 'tried') },
    { name: 'no header, once', hub: everywhere(status(429), 1), outcome: passes },
    { name: 'no header, always', hub: everywhere(status(429)), outcome: undecided('rate-limited', 'rate limit') },
    { name: 'at a licence file, always', hub: atFile('LICENSE', status(429, { 'Retry-After': '60' })), outcome: undecided('rate-limited', 'rate limit') },
    { name: 'a quota that is used up by the run itself', hub: () => ({ quotas: { api: 1, file: 1_000, windowSeconds: 2 } }), outcome: passes, next: null },
  ],
};
