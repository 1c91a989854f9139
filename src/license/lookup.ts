import type { Catalog, License } from '../model/license.ts';
import { normalizeLicenseName } from './license-name.ts';

/**
 * What a name of a licence stands for. `license`: one text. `ambiguous`: several known texts, of which `editions` lists the ids.
 * `family` and `placeholder`: an entry of the catalog that fixes no text (`openrail`, `other`). `unknown-name`: none of the catalog.
 */
export type LicenseLookup =
  | { readonly kind: 'license'; readonly id: string }
  | { readonly kind: 'ambiguous'; readonly id: string; readonly editions: readonly string[] }
  | { readonly kind: 'family' | 'placeholder'; readonly id: string }
  | { readonly kind: 'unknown-name' };

/**
 * Resolves a Hub tag, `license_name`, SPDX id, `LicenseRef-scancode-…` id or catalog id, as a card writes it.
 * Spelling may differ in case, spaces and punctuation only; a near name is never taken for a known one,
 * because `bsl-1.1` is not `bsl-1.0` and `modified-mit` is not `mit`.
 */
export function lookupLicense(catalog: Catalog, name: string): LicenseLookup {
  const id = catalog.names.get(normalizeLicenseName(name));
  const license = id === undefined ? undefined : catalog.licenses.get(id);
  return license === undefined ? { kind: 'unknown-name' } : lookupOf(license);
}

function lookupOf({ kind, id, editions }: License): LicenseLookup {
  if (kind === 'ambiguous') return { kind, id, editions };
  return { kind: kind === 'family' || kind === 'placeholder' ? kind : 'license', id };
}
