import { createServer, type Server } from 'node:http';
import { afterEach, describe, expect, test } from 'vitest';
import { hubModel } from '../../support/hub/hub-model.ts';
import { hubSourceAt, impatient } from '../../support/hub/hub-source-at.ts';
import type { Fault, HubSettings } from '../../support/hub/hub-settings.ts';
import { startHub, type StandInHub } from '../../support/hub/start-hub.ts';

const model = hubModel({ id: 'org/model', cardData: { license: 'mit', base_model: 'a/b' }, files: { LICENSE: { large: 'MIT License, kept as a large file' } }, oldIds: ['org/old'] });
const tokens = { hf_secret: {} };

let hub: StandInHub;
let thief: Server | undefined;
afterEach(async () => {
  await hub.close();
  thief?.closeAllConnections();
  thief?.close();
  thief = undefined;
});

async function start(settings: Partial<HubSettings> = {}): Promise<ReturnType<typeof hubSourceAt>> {
  hub = await startHub({ models: [model], tokens, ...settings });
  const isSilent = settings.faults?.some(({ fault }) => fault.kind === 'hang') ?? false;
  return hubSourceAt(hub.url, { token: 'hf_secret', ...(isSilent ? impatient : {}) });
}

/** Another origin that answers everything, and what it was sent. */
async function startThief(): Promise<{ readonly url: string; readonly seen: (string | undefined)[] }> {
  const seen: (string | undefined)[] = [];
  thief = createServer((request, response) => {
    seen.push(request.headers.authorization);
    response.writeHead(200, { 'Content-Type': 'text/plain' }).end('{"id":"org/model"}');
  });
  await new Promise<void>((resolve) => thief?.listen(0, '127.0.0.1', resolve));
  const address = thief.address();
  return { url: `http://127.0.0.1:${typeof address === 'object' && address !== null ? address.port : 0}`, seen };
}

describe('the token', () => {
  test('goes to the endpoint with every request, also after a rename', async () => {
    const { read } = await start();
    expect(await read('org/old')).toMatchObject({ kind: 'record' });
    expect(new Set(hub.log.requests.map(({ authorization }) => authorization))).toEqual(new Set(['Bearer hf_secret']));
  });

  test('does not go to the CDN that a large file comes from', async () => {
    const { read } = await start();
    expect(await read('org/model')).toMatchObject({ record: { texts: { LICENSE: 'MIT License, kept as a large file' } } });
    expect(hub.cdnLog.requests.map(({ authorization }) => authorization)).toEqual([null]);
  });

  test('does not go where metadata requests are sent on to, nor does the request', async () => {
    const { url, seen } = await startThief();
    const { read } = await start({ faults: [{ at: '/api/models/', fault: { kind: 'redirect', location: `${url}/api/models/org/model` } }] });
    expect(await read('org/model')).toMatchObject({ reason: 'unreachable' });
    expect(seen).toEqual([]);
  });

  test('does not go where files are sent on to', async () => {
    const { url, seen } = await startThief();
    const { read } = await start({ faults: [{ at: 'README.md', fault: { kind: 'redirect', location: `${url}/README.md` } }] });
    await read('org/model');
    expect(seen).toEqual([undefined]);
  });

  test('does not come back once another origin sent the request home', async () => {
    const { read } = await start({ faults: [{ at: 'resolve/main/x', fault: { kind: 'hang' } }] });
    hub.plan({ at: 'README.md', fault: { kind: 'redirect', location: `${hub.cdnUrl}/back` } });
    await read('org/model');
    expect(hub.cdnLog.requests.every(({ authorization }) => authorization === null)).toBe(true);
  });

  test('is not sent when there is none', async () => {
    hub = await startHub({ models: [model] });
    await hubSourceAt(hub.url).read('org/model');
    expect(hub.log.requests.every(({ authorization }) => authorization === null)).toBe(true);
  });
});

describe('a file that cannot be read leaves no record that looks whole', () => {
  const long = hubModel({ id: 'org/model', readme: `---\nlicense: mit\nbase_model: a/b\n---\n${'x'.repeat(4_100_000)}`, cardData: { license: 'mit', base_model: 'a/b' } });

  test.each([
    ['too large', { models: [long] }, 'limit', 'README.md of org/model could not be read: it is larger than 4,000,000 bytes'],
    ['without end', faulty({ kind: 'endless' }), 'limit|unreachable', 'larger than|no complete answer'],
    ['a login page', faulty({ kind: 'html' }), 'unreachable', 'HTML page'],
    ['silence', faulty({ kind: 'hang' }), 'unreachable', 'too slow: no answer within'],
    ['a reset', faulty({ kind: 'reset' }), 'unreachable', 'closed in the middle'],
    ['429 for ever', faulty({ kind: 'status', status: 429 }), 'rate-limited', 'rate limit: HTTP 429'],
    ['500 for ever', faulty({ kind: 'status', status: 500 }), 'unreachable', 'an error of its own'],
    ['a firewall', faulty({ kind: 'status', status: 403, body: 'Blocked' }), 'unreachable', 'README.md of org/model could not be read: HTTP 403'],
    ['refused to a stranger', faulty({ kind: 'status', status: 401 }), 'unreachable', 'HTTP 401'],
  ] as const)('%s', async (...[, settings, reason, words]) => {
    const { read } = await start(settings);
    expect(await read('org/model')).toMatchObject({ kind: 'failure', reason: expect.stringMatching(`^(?:${reason})$`), detail: expect.stringMatching(words) });
  });

  test('of several the first in order is told', async () => {
    const { read } = await start({ faults: [{ at: 'LICENSE', fault: { kind: 'reset' }, times: 9 }, { at: 'README.md', fault: { kind: 'hang' }, times: 9 }] });
    expect(await read('org/model')).toMatchObject({ detail: expect.stringMatching(/^README\.md of org\/model/) });
  });
});

test.each([['with a code', { 'X-Error-Code': 'EntryNotFound' }], ['without one', {}]] as const)('a file that is listed and not served is told as unread, and the metadata stand: 404 %s', async (_, headers) => {
  const { read } = await start(faulty({ kind: 'status', status: 404, headers }));
  expect(await read('org/model')).toMatchObject({
    kind: 'record',
    record: { card: { license: ['mit'] }, readme: null, readmeState: 'unreachable', unread: [{ path: 'README.md', reason: 'it is listed, but not served' }], texts: { LICENSE: expect.any(String) } },
  });
});

function faulty(fault: Fault): Partial<HubSettings> {
  return { faults: [{ at: 'README.md', fault, times: 99 }] };
}
