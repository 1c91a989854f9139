import type { Named } from './named.ts';

/** Hosts of the public Hub. */
const hubHosts: ReadonlySet<string> = new Set(['huggingface.co', 'www.huggingface.co', 'hf.co', 'www.hf.co']);

/** Parts of an address behind which the revision stands. */
const beforeRevision: ReadonlySet<string> = new Set(['tree', 'blob', 'resolve', 'raw', 'commit', 'commits', 'edit', 'blame', 'revision']);

/**
 * A web address of a model on the Hub or on the mirror in use, with or without scheme: `https://huggingface.co/org/name/tree/rev`,
 * `hf.co/org/name:Q4_K_M` (the part behind the colon names a file for Ollama), `…/api/models/org/name`. Null for other addresses.
 */
export function parseHubUrl(text: string, endpoint?: string): Named | null {
  const path = pathOnHub(text, endpoint);
  if (path === null) return null;
  const parts = path.replace(/^\/api\/models(?=\/)/, '').split('/').filter((part) => part !== '').map(decoded);
  const length = parts.length === 1 || beforeRevision.has(parts[1] ?? '') ? 1 : 2;
  const [verb, ...rest] = parts.slice(length);
  const id = parts.slice(0, length).join('/').replace(/:[\w.-]{1,60}$/, '');
  return { id, revision: verb !== undefined && beforeRevision.has(verb) ? revisionOf(rest) : null };
}

/** True for an address on a host of the public Hub or on the mirror in use. */
export function isHubHost(text: string, endpoint?: string): boolean {
  return pathOnHub(text, endpoint) !== null;
}

/** The path below the Hub's root, or null when the address is another server's. */
function pathOnHub(text: string, endpoint?: string): string | null {
  const withScheme = /^(?:www\.)?(?:huggingface|hf)\.co(?:[/:]|$)/i.test(text) ? `https://${text}` : text;
  if (!/^https?:\/\//i.test(withScheme) || !URL.canParse(withScheme)) return null;
  const url = new URL(withScheme);
  const base = endpoint !== undefined && URL.canParse(endpoint) ? new URL(endpoint) : null;
  const prefix = base?.pathname.replace(/\/+$/, '') ?? '';
  if (base?.host === url.host && `${url.pathname}/`.startsWith(`${prefix}/`)) return url.pathname.slice(prefix.length);
  return hubHosts.has(url.hostname) ? url.pathname : null;
}

/** `refs/pr/1` has slashes of its own; of every other revision the path of a file may follow. */
function revisionOf(rest: readonly string[]): string | null {
  const length = rest[0] === 'refs' ? 3 : 1;
  return rest.length === 0 ? null : rest.slice(0, length).join('/');
}

function decoded(part: string): string {
  try {
    return decodeURIComponent(part);
  } catch {
    return part;
  }
}
