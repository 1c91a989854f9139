import type { Fetch } from './io.ts';

/** Milliseconds in which a connection must stand; huggingface_hub's default time-out. */
const connectTimeoutMs = 10_000;

/**
 * Requests by way of HTTP_PROXY, HTTPS_PROXY and NO_PROXY (upper or lower case), which Node's own `fetch` ignores before version 24.
 * undici and what belongs to it are loaded with the first request, so that a run without network never pays for them (more than 100 ms).
 * Certificates of a company's own authority come from NODE_EXTRA_CA_CERTS, which Node itself reads.
 */
export function createFetch(env: Readonly<Record<string, string | undefined>>): Fetch {
  let opened: Promise<Fetch> | undefined;
  return async (url, request) => {
    opened ??= open(env);
    const send = await opened;
    return send(url, request);
  };
}

async function open(env: Readonly<Record<string, string | undefined>>): Promise<Fetch> {
  const [{ EnvHttpProxyAgent }, { sendBy }] = await Promise.all([import('undici'), import('./send-by.ts')]);
  const dispatcher = new EnvHttpProxyAgent({
    httpProxy: proxyUrl(env['http_proxy'] ?? env['HTTP_PROXY']),
    httpsProxy: proxyUrl(env['https_proxy'] ?? env['HTTPS_PROXY']),
    noProxy: env['no_proxy'] ?? env['NO_PROXY'] ?? '',
    connect: { timeout: connectTimeoutMs },
    // A tunnel to port 80 is refused by many proxies; plain requests are handed to them as every other client does.
    proxyTunnel: false,
  });
  return (url, request) => sendBy(dispatcher, url, request);
}

/** curl and Python accept a proxy without scheme; the empty string means none. */
function proxyUrl(setting: string | undefined): string {
  const trimmed = setting?.trim() ?? '';
  return trimmed === '' || /^[a-z][a-z0-9+.-]*:\/\//i.test(trimmed) ? trimmed : `http://${trimmed}`;
}
