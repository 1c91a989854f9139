import type { Named } from './named.ts';
import { isHubHost } from './hub-url.ts';

/**
 * `pkg:huggingface/org/name@revision?repository_url=…` (purl-spec, type huggingface): parts are percent-encoded, the type is not
 * case-sensitive, and the version is a commit in lower case. Null for other types, and for a repository on another server.
 */
export function parsePurl(text: string, endpoint?: string): Named | null {
  const found = /^pkg:\/{0,2}huggingface\/([^?#]{1,1000})(?:\?([^#]{0,2000}))?(?:#.{0,1000})?$/i.exec(text);
  if (!found || !isOnHub(found[2] ?? '', endpoint)) return null;
  const path = found[1] ?? '';
  const at = path.lastIndexOf('@');
  const [id, version] = at < 0 ? [path, null] : [path.slice(0, at), path.slice(at + 1)];
  try {
    return { id: decodeURIComponent(id), revision: version === null ? null : commitLowered(decodeURIComponent(version)) };
  } catch {
    return null;
  }
}

function isOnHub(qualifiers: string, endpoint?: string): boolean {
  const url = new URLSearchParams(qualifiers).get('repository_url');
  return url === null || isHubHost(url, endpoint);
}

function commitLowered(version: string): string {
  return /^[0-9A-Fa-f]{40}$/.test(version) ? version.toLowerCase() : version;
}
