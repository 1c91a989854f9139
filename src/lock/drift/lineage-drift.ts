import type { Finding } from '../../model/finding.ts';
import type { LockedModel } from '../../model/lock.ts';
import type { NodeStatus } from '../../model/lineage.ts';
import { driftFinding, type DriftPlace } from './drift-finding.ts';

/** Ways of not reading a model that say nothing about it; the run is undecided by them already. */
const passing: ReadonlySet<NodeStatus> = new Set(['rate-limited', 'unreachable', 'limit']);

/** Whether a model could be looked at now, so that what it says can be compared at all. */
export function couldLook({ status }: Pick<LockedModel, 'status'>): boolean {
  return !passing.has(status);
}

/** A model that appeared or went away, or null when it is there as it was. */
export function statusDrift(before: LockedModel, now: LockedModel, place: DriftPlace): Finding | null {
  if (before.status === now.status) return null;
  const kind = before.status === 'resolved' ? 'gone' : now.status === 'resolved' ? 'back' : 'status';
  return driftFinding(kind, place, { before: before.status, now: now.status });
}

/** Parents that came, went or changed their relation. How sure a step is does not count. */
export function parentDrift(before: LockedModel, now: LockedModel, place: DriftPlace): readonly Finding[] {
  const [was, is] = [parentWords(before), parentWords(now)];
  return was === is ? [] : [driftFinding('parents', place, { before: was, now: is })];
}

function parentWords({ parents }: LockedModel): string {
  return parents.map(({ id, relation }) => `${id} (${relation})`).sort().join(', ') || 'nothing';
}
