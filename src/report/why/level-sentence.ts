import type { RuleExplanation } from '../../model/explanation.ts';

/** The level of a rule's outcome and whether it counts, in one sentence; what the policy lets pass, with its reason. */
export function levelSentence({ outcome, level, counts, letPass, isWaived }: Pick<RuleExplanation, 'outcome' | 'level' | 'counts' | 'letPass' | 'isWaived'>): string {
  if (letPass !== null) return `Let pass by the policy: ${letPass.replace(/\.$/, '')}.`;
  if (outcome === 'pass') return `Its level is ${level}.`;
  return `Its level is ${level}, which ${counts ? 'counts' : 'does not count'} for the verdict${isWaived ? ', as it is waived' : ''}.`;
}
