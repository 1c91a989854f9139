import type { Examined } from './examine.ts';
import type { Profile } from './model/profile.ts';
import type { WaiverSubject } from './policy/waiver-fit.ts';

/** What a waiver of this model may be pinned to. */
export function waiverSubject({ ref, lineage, licenses, records }: Examined, termsDigest: string, profile: Profile): WaiverSubject {
  const asked = ref.kind === 'hub' ? [ref.id] : [ref.asked];
  const texts = [...licenses.values()].flatMap(({ detected }) => detected);
  return {
    ids: [...new Set([lineage.subject, ...asked])],
    revision: records[lineage.subject]?.revision ?? null,
    deployment: profile.use?.deployment ?? null,
    licenseTexts: texts.flatMap(({ license, closest, sha256 }) => (sha256 === null ? [] : [{ license: license ?? closest, sha256 }])),
    termsDigest,
  };
}
