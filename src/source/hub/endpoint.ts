import { HubError } from './hub-error.ts';

/** The public Hub; mirrors that pass its answers through leave this origin in `Location` and `Link`. */
const publicOrigin = 'https://huggingface.co';

/** A Hub or a mirror, perhaps under a path. */
export interface Endpoint {
  /** Without a trailing slash. */
  readonly base: string;
  readonly origin: string;
  /** Path of the base, empty or beginning with a slash. */
  readonly prefix: string;
}

/** A request for metadata, or for a file of a repository. */
export type RequestKind = 'api' | 'file';

/** The endpoint at an absolute http or https URL; trailing slashes are dropped, for the client asks `//api/…` otherwise. */
export function parseEndpoint(text: string): Endpoint {
  const url = new URL(text);
  const prefix = url.pathname.replace(/\/+$/, '');
  return { base: url.origin + prefix, origin: url.origin, prefix };
}

/** URL of a file at a revision; every part is encoded, so that a ref such as `refs/pr/1` stays one part of the path. */
export function fileUrl(endpoint: Endpoint, { id, revision, path }: { readonly id: string; readonly revision: string; readonly path: string }): string {
  const parts = path.split('/').map(encodeURIComponent).join('/');
  return `${endpoint.base}/${id}/resolve/${encodeURIComponent(revision)}/${parts}`;
}

/**
 * Where a `Location` or `Link` leads. An absolute path, and a URL of the public Hub that a mirror passed through, are put under
 * the endpoint again. Files may be served by another origin (a CDN), metadata may not: throws `left-endpoint`, as it
 * does for a step from https down to http.
 */
export function followTo(endpoint: Endpoint, from: string, { location, kind }: { readonly location: string; readonly kind: RequestKind }): string {
  const target = parseTarget(location, from);
  if (target.origin === endpoint.origin) return rebased(endpoint, target);
  if (target.origin === publicOrigin) return rebased(endpoint, new URL(target.pathname + target.search, endpoint.origin));
  const downgraded = target.protocol === 'http:' && new URL(from).protocol === 'https:';
  if (kind === 'api' || downgraded) throw new HubError('left-endpoint', `it was sent on to ${target.origin}, outside ${endpoint.base}, and did not go there`);
  return target.href;
}

function parseTarget(location: string, from: string): URL {
  const target = URL.canParse(location, from) ? new URL(location, from) : null;
  if (target === null || !/^https?:$/.test(target.protocol) || target.username !== '' || target.password !== '') {
    throw new HubError('left-endpoint', 'it was sent on to something that is no web address');
  }
  return target;
}

/** The Hub's own redirects begin at the root, so behind a path they would leave the mirror's repository. */
function rebased(endpoint: Endpoint, target: URL): string {
  const inside = endpoint.prefix === '' || target.pathname === endpoint.prefix || target.pathname.startsWith(`${endpoint.prefix}/`);
  return endpoint.origin + (inside ? '' : endpoint.prefix) + target.pathname + target.search;
}
