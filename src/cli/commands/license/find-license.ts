import { UsageError } from '../../../errors.ts';
import { lookupLicense } from '../../../license/lookup.ts';
import type { Catalog, License } from '../../../model/license.ts';
import { didYouMean } from '../../../util/suggest.ts';

/** The licence that a name stands for. Throws UsageError with the nearest name. */
export function findLicense(name: string, catalog: Catalog): License {
  const found = lookupLicense(catalog, name);
  const entry = found.kind === 'unknown-name' ? undefined : catalog.licenses.get(found.id);
  if (!entry) throw new UsageError(`no licence "${name}" in the catalog`, didYouMean(name, catalog.licenses.keys()) ?? 'run `modelcheck license list` to see all');
  return entry;
}
