import type { Report } from '../../model/report.ts';
import { bomLicense } from '../bom/license-name.ts';
import { concludedIds } from '../bom/concluded-ids.ts';
import type { SpdxElement, SpdxNamespace } from './namespace.ts';
import { uriPart } from '../uri-part.ts';

/** Name of a licence within the document. */
export function licenseName(id: string): string {
  return `license/${uriPart(id)}`;
}

/** Each licence of the report as an expression: an SPDX id, or a `LicenseRef` with the address of its text. */
export function spdxLicenses(report: Report, names: SpdxNamespace): readonly SpdxElement[] {
  const ids = report.subjects.flatMap(({ governingLicenses, lineage }) => [...governingLicenses.map(({ id }) => id), ...lineage.nodes.flatMap(({ declared, license }) => [...declared, ...concludedIds(license)])]);
  return [...new Set(ids)].sort().map((id) => toExpression(id, report, names));
}

function toExpression(id: string, report: Report, names: SpdxNamespace): SpdxElement {
  const { name, spdxId, licenseRef, url } = bomLicense(id, report);
  return names.element('simplelicensing_LicenseExpression', licenseName(id), {
    name,
    simplelicensing_licenseExpression: spdxId ?? licenseRef,
    ...(spdxId === null && url !== null ? { simplelicensing_customIdToUri: [{ type: 'DictionaryEntry', key: licenseRef, value: url }] } : {}),
  });
}
