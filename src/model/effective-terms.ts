import type { LicenseBasis } from './license.ts';
import type { TermId, TermStatement } from './term-values.ts';

/** A licence that binds a user of the subject, and the path from the subject to the model that brings it. */
export interface GoverningLicense {
  readonly id: string;
  /** Where `id` is a name of several texts: the ids of those that may be meant, which `terms` speak of. */
  readonly editions?: readonly string[];
  /** Model ids from the subject to the bringer; one element when it is the subject's own. */
  readonly via: readonly string[];
  readonly basis: LicenseBasis;
}

/** One term that binds, with the path that brings it. `statement` is null where the term is unknown. */
export interface EffectiveTerm {
  readonly term: TermId;
  readonly state: 'value' | 'unknown';
  readonly statement: TermStatement | null;
  readonly license: string;
  readonly via: readonly string[];
  readonly section: string | null;
}

/** Everything that binds a user of one model. Sorted by term, license, path. */
export interface EffectiveTerms {
  readonly governing: readonly GoverningLicense[];
  readonly terms: readonly EffectiveTerm[];
  /** False when a gap or an unidentified licence may hide further terms. */
  readonly complete: boolean;
}
