import { isRepositoryId } from '../../util/repository-id.ts';
import { isLegacyId } from './legacy-id.ts';
import { isLookAlike } from './look-alikes.ts';
import { named, type Named } from './named.ts';

/**
 * `org/name` or a legacy `name`, with an optional `@revision`, where a place takes ids of the Hub.
 * Null for everything else, above all for paths, media types, dates and file names of the same shape.
 */
export function parseHubId(text: string): Named | null {
  if (text.length > 300) return null;
  const at = text.indexOf('@');
  const id = at < 0 ? text : text.slice(0, at);
  return isHubId(id) ? named(id, at < 0 ? null : text.slice(at + 1)) : null;
}

function isHubId(id: string): boolean {
  if (!isRepositoryId(id)) return false;
  const slash = id.indexOf('/');
  return slash < 0 ? isLegacyId(id) : !isLookAlike(id.slice(0, slash), id.slice(slash + 1));
}
