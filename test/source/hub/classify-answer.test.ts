import { expect, test } from 'vitest';
import { errorOf } from '../../../src/source/hub/classify-answer.ts';
import { createHubAnswer, type HubAnswer } from '../../../src/source/hub/hub-answer.ts';

function answer(status: number, headers: Record<string, string> = {}, body = ''): HubAnswer {
  return createHubAnswer({ status, headers: new Headers(headers), body: Buffer.from(body), commit: null, linked: null });
}

const code = (name: string): Record<string, string> => ({ 'X-Error-Code': name });
const says = (message: string): Record<string, string> => ({ 'X-Error-Message': message });

/** Every row of the Hub's table of errors, for a stranger and for a token. */
test.each([
  ['missing or private, for a stranger', false, answer(401, { ...code('RepoNotFound'), ...says('Invalid username or password.') }), 'private-or-missing'],
  ['missing, for a token', true, answer(404, code('RepoNotFound')), 'missing'],
  ['missing, for a token of which nothing is known', true, answer(401, { ...code('RepoNotFound'), ...says('Invalid username or password.') }), 'private-or-missing'],
  ['a bad token', true, answer(401, says('Invalid credentials in Authorization header')), 'bad-token'],
  ['a bad token, with a code as well', true, answer(401, { ...code('RepoNotFound'), ...says('Invalid credentials in Authorization header') }), 'bad-token'],
  ['a token that ran out', true, answer(401, says('User Access Token "ci" is expired')), 'bad-token'],
  ['a mirror that wants a token', false, answer(401), 'private-or-missing'],
  ['a gated file, for a stranger', false, answer(401, code('GatedRepo')), 'gated'],
  ['a gated file, for a token', true, answer(403, code('GatedRepo')), 'gated'],
  ['a gated file, by its words alone', true, answer(403, {}, '{"error":"Access to model x is restricted and you are not in the authorized list."}'), 'gated'],
  ['a revision that is missing', false, answer(404, code('RevisionNotFound')), 'no-such-revision'],
  ['a file that is missing', false, answer(404, code('EntryNotFound')), 'no-such-file'],
  ['a disabled repository', false, answer(403, says('Access to this resource is disabled.')), 'disabled'],
  ['a refusal', true, answer(403, {}, '<html>'), 'forbidden'],
  ['a code that nobody knows', false, answer(404, code('constructor')), 'not-found'],
  ['no such route', false, answer(404), 'not-found'],
  ['no such method', false, answer(405), 'not-found'],
  ['a rate limit', false, answer(429), 'rate-limited'],
  ['a field that is not known', false, answer(400, {}, '{"error":"Invalid option"}'), 'bad-request'],
  ['a proxy that wants a password', false, answer(407), 'network'],
  ['the law', false, answer(451), 'disabled'],
  ['an error of the server', false, answer(500), 'server-error'],
  ['an error of a gateway', false, answer(504, code('whatever')), 'server-error'],
  ['a teapot', false, answer(418), 'bad-request'],
])('%s', (_, hasToken, given, kind) => {
  expect(errorOf(given, { token: hasToken ? 'hf_secret' : null, now: 0 })).toMatchObject({ kind, status: given.status });
});

test.each([200, 206, 307])('status %i is no error', (status) => {
  expect(errorOf(answer(status), { token: null, now: 0 })).toBeNull();
});

test('the words are those of the header, else of the body, on one line and safe to print', () => {
  expect(errorOf(answer(500, says('from the header'), '{"error":"from the body"}'), { token: null, now: 0 })?.message).toBe('HTTP 500: from the header');
  expect(errorOf(answer(500, {}, '{"error":"from\\n the \\u001b[1mbody"}'), { token: null, now: 0 })?.message).toBe('HTTP 500: from  the \uFFFD[1mbody');
  expect(errorOf(answer(500, {}, '{"error":{"a":1}}'), { token: null, now: 0 })?.message).toBe('HTTP 500');
});

test('a token that the server repeats is not shown', () => {
  expect(errorOf(answer(401, says('Bearer hf_secret is not valid: hf_secret')), { token: 'hf_secret', now: 0 })?.message).toBe('HTTP 401: Bearer *** is not valid: ***');
});
