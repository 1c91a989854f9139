import type { Report } from '../../model/report.ts';
import { bomLicense } from '../bom/license-name.ts';
import { property } from './property.ts';

/** A licence of a component, and how it came to stand there. */
export interface StatedLicense {
  readonly id: string;
  /** `declared`: said by the publisher. `concluded`: found to bind. */
  readonly acknowledgement: 'declared' | 'concluded';
  /** Path that brings the licence, where it is inherited. */
  readonly via?: readonly string[];
}

/**
 * Entries of `licenses`: an SPDX id where the list has one, else the name with modelcheck's id and a `LicenseRef` beside it.
 * Each licence is an entry of its own, because all of them bind.
 */
export function licenseEntries(stated: readonly StatedLicense[], report: Pick<Report, 'licenses'>): readonly object[] {
  return stated.map(({ id, acknowledgement, via }) => {
    const { name, spdxId, licenseRef, url } = bomLicense(id, report);
    const properties = [property('licenseId', id), ...(spdxId === null ? [property('licenseRef', licenseRef)] : []), ...(via === undefined ? [] : [property('via', via.join(' > '))])];
    return { license: { ...(spdxId === null ? { name } : { id: spdxId }), acknowledgement, ...(url === null || !/^[!-~]+$/.test(url) ? {} : { url }), properties } };
  });
}
