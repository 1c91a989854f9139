import { describe, expect, test } from 'vitest';
import type { HubRequest } from '../../../src/source/hub/attempt.ts';
import { createClientFetch } from '../../../src/source/hub/client-fetch.ts';
import { parseEndpoint } from '../../../src/source/hub/endpoint.ts';
import type { HubAnswer } from '../../../src/source/hub/hub-answer.ts';

const endpoint = parseEndpoint('https://hub.example/mirror');

function fetchWith(headers: Record<string, string>): { readonly fetch: typeof globalThis.fetch; readonly sent: HubRequest[] } {
  const sent: HubRequest[] = [];
  const answer: HubAnswer = { status: 200, headers: new Headers(headers), body: Buffer.from('{"a":1}'), commit: null, linked: null, text: () => '{"a":1}', json: () => ({ a: 1 }) };
  return { sent, fetch: createClientFetch(async (request) => (sent.push(request), answer), endpoint) };
}

test('the client gets the answer as JSON, and nothing of its headers that could mislead it', async () => {
  const { fetch, sent } = fetchWith({ 'Content-Type': 'text/html', 'Set-Cookie': 'x=y' });
  const response = await fetch('https://hub.example/mirror/api/models/o/n', { headers: { Authorization: 'Bearer hf_from_the_client' } });
  expect(await response.json()).toEqual({ a: 1 });
  expect([...response.headers]).toEqual([['content-type', 'application/json']]);
  expect(sent).toEqual([{ url: 'https://hub.example/mirror/api/models/o/n', kind: 'api', method: 'GET', maximumBytes: 32_000_000 }]);
});

describe('the client is refused', () => {
  test.each([
    ['another server', 'https://evil.example/api/models', 'GET'],
    ['a path beside the prefix', 'https://hub.example/api/models', 'GET'],
    ['a server that begins alike', 'https://hub.example/mirror.evil/api/models', 'GET'],
    ['a page', 'https://hub.example/mirror/settings/tokens', 'GET'],
    ['to write', 'https://hub.example/mirror/api/models/o/n', 'POST'],
    ['to delete', 'https://hub.example/mirror/api/repos/delete', 'DELETE'],
  ])('%s', async (_, url, method) => {
    const { fetch, sent } = fetchWith({});
    await expect(fetch(url, { method })).rejects.toMatchObject({ kind: 'left-endpoint' });
    expect(sent).toEqual([]);
  });
});

describe('links to further pages', () => {
  test.each([
    ['</api/models?cursor=2>; rel="next"', '<https://hub.example/mirror/api/models?cursor=2>; rel="next"'],
    ['<?cursor=2>; rel="next"', '<https://hub.example/mirror/api/models?cursor=2>; rel="next"'],
    ['<https://huggingface.co/api/models?cursor=2>; rel="next"', '<https://hub.example/mirror/api/models?cursor=2>; rel="next"'],
    ['<https://hub.example/mirror/api/models?cursor=2>; rel="next"', '<https://hub.example/mirror/api/models?cursor=2>; rel="next"'],
  ])('%s', async (link, expected) => {
    const response = await fetchWith({ Link: link }).fetch('https://hub.example/mirror/api/models');
    expect(response.headers.get('Link')).toBe(expected);
  });

  test('that lead elsewhere end the list', async () => {
    await expect(fetchWith({ Link: '<https://evil.example/api/models>; rel="next"' }).fetch('https://hub.example/mirror/api/models')).rejects.toMatchObject({ kind: 'left-endpoint' });
  });
});
