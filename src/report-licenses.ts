import type { Catalog } from './model/license.ts';
import type { ReportLicense, Subject } from './model/report.ts';

/** The licences that a report speaks of, by catalog id, as they are known elsewhere; sorted, so that equal runs give equal bytes. */
export function reportLicenses(subjects: readonly Subject[], { licenses }: Pick<Catalog, 'licenses'>): Readonly<Record<string, ReportLicense>> {
  const ids = [...new Set(subjects.flatMap(mentioned))].sort();
  return Object.fromEntries(
    ids.flatMap((id) => {
      const known = licenses.get(id);
      return known ? [[id, { name: known.name, spdxId: known.spdxId, scancodeKey: known.scancodeKey, url: known.url, osiApproved: known.osiApproved }]] : [];
    }),
  );
}

/** Ids that bind, were declared or were found; raw card values that are no ids have no entry. */
function mentioned({ governingLicenses, lineage }: Subject): readonly string[] {
  return [...governingLicenses.flatMap(({ id, editions = [] }) => [id, ...editions]), ...lineage.nodes.flatMap(({ declared, license, detected }) => [...declared, ...(license?.split(' AND ') ?? []), ...detected.flatMap(({ id }) => (id === null ? [] : [id]))])];
}
