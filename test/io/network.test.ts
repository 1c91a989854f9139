import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { NetAnswer, NetRequest } from '../../src/io/io.ts';
import { createFetch } from '../../src/io/network.ts';
import { hubModel } from '../support/hub/hub-model.ts';
import { startHub, type StandInHub } from '../support/hub/start-hub.ts';
import { startProxy, type StandInProxy } from '../support/start-proxy.ts';

let hub: StandInHub;
let proxy: StandInProxy;
beforeEach(async () => {
  hub = await startHub({ models: [hubModel({ id: 'org/model', cardData: { license: 'mit' } })] });
  proxy = await startProxy(hub.url);
});
afterEach(async () => {
  await Promise.all([hub.close(), proxy.close()]);
});

const get: NetRequest = { method: 'GET', headers: {}, redirect: 'manual' };

async function bytesOf(body: NetAnswer['body']): Promise<Buffer> {
  const chunks: Uint8Array[] = [];
  for await (const chunk of body ?? []) chunks.push(chunk);
  return Buffer.concat(chunks);
}

async function statusOf(env: Record<string, string>, url: string): Promise<number> {
  const { status, body } = await createFetch(env)(url, get);
  await bytesOf(body);
  return status;
}

describe('proxies', () => {
  test('without a variable the endpoint is asked itself', async () => {
    expect(await statusOf({}, `${hub.url}/api/models/org/model`)).toBe(200);
    expect(proxy.seen).toEqual([]);
  });

  test.each(['HTTP_PROXY', 'http_proxy'])('%s is used for http', async (name) => {
    expect(await statusOf({ [name]: proxy.url }, 'http://hub.example/api/models/org/model')).toBe(200);
    expect(proxy.seen).toEqual(['GET http://hub.example/api/models/org/model']);
  });

  test('one without scheme is understood, and its user is told to it alone', async () => {
    const { host } = new URL(proxy.url);
    expect(await statusOf({ HTTP_PROXY: `user:pa%40ss@${host}` }, 'http://hub.example/api/models/org/model')).toBe(200);
    expect(proxy.credentials).toEqual([`Basic ${Buffer.from('user:pa@ss').toString('base64')}`]);
    expect(hub.log.requests[0]?.authorization).toBeNull();
  });

  test('HTTPS_PROXY tunnels https, and only that', async () => {
    await expect(statusOf({ HTTPS_PROXY: proxy.url }, 'https://hub.example/api/models/org/model')).rejects.toBeInstanceOf(Error);
    expect(proxy.seen).toEqual(['CONNECT hub.example:443']);
    expect(await statusOf({ HTTPS_PROXY: proxy.url }, `${hub.url}/api/models/org/model`)).toBe(200);
    expect(proxy.seen.length).toBe(1);
  });

  test.each(['127.0.0.1', 'localhost,127.0.0.1', '*'])('NO_PROXY=%s leaves the proxy out', async (hosts) => {
    expect(await statusOf({ HTTP_PROXY: proxy.url, NO_PROXY: hosts }, `${hub.url}/api/models/org/model`)).toBe(200);
    expect(proxy.seen).toEqual([]);
  });

  test('variables of this process do not count, only those handed in', async () => {
    process.env['HTTP_PROXY'] = 'http://127.0.0.1:9';
    try {
      expect(await statusOf({}, `${hub.url}/api/models/org/model`)).toBe(200);
    } finally {
      delete process.env['HTTP_PROXY'];
    }
  });

  test('a proxy that is no address fails the request, not the program', async () => {
    await expect(statusOf({ HTTP_PROXY: 'http://[bad' }, `${hub.url}/x`)).rejects.toThrow('Invalid URL');
  });
});

describe('the network library', () => {
  async function node(script: string): Promise<string> {
    const { stdout } = await promisify(execFile)(process.execPath, ['--import', 'tsx', '--input-type=module', '-e', script], { cwd: new URL('../..', import.meta.url).pathname });
    return stdout.trim();
  }
  const network = JSON.stringify(new URL('../../src/io/node-io.ts', import.meta.url).href);

  test('is not loaded before the first request, and does not keep a finished program alive', async () => {
    const begun = performance.now();
    const loaded = `Object.keys((await import('node:module')).createRequire(process.cwd() + '/x')('node:module')._cache ?? {}).filter((name) => name.includes('undici')).length`;
    const output = await node(`
      import { createNodeIo } from ${network};
      const { fetch } = createNodeIo({ env: {} });
      const before = ${loaded};
      const { status, body } = await fetch('${hub.url}/api/models/org/model', { method: 'GET', headers: {}, redirect: 'manual' });
      for await (const chunk of body);
      console.log(before, ${loaded} > 0, status);
    `);
    expect(output).toBe('0 true 200');
    expect(performance.now() - begun).toBeLessThan(10_000);
  });
});
