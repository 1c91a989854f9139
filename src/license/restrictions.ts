import type { LicenseTerms, TermId } from '../model/term-values.ts';
import { statementsOf } from './term-states.ts';

/** What a licence imposes under one term, in kinds that can be compared between licences. */
type Kinds = readonly string[];

/** Copyleft from weak to network, so that a stronger one keeps a weaker one. */
const copyleftOrder = ['weak', 'strong', 'network'] as const;

/**
 * The restrictions and duties whose loss matters, as kinds: texts, numbers and dates do not count here, only that a licence of
 * the child imposes something of the same kind. Duties that permissive licences share (a copy of the licence, marks on changed
 * files) are left out: dropping Apache-2.0's for MIT's is no conflict.
 */
const restrictionKinds = {
  commercialUse: (terms) => statementsOf(terms, 'commercialUse').filter(({ value }) => value === 'prohibited').map(({ value }) => value),
  fieldOfUse: (terms) => (statementsOf(terms, 'fieldOfUse').length > 0 ? ['limited'] : []),
  userThreshold: (terms) => statementsOf(terms, 'userThreshold').map(({ quantity }) => quantity),
  revenueThreshold: (terms) => statementsOf(terms, 'revenueThreshold').map(() => 'revenue'),
  competitorRestriction: (terms) => statementsOf(terms, 'competitorRestriction').map(() => 'competitors'),
  outputTraining: (terms) => statementsOf(terms, 'outputTraining').filter(({ kind }) => kind === 'banned').map(({ kind }) => kind),
  outputUse: (terms) => statementsOf(terms, 'outputUse').filter(({ value }) => value === 'non-commercial' || value === 'purpose-limited' || value === 'licensor-owned').map(() => 'limited'),
  territory: (terms) => statementsOf(terms, 'territory').flatMap(({ excluded }) => excluded),
  redistribution: (terms) => statementsOf(terms, 'redistribution').filter(({ value }) => value === 'prohibited').map(({ value }) => value),
  derivatives: (terms) => statementsOf(terms, 'derivatives').filter(({ value }) => value === 'prohibited').map(({ value }) => value),
  hosting: (terms) => statementsOf(terms, 'hosting').filter(({ value }) => value === 'prohibited').map(({ value }) => value),
  copyleft: (terms) => statementsOf(terms, 'copyleft').flatMap(({ value }) => copyleftOrder.slice(0, copyleftOrder.indexOf(value) + 1)),
  badge: (terms) => (statementsOf(terms, 'badge').length > 0 ? ['badge'] : []),
  derivativeNaming: (terms) => (statementsOf(terms, 'derivativeNaming').some(({ position }) => position !== 'forbidden') ? ['name'] : []),
  acceptableUse: (terms) => (statementsOf(terms, 'acceptableUse').length > 0 ? ['restricted'] : []),
  militaryUse: (terms) => (statementsOf(terms, 'militaryUse').length > 0 ? ['military'] : []),
  passOnRestrictions: (terms) => (statementsOf(terms, 'passOnRestrictions').length > 0 ? ['pass-on'] : []),
  registration: (terms) => (statementsOf(terms, 'registration').length > 0 ? ['registration'] : []),
} as const satisfies Partial<Record<TermId, (terms: LicenseTerms) => Kinds>>;

/** Terms under which a restriction can be dropped, in report order. */
type RestrictionId = keyof typeof restrictionKinds;

/** A restriction of an ancestor that the child's licences do not keep; `unknown` where the child's term is not established. */
export interface LostRestriction {
  readonly term: RestrictionId;
  readonly lost: 'dropped' | 'unknown';
}

/** Duties in words of the licensor's own ("Built with …", a name prefix), which a licence of another family cannot ask for. */
const licensorsOwn: ReadonlySet<RestrictionId> = new Set<RestrictionId>(['badge', 'derivativeNaming']);

/** A licence whose terms are compared: its terms, and the family of texts it belongs to. */
export interface ComparedLicense {
  readonly terms: LicenseTerms;
  readonly family: string | null;
}

/**
 * Compares what an ancestor's licence imposes with what the child's own licences impose, term by term.
 * The child keeps a restriction when any of its licences imposes one of the same kind; a term of the child that is not
 * established may keep it, unless the restriction is in the ancestor's own words and the child's licence of another family.
 */
export function lostRestrictions(child: readonly ComparedLicense[], ancestor: ComparedLicense): readonly LostRestriction[] {
  return (Object.keys(restrictionKinds) as RestrictionId[]).flatMap((term) => {
    const kinds = restrictionKinds[term];
    const kept = new Set(child.flatMap(({ terms }) => kinds(terms)));
    if (kinds(ancestor.terms).every((kind) => kept.has(kind))) return [];
    const mayKeep = child.some(({ terms, family }) => terms[term].state === 'unknown' && !(licensorsOwn.has(term) && family !== null && family !== ancestor.family));
    return [{ term, lost: mayKeep ? 'unknown' : 'dropped' } as const];
  });
}
