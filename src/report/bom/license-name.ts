import type { Report } from '../../model/report.ts';

/** How a bill of materials names a licence. */
export interface BomLicense {
  /** Catalog id or the words of a card. */
  readonly id: string;
  readonly name: string;
  /** Identifier of the SPDX licence list; null where the list has none. */
  readonly spdxId: string | null;
  /** `LicenseRef-…` for a licence that the SPDX list does not have (SPDX 3.0.1, annex B); scancode-licensedb's where it has one. */
  readonly licenseRef: string;
  readonly url: string | null;
}

/** Looks a licence up among those that the report speaks of. What a card declares in other words keeps its words. */
export function bomLicense(id: string, { licenses }: Pick<Report, 'licenses'>): BomLicense {
  const known = licenses && Object.hasOwn(licenses, id) ? licenses[id] : undefined;
  return {
    id,
    name: known?.name ?? id,
    spdxId: known?.spdxId ?? null,
    licenseRef: known?.scancodeKey ? `LicenseRef-scancode-${idString(known.scancodeKey)}` : `LicenseRef-modelcheck-${idString(id)}`,
    url: known?.url ?? null,
  };
}

/** Letters, digits, dots and hyphens are all that an SPDX id string may have. */
function idString(text: string): string {
  return text.replace(/[^A-Za-z0-9.-]+/g, '-').slice(0, 100) || 'unnamed';
}
