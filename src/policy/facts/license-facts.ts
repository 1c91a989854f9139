import type { EffectiveTerms } from '../../model/effective-terms.ts';
import type { FactValue } from '../../model/fact-type.ts';
import type { License, NodeLicense } from '../../model/license.ts';
import { blankFacts } from './blank-facts.ts';
import { openList, type FactPart, type Provenance, type Unknown } from './facts.ts';

/** What facts need of the licences of the catalog. */
export type LicenseFlags = ReadonlyMap<string, Pick<License, 'osiApproved' | 'kind' | 'family' | 'spdxId' | 'date'>>;

/** The facts of `license.*`: what the model itself carries. All unknown when nothing is held about it. */
export function licenseFacts(own: NodeLicense | undefined, flags: LicenseFlags): FactPart {
  if (!own) return { value: blankFacts('license') };
  const { declared, declaredIds, unexplained, concluded } = own;
  const detected = own.detected.map(({ path, verdict, license, closest, sha256, unknownTerms }) => ({ path, verdict, id: license, closest, sha256, unknownTerms }));
  const binding = own.binding.map(({ id, basis, where }) => ({ id, basis, where }));
  const unknowns = concluded === null ? { concluded: { facts: ['license.concluded'], why: 'no licence could be concluded for the model itself' } } : {};
  return { value: { declared, declaredIds, unexplained, detected, concluded, binding, osiApproved: allApproved(own, flags) }, unknowns };
}

/** One licence that is not approved decides; a licence that is not known leaves it open. */
function allApproved({ binding, unexplained }: NodeLicense, flags: LicenseFlags): boolean | null {
  const approvals = binding.map(({ id }) => flags.get(id)?.osiApproved ?? null);
  if (approvals.includes(false)) return false;
  return approvals.length === 0 || unexplained.length > 0 || approvals.includes(null) ? null : true;
}

/** The fact `governingLicenses`; open-ended when further licences may bind. */
export function governingFacts({ governing }: EffectiveTerms, flags: LicenseFlags, hidden: Unknown | null): FactPart {
  const elements = governing.map(({ id, via, basis, editions = [] }): FactValue => ({ id, via, basis, model: via.at(-1) ?? null, ...flagsOf(flags, id), editions }));
  const provenance = Object.fromEntries(governing.map(({ id, via }, index): [string, Provenance] => [String(index), { term: null, license: id, via, section: null }]));
  return { ...openList(elements, hidden), provenance };
}

function flagsOf(flags: LicenseFlags, id: string): { readonly [key: string]: FactValue } {
  const known = flags.get(id);
  return known ? { osiApproved: known.osiApproved, kind: known.kind, family: known.family, spdxId: known.spdxId, date: known.date } : { osiApproved: null, kind: null, family: null, spdxId: null, date: null };
}
