import type { Gap, Lineage, LineageEdge } from '../model/lineage.ts';
import type { ModelRecord } from '../model/record.ts';
import type { ModelRef } from '../model/ref.ts';
import { cyclesIn } from './cycles.ts';
import type { FamilyIndex } from './families.ts';
import { conflictsIn } from './lineage-conflicts.ts';
import { edgesOf, stepsByParent } from './lineage-edges.ts';
import { gapOf, nodeOf } from './lineage-node.ts';
import { refutedParents, type Refutation } from './refuted-parents.ts';
import { suspicionsOf } from './suspicions.ts';
import { unknownBase } from './unknown-base.ts';
import { continueWalk, startWalk, type Read, type Walk, type WalkContext } from './walk.ts';

/** A lineage, and the records it was read from by model id. */
export interface ResolvedLineage {
  readonly lineage: Lineage;
  readonly records: Readonly<Record<string, ModelRecord>>;
}

/**
 * The whole descent of a model, to its roots. Every model is read once; renames are followed and noted; circles, models
 * that name themselves and models that cannot be read leave a gap with its reason. The subject comes first, the rest by id.
 */
export async function resolveLineage(ref: ModelRef, read: Read, context: WalkContext): Promise<ResolvedLineage> {
  const walk = await startWalk(ref, read, context);
  await continueWalk(walk, read, context);
  const refuted = refutedParents(walk, context.families);
  for (const { child, instead } of refuted) addSteps(walk, child, instead);
  await continueWalk(walk, read, context);
  return assemble(walk, refuted, context.families);
}

function addSteps({ visited }: Walk, child: string, steps: Refutation['instead']): void {
  const model = visited.get(child);
  if (model !== undefined) visited.set(child, { ...model, merged: { ...model.merged, steps: [...model.merged.steps, ...steps] } });
}

function assemble(walk: Walk, refuted: readonly Refutation[], families: FamilyIndex): ResolvedLineage {
  const edges = edgesOf(walk, families);
  const visited = [...walk.visited.values()].sort((left, right) => rank(left.id, walk) - rank(right.id, walk) || (left.id < right.id ? -1 : 1));
  const nodes = visited.map((model) => nodeOf(model, { families, edges }));
  const gaps = gapsOf(walk, { edges, refuted, families });
  const unexplained = refuted.some(({ instead }) => instead.length === 0);
  const complete = !unexplained && gaps.every(({ reason }) => reason === 'self-reference' || reason === 'conflict');
  const records = Object.fromEntries(visited.flatMap(({ id, record }) => (record === null ? [] : [[id, record]])));
  return { lineage: { subject: walk.subject, nodes, edges, gaps, suspicions: suspicionsOf(walk, { nodes, edges, families }), complete }, records };
}

function rank(id: string, { subject }: Walk): number {
  return id === subject ? 0 : 1;
}

function gapsOf(walk: Walk, { edges, refuted, families }: { readonly edges: readonly LineageEdge[]; readonly refuted: readonly Refutation[]; readonly families: FamilyIndex }): readonly Gap[] {
  const models = [...walk.visited.values()];
  const circles = cyclesIn(edges).map((circle): Gap => ({ node: circle[0] ?? walk.subject, reason: 'cycle', detail: `${circle.join(', ')} descend from one another` }));
  const gaps = [
    ...models.flatMap((model) => gapOf(model, edges) ?? []),
    ...models.flatMap(({ merged }) => merged.gaps),
    ...models.flatMap(({ record }) => (record === null ? [] : unknownBase(record, edges))),
    ...models.flatMap((model) => renamedSelf(model.id, walk)),
    ...circles,
    ...refuted.map(({ gap }) => gap),
    ...conflictsIn(edges, families).filter(({ node }) => !refuted.some(({ child }) => child === node)),
  ];
  return [...new Map(gaps.map((gap) => [`${gap.node}\n${gap.reason}\n${gap.detail}`, gap])).entries()].sort(([left], [right]) => (left < right ? -1 : 1)).map(([, gap]) => gap);
}

/** A base under a former name of the model itself, which only reading it showed. */
function renamedSelf(id: string, walk: Walk): readonly Gap[] {
  const model = walk.visited.get(id);
  const steps = model === undefined ? [] : (stepsByParent(model, walk).get(id) ?? []);
  return steps.filter(({ confidence }) => confidence === 'declared').map(({ target }) => ({ node: id, reason: 'self-reference', detail: `names itself as its base under the name ${target.name}` }));
}
