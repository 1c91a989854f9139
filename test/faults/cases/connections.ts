import path from 'node:path';
import type { FaultGroup, Site } from '../fault-case.ts';
import { atFile, atMetadata, everywhere, passes, undecided } from '../planning.ts';
import { gzipBomb } from './answers.ts';

/** Time-outs of these cases: long for a machine that is busy, short for a test. */
const impatient = (): Record<string, string> => ({ HF_HUB_ETAG_TIMEOUT: '1.5', HF_HUB_DOWNLOAD_TIMEOUT: '1.5' });
const strangerIsHub = (site: Site): Record<string, string> => ({ HF_ENDPOINT: site.stranger });
const nowhere = { token: 'nowhere' } as const;

/** What a network does to a connection. */
export const connections: FaultGroup = {
  heading: 'Connections',
  cases: [
    { name: 'reset before the answer, always', hub: everywhere({ kind: 'reset' }), outcome: undecided('unreachable', 'closed in the middle') },
    { name: 'reset before the answer, twice', hub: atMetadata({ kind: 'reset' }, 2), outcome: passes },
    { name: 'reset in the middle of metadata, once', hub: atMetadata({ kind: 'reset-midway' }, 1), outcome: passes },
    { name: 'reset in the middle of a licence, always', hub: atFile('LICENSE', { kind: 'reset-midway' }), outcome: undecided('unreachable', 'LICENSE of org/base could not be read') },
    { name: 'silence instead of metadata', hub: atMetadata({ kind: 'hang' }), env: impatient, outcome: undecided('unreachable', 'no answer within 1.5 s') },
    { name: 'silence instead of a file', hub: atFile('LICENSE', { kind: 'hang' }), env: impatient, outcome: undecided('unreachable', 'no answer within 1.5 s') },
    { name: 'silence in the middle of an answer', hub: atMetadata({ kind: 'hang-midway' }), env: impatient, outcome: undecided('unreachable', 'no complete answer within 4.5 s') },
    { name: 'a byte every 50 ms', hub: atMetadata({ kind: 'slow-body' }), env: impatient, outcome: undecided('unreachable', 'no complete answer within 4.5 s') },
    { name: 'nobody listens', env: ({ closed }) => ({ HF_ENDPOINT: closed }), outcome: undecided('unreachable', 'refused', nowhere) },
    { name: 'a host name that does not exist', env: () => ({ HF_ENDPOINT: 'http://hub.invalid' }), outcome: undecided('unreachable', 'DNS', nowhere) },
    { name: 'https to a server without it', env: ({ hub }) => ({ HF_ENDPOINT: hub.replace('http:', 'https:') }), outcome: undecided('unreachable', 'the connection failed', nowhere) },
    { name: 'a server that does not speak HTTP', strangerSays: 'SSH-2.0-OpenSSH_9.2p1\r\n', env: strangerIsHub, outcome: undecided('unreachable', 'the connection', { token: 'elsewhere' }) },
    { name: 'an answer with 1 MB of headers', strangerSays: `HTTP/1.1 200 OK\r\nX-Long: ${'x'.repeat(1_000_000)}\r\n\r\n`, env: strangerIsHub, outcome: undecided('unreachable', 'the connection', { token: 'elsewhere' }) },
    { name: 'chunks that are none', strangerSays: 'HTTP/1.1 200 OK\r\nContent-Type: application/json\r\nTransfer-Encoding: chunked\r\n\r\nZZ\r\n{}\r\n0\r\n\r\n', env: strangerIsHub, outcome: undecided('unreachable', 'the connection', { token: 'elsewhere' }) },
    { name: 'chunks without an end', strangerSays: 'HTTP/1.1 200 OK\r\nContent-Type: application/json\r\nTransfer-Encoding: chunked\r\n\r\n5\r\n{"id"\r\n', env: strangerIsHub, outcome: undecided('unreachable', 'closed in the middle', { token: 'elsewhere' }) },
    { name: 'two lengths that differ', strangerSays: 'HTTP/1.1 200 OK\r\nContent-Length: 5\r\nContent-Length: 9\r\n\r\n{"a":1}', env: strangerIsHub, outcome: undecided('unreachable', 'the connection', { token: 'elsewhere' }) },
    { name: 'JSON in UTF-16', strangerSays: `HTTP/1.1 200 OK\r\nContent-Type: application/json\r\nContent-Length: 8\r\n\r\n\u00FF\u00FE{\u0000}\u0000\n\u0000`, env: strangerIsHub, outcome: undecided('unreachable', 'is no JSON', { token: 'elsewhere' }) },
    { name: 'a body shorter than its Content-Length', strangerSays: 'HTTP/1.1 200 OK\r\nContent-Type: application/json\r\nContent-Length: 5000\r\n\r\n{"id":"org/base"}', env: strangerIsHub, outcome: undecided('unreachable', 'closed in the middle', { token: 'elsewhere' }) },
    { name: '300 MB in 300 KB of gzip', strangerSays: gzipBomb, env: strangerIsHub, outcome: undecided('unreachable', 'larger than', { token: 'elsewhere' }) },
  ],
};

const trusting = (site: Site): Record<string, string> => ({ ...strangerIsHub(site), NODE_EXTRA_CA_CERTS: path.join(site.folder, 'certificate.pem') });

/** What is wrong with a certificate, on a Hub that speaks https. */
export const certificates: FaultGroup = {
  heading: 'Certificates',
  cases: [
    { name: 'self-signed', strangerShows: {}, env: strangerIsHub, outcome: undecided('unreachable', 'its certificate is self-signed; name it in NODE_EXTRA_CA_CERTS', nowhere) },
    { name: 'self-signed, and named in NODE_EXTRA_CA_CERTS: the answer is read', strangerShows: {}, env: trusting, outcome: undecided('unreachable', 'is no JSON', { token: 'elsewhere' }) },
    { name: 'of another host', strangerShows: { address: '192.0.2.1' }, env: trusting, outcome: undecided('unreachable', 'its certificate is for another host', nowhere) },
    { name: 'expired', strangerShows: { until: '20210101' }, env: trusting, outcome: undecided('unreachable', 'its certificate has expired', nowhere) },
  ],
};

/** Proxies, which are named in the environment. */
export const proxies: FaultGroup = {
  heading: 'Proxies',
  cases: [
    { name: 'the proxy is down', env: ({ closed }) => ({ HTTP_PROXY: closed }), outcome: undecided('unreachable', 'the proxy in HTTP_PROXY', nowhere) },
    { name: 'the proxy wants a password (407)', strangerSays: 'HTTP/1.1 407 Proxy Authentication Required\r\nContent-Length: 0\r\n\r\n', env: ({ stranger }) => ({ HTTP_PROXY: stranger }), outcome: undecided('unreachable', 'the proxy asks for a name', { token: 'elsewhere' }) },
    { name: 'the proxy cannot reach the Hub (502)', strangerSays: 'HTTP/1.1 502 Bad Gateway\r\nContent-Length: 0\r\n\r\n', env: ({ stranger }) => ({ HTTP_PROXY: stranger }), outcome: undecided('unreachable', 'HTTP 502', { token: 'elsewhere' }) },
    { name: 'the proxy shows a login page', strangerSays: 'HTTP/1.1 200 OK\r\nContent-Type: text/html\r\nContent-Length: 27\r\n\r\n<html>Please sign in</html>', env: ({ stranger }) => ({ HTTP_PROXY: stranger }), outcome: undecided('unreachable', 'HTML page', { token: 'elsewhere' }) },
    { name: 'the proxy is silent', strangerSays: '', env: ({ stranger }) => ({ ...impatient(), HTTP_PROXY: stranger }), outcome: undecided('unreachable', 'no answer within 1.5 s', { token: 'elsewhere' }) },
    { name: 'the proxy is down, and NO_PROXY excepts the Hub', env: ({ closed }) => ({ HTTP_PROXY: closed, NO_PROXY: '127.0.0.1' }), outcome: passes },
  ],
};
