import { confidences, type Confidence, type Evidence } from '../model/evidence.ts';
import type { LineageEdge } from '../model/lineage.ts';
import type { Relation } from '../model/relation.ts';
import { isCorrected } from './corrections.ts';
import { sharedWeights } from './evidence/file-hash.ts';
import { familyOf, type FamilyIndex } from './families.ts';
import { weightsDescend, type Step } from './merge-claims.ts';
import { relationFromFiles } from './relation-from-files.ts';
import type { Visited, Walk } from './walk.ts';

/**
 * The edges of a finished walk: steps that lead to one model under two names are one edge, a step that leads back to its
 * own model is none, and the relation is judged by the files now that both ends are known. The subject's edges come first.
 */
export function edgesOf(walk: Walk, families: FamilyIndex): readonly LineageEdge[] {
  const edges = [...walk.visited.values()].flatMap((child) => {
    const steps = [...stepsByParent(child, walk)].filter(([parent]) => parent !== child.id);
    const parents = steps.filter(([, all]) => weightsDescend(statedOf(all))).length;
    return steps.map(([parent, all]) => toEdge(child, { parent: walk.visited.get(parent) ?? child, steps: all, parents, families }));
  });
  const rank = (id: string): string => (id === walk.subject ? '' : id);
  return edges.sort((left, right) => compare(rank(left.child), rank(right.child)) || compare(left.parent, right.parent));
}

/** Steps of a model by the id of the parent that they turned out to lead to. */
export function stepsByParent({ merged }: Visited, { homes }: Walk): ReadonlyMap<string, readonly Step[]> {
  const found = new Map<string, Step[]>();
  for (const step of merged.steps) {
    const parent = homes.get(step.target.key);
    if (parent !== undefined) found.set(parent, [...(found.get(parent) ?? []), step]);
  }
  return found;
}

interface Joining {
  readonly parent: Visited;
  readonly steps: readonly Step[];
  readonly parents: number;
  readonly families: FamilyIndex;
}

function toEdge(child: Visited, { parent, steps, parents, families }: Joining): LineageEdge {
  const shared = child.record && parent.record ? sharedWeights(child.record, parent.record) : null;
  const evidence = steps.flatMap((step) => step.evidence);
  return {
    child: child.id,
    parent: parent.id,
    relation: relationOf(child, { parent, steps, parents, families }),
    confidence: strongest(steps),
    evidence: unique(shared === null ? evidence : [...evidence, { kind: 'file-hash', where: shared.path, quote: shared.sha256 }]),
  };
}

function relationOf(child: Visited, { parent, steps, parents, families }: Joining): Relation {
  const stated = statedOf(steps);
  const hint = steps.find((step) => step.hint !== 'unknown')?.hint ?? 'unknown';
  if (child.record === null || steps.some((step) => isCorrected(step, child.record))) return stated === 'unknown' ? hint : stated;
  return relationFromFiles({ record: child.record, parent: { id: parent.id, record: parent.record, known: familyOf(families, parent.id) }, stated, hint, parents });
}

function statedOf(steps: readonly Step[]): Relation {
  return steps.find(({ stated }) => stated !== 'unknown')?.stated ?? 'unknown';
}

function strongest(steps: readonly Step[]): Confidence {
  return confidences.find((confidence) => steps.some((step) => step.confidence === confidence)) ?? 'weak';
}

function unique(evidence: readonly Evidence[]): Evidence[] {
  return [...new Map(evidence.map((one) => [JSON.stringify(one), one])).values()];
}

function compare(left: string, right: string): number {
  return left < right ? -1 : left > right ? 1 : 0;
}
