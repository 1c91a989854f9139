import type { KnownNames } from '../model/known-names.ts';
import type { Catalog } from '../model/license.ts';
import { isSpdxId } from './expression.ts';
import { lookupLicense } from './lookup.ts';

/** The names of a catalog, for rules that name a licence. */
export function knownNames(catalog: Catalog): KnownNames {
  const licenses = [...catalog.licenses.values()];
  return {
    licenses: licenses.map(({ id }) => id),
    families: [...new Set(licenses.map(({ family }) => family))].sort(),
    idOf: (written) => {
      const found = lookupLicense(catalog, written);
      return found.kind === 'unknown-name' ? null : found.id;
    },
    isSpdxId,
  };
}
