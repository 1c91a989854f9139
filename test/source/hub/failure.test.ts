import { afterEach, describe, expect, test } from 'vitest';
import { hubModel } from '../../support/hub/hub-model.ts';
import { hubSourceAt, impatient } from '../../support/hub/hub-source-at.ts';
import type { Fault, HubSettings } from '../../support/hub/hub-settings.ts';
import { startHub, type StandInHub } from '../../support/hub/start-hub.ts';

let hub: StandInHub | undefined;
afterEach(async () => {
  await hub?.close();
  hub = undefined;
});

const model = hubModel({ id: 'org/model', cardData: { license: 'mit', base_model: 'a/b' } });
const tokens = { 'hf_good': {}, 'hf_other': {} };

/** Everything a Hub can answer instead of a model, and what the gap says. `requests` bounds what was sent for it. */
const cases: readonly { readonly name: string; readonly settings: Partial<HubSettings>; readonly options?: typeof impatient; readonly token?: string; readonly read?: string; readonly reason: string; readonly says: readonly string[]; readonly requests: number }[] = [
  { name: 'missing or private, asked by a stranger', settings: { models: [] }, read: 'org/none', reason: 'private', says: ['private or missing', 'set HF_TOKEN'], requests: 1 },
  { name: 'missing, asked with a token', settings: { models: [], tokens }, token: 'hf_good', read: 'org/none', reason: 'missing', says: ['no such model', 'or the token does not show it'], requests: 1 },
  { name: 'private, asked by a stranger', settings: { models: [hubModel({ ...model, private: true })] }, reason: 'private', says: ['private or missing'], requests: 1 },
  { name: 'a token that is not valid', settings: { models: [model], tokens }, token: 'hf_bad', reason: 'unreachable', says: ['the token was refused', 'Invalid credentials', 'renew HF_TOKEN'], requests: 1 },
  { name: 'a revision that does not exist', settings: { models: [model] }, read: 'org/model@v9', reason: 'missing', says: ['its revision "v9" does not'], requests: 1 },
  { name: 'a disabled repository', settings: { models: [hubModel({ ...model, disabled: true })] }, reason: 'unreachable', says: ['disabled this repository', 'Access to this resource is disabled'], requests: 1 },
  { name: 'metadata behind a gate', settings: faulty({ kind: 'status', status: 403, headers: { 'X-Error-Code': 'GatedRepo' } }), reason: 'gated', says: ['request access at', '/org/model'], requests: 1 },
  { name: 'a refusal without a code', settings: faulty({ kind: 'status', status: 403, body: '{"error":"This token lacks the scope"}' }), reason: 'private', says: ['refuses access', 'lacks the scope'], requests: 1 },
  { name: 'a mirror that wants credentials', settings: faulty({ kind: 'status', status: 401 }), reason: 'private', says: ['set HF_TOKEN'], requests: 1 },
  { name: 'a token that a mirror refuses', settings: { ...faulty({ kind: 'status', status: 401 }), tokens }, token: 'hf_good', reason: 'unreachable', says: ['the token was refused'], requests: 1 },
  { name: 'unavailable for legal reasons', settings: faulty({ kind: 'status', status: 451 }), reason: 'unreachable', says: ['disabled', 'HTTP 451'], requests: 1 },
  { name: '404 without a code for everything', settings: { models: [], faults: [{ at: '/', fault: { kind: 'status', status: 404 }, times: 99 }] }, reason: 'missing', says: ['"not found" for the model and for its README'], requests: 3 },
  { name: '429 for ever, without headers', settings: faulty({ kind: 'status', status: 429 }), reason: 'rate-limited', says: ['rate limit', 'tried 4 times', 'set HF_TOKEN'], requests: 4 },
  { name: '429 for ever, with a time to wait', settings: faulty({ kind: 'status', status: 429, headers: { 'Retry-After': '2' } }), reason: 'rate-limited', says: ['rate limit'], requests: 4 },
  { name: '429 that asks for an hour', settings: faulty({ kind: 'status', status: 429, headers: { RateLimit: '"api";r=0;t=3600' } }), reason: 'rate-limited', says: ['3600 s', 'longer than this run may still wait'], requests: 1 },
  { name: '500 for ever', settings: faulty({ kind: 'status', status: 500, body: '{"error":"Internal Error"}' }), reason: 'unreachable', says: ['error of its own', 'HTTP 500: Internal Error', 'tried 3 times'], requests: 3 },
  { name: '503 for ever', settings: faulty({ kind: 'status', status: 503 }), reason: 'unreachable', says: ['HTTP 503'], requests: 3 },
  { name: 'an HTML page with status 200', settings: faulty({ kind: 'html' }), reason: 'unreachable', says: ['HTML page', 'login page', 'check HF_ENDPOINT'], requests: 1 },
  { name: 'JSON that breaks off', settings: faulty({ kind: 'cut-json' }), reason: 'unreachable', says: ['no JSON, or breaks off'], requests: 2 },
  { name: 'JSON that describes no model', settings: faulty({ kind: 'answer', contentType: 'application/json', body: '[1, 2]' }), reason: 'unreachable', says: ['does not describe a model'], requests: 1 },
  { name: 'JSON that is no object', settings: faulty({ kind: 'answer', contentType: 'application/json', body: 'null' }), reason: 'unreachable', says: ['no JSON'], requests: 2 },
  { name: 'an id that is none', settings: faulty({ kind: 'answer', contentType: 'application/json', body: '{"id":"../../x","sha":null}' }), reason: 'unreachable', says: ['does not describe a model'], requests: 1 },
  { name: 'an empty answer', settings: faulty({ kind: 'status', status: 200 }), reason: 'unreachable', says: ['no JSON'], requests: 2 },
  { name: 'a connection that is reset', settings: faulty({ kind: 'reset' }), reason: 'unreachable', says: ['cannot be reached', 'closed in the middle', 'tried 3 times', 'HTTPS_PROXY'], requests: 3 },
  { name: 'a connection that is reset in the middle', settings: faulty({ kind: 'reset-midway' }), reason: 'unreachable', says: ['closed in the middle'], requests: 3 },
  { name: 'a server that never answers', settings: faulty({ kind: 'hang' }), options: impatient, reason: 'unreachable', says: ['too slow: no answer within 0.6 s', 'HF_HUB_ETAG_TIMEOUT'], requests: 2 },
  { name: 'an answer that stops in the middle', settings: faulty({ kind: 'hang-midway' }), options: impatient, reason: 'unreachable', says: ['no complete answer within 0.8 s'], requests: 2 },
  { name: 'an answer that trickles', settings: faulty({ kind: 'slow-body' }), options: impatient, reason: 'unreachable', says: ['no complete answer'], requests: 2 },
  { name: 'an answer without end', settings: faulty({ kind: 'endless' }), reason: 'unreachable', says: ['was not read: it is larger than 32,000,000 bytes|no complete answer within'], requests: 2 },
  { name: 'a redirect to another server', settings: faulty({ kind: 'redirect', location: 'http://127.0.0.2:9/steal' }), reason: 'unreachable', says: ['sent on to http://127.0.0.2:9', 'did not go there'], requests: 1 },
  { name: 'a redirect to no web address', settings: faulty({ kind: 'redirect', location: 'file:///etc/passwd' }), reason: 'unreachable', says: ['no web address'], requests: 1 },
  { name: 'a redirect without end', settings: faulty({ kind: 'redirect', location: '/api/models/org/model' }), reason: 'unreachable', says: ['sent on more than 6 times'], requests: 7 },
  { name: 'a redirect to the login page', settings: { models: [model], faults: [{ at: '/revision/', fault: { kind: 'redirect', location: '/login', status: 302 } }, { at: '/login', fault: { kind: 'html' } }] }, reason: 'unreachable', says: ['HTML page'], requests: 2 },
];

function faulty(fault: Fault): Partial<HubSettings> {
  return { models: [model], faults: [{ at: '/api/models/org/model', fault, times: 99 }] };
}

describe('what the gap says', () => {
  test.each(cases)('$name', async ({ settings, options, token, read = 'org/model', reason, says, requests }) => {
    hub = await startHub({ models: [], ...settings });
    const result = await hubSourceAt(hub.url, { token: token ?? null, ...options }).read(read);
    expect(result).toMatchObject({ kind: 'failure', reason });
    for (const words of says) expect(result.kind === 'failure' && result.detail).toMatch(new RegExp(words.replace(/[.?()]/g, '\\$&')));
    expect(hub.log.requests.length).toBeLessThanOrEqual(requests);
  });

  test('a host that is not known, and a port where nobody listens', async () => {
    const unknown = await hubSourceAt('http://no-such-host.invalid').read('org/model');
    expect(unknown).toMatchObject({ reason: 'unreachable', detail: expect.stringMatching(/host name .*\(DNS\)/) });
    hub = await startHub({ models: [] });
    const { url } = hub;
    await hub.close();
    hub = undefined;
    expect(await hubSourceAt(url).read('org/model')).toMatchObject({ reason: 'unreachable', detail: expect.stringContaining('the connection was refused (tried 3 times)') });
  });

  test('a proxy that does not answer is named by its variable', async () => {
    const { createNodeIo } = await import('../../../src/io/node-io.ts');
    const env = { HTTP_PROXY: 'http://127.0.0.1:9', NO_PROXY: '' };
    const { fetch } = createNodeIo({ env });
    const result = await hubSourceAt('http://hub.example', { io: { fetch, env } }).read('org/model');
    expect(result).toMatchObject({ reason: 'unreachable', detail: expect.stringContaining('the request goes by the proxy in HTTP_PROXY') });
  });

  test('words of a server cannot steer the terminal', async () => {
    hub = await startHub(faultyModel({ kind: 'status', status: 500, body: JSON.stringify({ error: '\u001b[2Jgone\r\n::error::x' }) }));
    const result = await hubSourceAt(hub.url).read('org/model');
    // eslint-disable-next-line no-control-regex
    expect(result.kind === 'failure' && result.detail).not.toMatch(/[\u0000-\u001f]/);
  });
});

function faultyModel(fault: Fault): HubSettings {
  return { models: [model], faults: [{ at: '/api/models/org/model', fault, times: 99 }] };
}
