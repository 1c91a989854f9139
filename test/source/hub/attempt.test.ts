import { createServer, type Server } from 'node:http';
import { afterEach, describe, expect, test } from 'vitest';
import { hubModel } from '../../support/hub/hub-model.ts';
import { hubSourceAt } from '../../support/hub/hub-source-at.ts';
import type { HubSettings } from '../../support/hub/hub-settings.ts';
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
  return hubSourceAt(hub.url, { token: 'hf_secret' });
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

describe('a file', () => {
  test('that is too large is left unread, and the record says so', async () => {
    const { read } = await start({ models: [hubModel({ id: 'org/model', readme: `---\nlicense: mit\nbase_model: a/b\n---\n${'x'.repeat(4_100_000)}`, cardData: { license: 'mit', base_model: 'a/b' } })] });
    expect(await read('org/model')).toMatchObject({ record: { readme: null, readmeState: 'unreachable', unread: [{ path: 'README.md', reason: 'unreachable: it is larger than 4,000,000 bytes' }] } });
  });

  test('without end is cut off at its bound', async () => {
    const { read } = await start({ faults: [{ at: 'README.md', fault: { kind: 'endless' }, times: 9 }] });
    const result = await read('org/model');
    expect(result).toMatchObject({ record: { readmeState: 'unreachable', card: { license: ['mit'] } } });
  });

  test.each([
    ['a login page', { kind: 'html' }, 'HTML page'],
    ['silence', { kind: 'hang' }, 'no answer within'],
    ['a reset', { kind: 'reset' }, 'closed in the middle'],
    ['429 for ever', { kind: 'status', status: 429 }, 'HTTP 429'],
    ['a firewall', { kind: 'status', status: 403, body: 'Blocked' }, 'HTTP 403'],
  ] as const)('in whose place comes %s is unread, not absent', async (_, fault, reason) => {
    const { read } = await start({ faults: [{ at: 'README.md', fault, times: 99 }] });
    expect(await read('org/model')).toMatchObject({ kind: 'record', record: { readme: null, readmeState: 'unreachable', unread: [{ path: 'README.md', reason: expect.stringContaining(reason) }] } });
  });

  test('that is listed and yet not there is unread, not absent', async () => {
    const { read } = await start({ faults: [{ at: 'README.md', fault: { kind: 'status', status: 404, headers: { 'X-Error-Code': 'EntryNotFound' } } }] });
    expect(await read('org/model')).toMatchObject({ record: { readmeState: 'unreachable', unread: [{ reason: 'unreachable: it is listed, but not served' }] } });
  });
});
