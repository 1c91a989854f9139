import type { NodeStatus } from '../model/lineage.ts';
import type { Level } from '../model/policy.ts';
import type { Verdict } from '../model/report.ts';

/** Verdicts as people read them; the mark carries the meaning without colour. */
export const verdictWords = {
  pass: { mark: 'PASS', phrase: 'may be used under this policy' },
  violation: { mark: 'BLOCK', phrase: 'may not be used under this policy' },
  undecided: { mark: 'UNKNOWN', phrase: 'cannot be decided with what is known' },
} as const satisfies Record<Verdict, { mark: string; phrase: string }>;

/** Levels as they stand before a finding. */
export const levelWords = { error: 'error', warning: 'warning', note: 'note' } as const satisfies Record<Level, string>;

/** How a licence came to bind, as a phrase. */
export const basisWords = {
  declared: 'declared by the card',
  detected: 'text found in the repository',
  stated: 'stated in the card’s prose',
  family: 'known of the model family',
  curated: 'by curation',
} as const;

/** Of a name that stands for several texts: which of them may be meant; nothing where the text is settled. */
export function editionWords(editions: readonly string[] = []): string {
  return editions.length === 0 ? '' : `which text is meant is not known: ${editions.join(' or ')}`;
}

/** What became of reading a model, as people read it. */
export const statusWords = {
  resolved: 'read',
  'not-on-hub': 'not on the Hub',
  missing: 'does not exist where it was looked for',
  private: 'private',
  gated: 'gated, and this reader has not been let in',
  'rate-limited': 'not given: the source limits requests',
  unreachable: 'could not be reached',
  limit: 'beyond the limit of steps',
} as const satisfies Record<NodeStatus, string>;

/** What everybody who reads a report must know about it. */
export const disclaimer = 'This report is not legal advice. It shows what was found, where, and what could not be established.';
