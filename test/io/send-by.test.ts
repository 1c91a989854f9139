import { createServer, type IncomingHttpHeaders, type Server, type ServerResponse } from 'node:http';
import { gzipSync } from 'node:zlib';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { createFetch } from '../../src/io/network.ts';
import type { NetAnswer, NetRequest } from '../../src/io/io.ts';

let server: Server;
let url: string;
let seen: IncomingHttpHeaders[];
let reply: (response: ServerResponse) => void;
beforeEach(async () => {
  seen = [];
  server = createServer((request, response) => {
    seen.push(request.headers);
    reply(response);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  url = `http://127.0.0.1:${typeof address === 'object' && address !== null ? address.port : 0}/path?query=1`;
});
afterEach(() => {
  server.closeAllConnections();
  server.close();
});

const send = (request: Partial<NetRequest> = {}): Promise<NetAnswer> => createFetch({})(url, { method: 'GET', headers: {}, redirect: 'manual', ...request });

async function textOf({ body }: NetAnswer): Promise<string> {
  const chunks: Uint8Array[] = [];
  for await (const chunk of body ?? []) chunks.push(chunk);
  return Buffer.concat(chunks).toString();
}

describe('an answer', () => {
  test('comes with its status, its headers in any case, and its body decompressed', async () => {
    reply = (response) => response.writeHead(404, { 'X-Repo-Commit': 'abc', Link: ['<a>', '<b>'], 'Content-Encoding': 'gzip' }).end(gzipSync('not here'));
    const answer = await send();
    expect([answer.status, answer.headers.get('x-repo-commit'), answer.headers.get('LINK'), answer.headers.get('None')]).toEqual([404, 'abc', '<a>, <b>', null]);
    expect(await textOf(answer)).toBe('not here');
  });

  test('to HEAD has no body, whatever its headers promise', async () => {
    reply = (response) => response.writeHead(200, { 'Content-Encoding': 'gzip', 'Content-Length': '100' }).end();
    expect(await textOf(await send({ method: 'HEAD' }))).toBe('');
  });

  test('that sends elsewhere is an answer', async () => {
    reply = (response) => response.writeHead(307, { Location: '/there' }).end();
    expect((await send()).status).toBe(307);
  });
});

test.each([
  [{}, 'gzip'],
  [{ Range: 'bytes=0-9' }, 'identity'],
])('with %j what may be compressed is %s', async (headers, accepted) => {
  reply = (response) => response.end();
  await textOf(await send({ headers }));
  expect(seen[0]).toMatchObject({ 'accept-encoding': accepted, accept: '*/*' });
});

describe('no answer', () => {
  test('where the connection ends', async () => {
    reply = (response) => response.destroy();
    await expect(send()).rejects.toMatchObject({ code: 'UND_ERR_SOCKET' });
  });

  test('where a proxy wants a password', async () => {
    reply = (response) => response.writeHead(407).end();
    await expect(send()).rejects.toThrow('proxy authentication required');
  });

  test.each(['before', 'after'])('where it is given up %s it was sent', async (when) => {
    const controller = new AbortController();
    if (when === 'before') controller.abort(new Error('enough'));
    reply = () => controller.abort(new Error('enough'));
    await expect(send({ signal: controller.signal })).rejects.toThrow('enough');
  });
});

describe('half a body', () => {
  test('is an error to its reader', async () => {
    reply = (response) => {
      response.writeHead(200, { 'Content-Length': '100' }).write('half');
      setTimeout(() => response.destroy(), 20);
    };
    await expect(send().then(textOf)).rejects.toMatchObject({ code: 'UND_ERR_SOCKET' });
  });

  test('is given up with the reason of who gives up', async () => {
    const controller = new AbortController();
    reply = (response) => {
      response.writeHead(200).write('half');
      setTimeout(() => controller.abort(new Error('enough')), 20);
    };
    await expect(send({ signal: controller.signal }).then(textOf)).rejects.toThrow('enough');
  });

  test('is enough where no more is wanted, and the connection ends', async () => {
    let closed = (): void => undefined;
    const ended = new Promise<void>((resolve) => (closed = resolve));
    reply = (response) => {
      response.on('close', closed);
      response.writeHead(200).write('x'.repeat(1_000));
    };
    for await (const chunk of (await send()).body ?? []) {
      expect(chunk.length).toBeGreaterThan(0);
      break;
    }
    await ended;
  });
});
