import type { Endpoint } from './endpoint.ts';
import { followTo } from './endpoint.ts';
import { HubError } from './hub-error.ts';
import type { Send } from './sender.ts';

/** Bytes of a metadata answer; a list of 500 models with their cards stays below 10 MB. */
export const maximumApiBytes = 32_000_000;

/**
 * The `fetch` that is handed to every call of `@huggingface/hub`. It repairs what the client lacks: time-outs, retries,
 * error kinds, the token for the endpoint's origin alone, and links to further pages that are relative or leave a mirror.
 */
export function createClientFetch(send: Send, endpoint: Endpoint): typeof globalThis.fetch {
  return async (input, init) => {
    const url = typeof input === 'string' ? input : input instanceof Request ? input.url : input.href;
    const method = init?.method ?? 'GET';
    if (method !== 'GET' || !url.startsWith(`${endpoint.base}/api/`)) throw new HubError('left-endpoint', 'only metadata of the endpoint is read through the client');
    const answer = await send({ url, kind: 'api', method, maximumBytes: maximumApiBytes });
    const headers = new Headers({ 'Content-Type': 'application/json' });
    const link = answer.headers.get('Link');
    if (link !== null) headers.set('Link', linksWithin(endpoint, url, link));
    // The client asks for the JSON alone, which was read when the answer was checked.
    return Object.assign(new Response(null, { status: answer.status, headers }), { json: async () => answer.json(), text: async () => answer.text() });
  };
}

/** Every target of a `Link` header (RFC 8288) absolute and within the endpoint; throws `left-endpoint` when one cannot be. */
function linksWithin(endpoint: Endpoint, url: string, link: string): string {
  return link.replace(/<([^<>]{1,4000})>/g, (_, target: string) => `<${followTo(endpoint, url, { location: target, kind: 'api' })}>`);
}
