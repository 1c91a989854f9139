import type { TermId } from './term-values.ts';

/**
 * For the terms that have a strictest reading: the values from the most lenient to the strictest.
 * The first value stands for "no licence that binds says anything of it" (a fact, not an unknown).
 * Several licences bind together, so the strictest of them is the one that counts (design §2, "all bind").
 */
export const strictness = {
  commercialUse: ['unstated', 'allowed', 'conditional', 'prohibited'],
  redistribution: ['unstated', 'allowed', 'conditional', 'prohibited'],
  derivatives: ['unstated', 'allowed', 'conditional', 'prohibited'],
  hosting: ['unstated', 'allowed', 'conditional', 'prohibited'],
  outputTraining: ['unstated', 'notice', 'naming', 'derivative', 'limited', 'banned'],
  outputUse: ['unstated', 'unrestricted', 'conditional', 'purpose-limited', 'licensor-owned', 'non-commercial'],
  copyleft: ['unstated', 'weak', 'strong', 'network'],
  militaryUse: ['unstated', 'prohibited'],
  useLatest: ['unstated', 'reasonable-efforts', 'required'],
  remoteRestriction: ['unstated', 'reserved'],
} as const satisfies Partial<Record<TermId, readonly string[]>>;

/** A term with a strictest reading: its fact is `terms.<term>.value`. */
export type GradedTerm = keyof typeof strictness;

/** The graded terms, in the order of the table. */
export const gradedTerms = Object.keys(strictness) as readonly GradedTerm[];
