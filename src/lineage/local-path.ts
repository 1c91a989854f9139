import { isRepositoryId } from '../util/repository-id.ts';
import { familyOf, type FamilyIndex } from './families.ts';
import { resolveName } from './resolve-name.ts';

/** Segments of a path that are looked at, from its end. */
const maximumSegments = 6;

/**
 * The model that a path on somebody's machine names. Certain only in the Hub's own cache (`models--org--name`), whose
 * folders are made from ids; a folder that is called like a known model may hold anything. Null when no part names one.
 */
export function localModel(path: string, families: FamilyIndex): { readonly id: string; readonly certain: boolean } | null {
  const segments = path.split(/[\\/]+/).filter((segment) => segment !== '' && segment !== '.' && segment !== '..').slice(-maximumSegments);
  const cached = segments.map(fromCache).find((id) => id !== null);
  if (cached !== undefined && cached !== null) return { id: cached, certain: true };
  for (let index = segments.length - 1; index >= 0; index -= 1) {
    const [owner, name = ''] = [segments[index - 1], segments[index]];
    const pair = `${owner}/${name}`;
    if (owner !== undefined && familyOf(families, pair) !== null) return { id: pair, certain: false };
    if (/\d/.test(name) && resolveName(families, name) !== null) return { id: name, certain: false };
  }
  return null;
}

/** https://huggingface.co/docs/huggingface_hub/guides/manage-cache: `models--julien-c--EsperBERTo-small`. */
function fromCache(segment: string): string | null {
  const id = /^models--(.+)$/.exec(segment)?.[1]?.replace('--', '/') ?? null;
  return id !== null && isRepositoryId(id) ? id : null;
}
