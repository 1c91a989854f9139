import { DataError, type Mistake } from '../errors.ts';
import type { Catalog, License } from '../model/license.ts';
import { digestOf } from '../util/digest.ts';
import { normalizeLicenseName } from './license-name.ts';

/**
 * Puts licences together: sorted by id, with every name resolved and a digest over all of them.
 * Throws `DataError` when two licences share an id or a name, or when an edition or family member is named that does not exist.
 */
export function buildCatalog(licenses: readonly License[]): Catalog {
  const sorted = licenses.toSorted((left, right) => (left.id < right.id ? -1 : 1));
  const byId = new Map(sorted.map((license) => [license.id, license]));
  const names = new Map<string, string>();
  const mistakes = [...duplicateIds(sorted), ...sorted.flatMap((license) => addNames(license, names)), ...sorted.flatMap((license) => missingEditions(license, byId))];
  if (mistakes.length > 0) throw new DataError(mistakes);
  return { licenses: byId, names: new Map([...names].toSorted()), digest: digestOf(sorted) };
}

function duplicateIds(sorted: readonly License[]): readonly Mistake[] {
  return sorted.filter(({ id }, index) => sorted[index + 1]?.id === id).map(({ id }) => mistake(`two licence files have the id ${id}`, 'remove one of them'));
}

function addNames(license: License, names: Map<string, string>): readonly Mistake[] {
  return namesOf(license).flatMap((name) => {
    const key = normalizeLicenseName(name);
    const owner = names.get(key);
    if (key === '') return [mistake(`${license.id}: "${name}" is no name: it has neither letters nor digits, or is too long`, null)];
    if (owner !== undefined && owner !== license.id) return [mistake(`the name "${name}" stands for both ${owner} and ${license.id}`, 'a name that covers several texts gets an entry of kind `ambiguous`')];
    names.set(key, license.id);
    return [];
  });
}

/** Everything that a card or a bill of materials may write for this licence. */
function namesOf({ id, name, hubTags, aliases, spdxId, scancodeKey }: License): readonly string[] {
  const references = [`LicenseRef-${id}`, ...(scancodeKey === null ? [] : [`LicenseRef-scancode-${scancodeKey}`])];
  return [id, name, ...hubTags, ...aliases, ...(spdxId === null ? [] : [spdxId]), ...references];
}

function missingEditions({ id, editions, byFamily }: License, byId: ReadonlyMap<string, License>): readonly Mistake[] {
  const named = new Set([...editions, ...Object.values(byFamily ?? {})]);
  return [...named].filter((edition) => !byId.has(edition)).map((edition) => mistake(`${id} names the edition ${edition}, which the catalog does not have`, null));
}

function mistake(message: string, hint: string | null): Mistake {
  return { message, place: null, hint };
}
