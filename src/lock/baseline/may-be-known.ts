import { findingCodes } from '../../model/finding-codes.ts';
import type { BaselineFinding, BaselineSubject } from '../../model/baseline.ts';
import type { NodeStatus } from '../../model/lineage.ts';

const codes: Readonly<Record<string, { readonly waivable: boolean }>> = findingCodes;

/** Findings that must be looked at every time: drift, which says what is new, and waivers that no longer hold. */
const neverKnown = /^lock-|^model-unavailable$/;

/** Ways of not reading a model that may be over with the next run. */
const passing: ReadonlySet<NodeStatus> = new Set(['rate-limited', 'unreachable', 'limit']);

/** Whether a baseline may accept a finding. A run that could not look never passes, whatever an earlier one could not look at. */
export function mayBeKnown({ ruleId, via }: BaselineFinding, { id, lineage }: BaselineSubject): boolean {
  if (neverKnown.test(ruleId) || (Object.hasOwn(codes, ruleId) && codes[ruleId]?.waivable === false)) return false;
  const status = lineage.nodes.find((node) => node.id === (via.at(-1) ?? id))?.status;
  return status === undefined || !passing.has(status);
}
