import { HubError } from './hub-error.ts';

/** System, OpenSSL and undici codes in the words of somebody who has to mend it. */
const wordsOfCode: Readonly<Record<string, string>> = {
  ENOTFOUND: 'the host name is not known (DNS)',
  EAI_AGAIN: 'the host name could not be looked up (DNS)',
  ECONNREFUSED: 'the connection was refused',
  ECONNRESET: 'the connection was closed in the middle',
  EPIPE: 'the connection was closed in the middle',
  UND_ERR_SOCKET: 'the connection was closed in the middle',
  EHOSTUNREACH: 'there is no route to the host',
  ENETUNREACH: 'there is no network',
  ETIMEDOUT: 'no connection in time',
  UND_ERR_CONNECT_TIMEOUT: 'no connection in time',
  SELF_SIGNED_CERT_IN_CHAIN: 'its certificate comes from an authority that is not known here; name it in NODE_EXTRA_CA_CERTS',
  DEPTH_ZERO_SELF_SIGNED_CERT: 'its certificate is self-signed; name it in NODE_EXTRA_CA_CERTS',
  UNABLE_TO_VERIFY_LEAF_SIGNATURE: 'its certificate comes from an authority that is not known here; name it in NODE_EXTRA_CA_CERTS',
  UNABLE_TO_GET_ISSUER_CERT_LOCALLY: 'its certificate comes from an authority that is not known here; name it in NODE_EXTRA_CA_CERTS',
  CERT_HAS_EXPIRED: 'its certificate has expired',
  ERR_TLS_CERT_ALTNAME_INVALID: 'its certificate is for another host',
};

/** Whatever a fetch threw as a `HubError` of kind `network`; a `HubError` as it is. */
export function networkErrorFrom(error: unknown): HubError {
  if (error instanceof HubError) return error;
  const code = codeOf(error);
  if (isRefusedByProxy(error)) return new HubError('network', "the proxy asks for a name and a password (HTTP 407); they go into its address, as in http://name:password@proxy", { cause: error });
  const words = wordsOfCode[code] ?? (code === '' ? 'the connection failed' : `the connection failed (${code})`);
  return new HubError('network', words, { cause: error });
}

/** undici tells a proxy's 407 by words alone, for tunnels and for plain requests. */
function isRefusedByProxy(error: unknown, depth = 0): boolean {
  if (!(error instanceof Error) || depth > 5) return false;
  return /proxy authentication required/i.test(error.message) || isRefusedByProxy(error.cause, depth + 1);
}

/** The first code on the chain of causes; an AggregateError (several addresses tried) gives that of its first error. */
function codeOf(error: unknown, depth = 0): string {
  if (!(error instanceof Error) || depth > 5) return '';
  if ('code' in error && typeof error.code === 'string') return error.code;
  const inner: unknown = error instanceof AggregateError ? error.errors[0] : error.cause;
  return codeOf(inner, depth + 1);
}
