import type { NodeLicense, NodeLicenses } from '../model/license.ts';
import type { Gap, Lineage, LineageEdge, LineageNode } from '../model/lineage.ts';
import type { ModelClass } from './model-classes.ts';
import type { DrawnAncestor, Group } from './normalize-group.ts';
import { remarkBits } from './remark-bits.ts';

/** The id of the model that stands for a group. */
export const subjectId = 'subject/model';

/** A lineage made of one model a kind of ancestor, and the licences of its models. */
export interface Representative {
  readonly lineage: Lineage;
  readonly licenses: NodeLicenses;
}

interface Member extends DrawnAncestor {
  readonly id: string;
}

/**
 * Draws the smallest lineage with the same consequences as those of a group's models: every kind of ancestor once, reached over
 * weights or through a teacher, by the same owner where it may be its own work. A derived ancestor hangs below a root, since
 * what has parents is no root.
 */
export function representativeLineage({ own, ancestors }: Group, licenses: readonly NodeLicense[]): Representative {
  const members = ancestors.map((ancestor, index): Member => ({ ...ancestor, id: `${ancestor.ownWork ? 'subject' : `ancestor-${index}`}/parent-${index}` }));
  const all = [{ id: subjectId, about: own }, ...members];
  const gaps = all.flatMap(({ id, about }) => gapsOf(id, about));
  return {
    lineage: { subject: subjectId, nodes: all.map(({ id, about }) => nodeOf(id, about, licenses[about.license])), edges: edgesOf(own, members), gaps, suspicions: all.flatMap(({ id, about }) => suspicionsOf(id, about)), complete: gaps.every(({ reason }) => reason === 'self-reference' || reason === 'conflict') },
    licenses: new Map(all.flatMap(({ id, about }) => licenseOf(id, licenses[about.license]))),
  };
}

function licenseOf(id: string, license: NodeLicense | undefined): readonly (readonly [string, NodeLicense])[] {
  return license ? [[id, { ...license, model: id }]] : [];
}

function nodeOf(id: string, { origin, status }: ModelClass, license: NodeLicense | undefined): LineageNode {
  return { id, revision: null, status, origin, originEvidence: null, familyLicense: status === 'not-on-hub' ? (license?.binding[0]?.id ?? null) : null, renamedFrom: null };
}

function gapsOf(id: string, { status, refused, inCircle, remarks }: ModelClass): readonly Gap[] {
  return [
    ...(status === 'missing' ? [{ node: id, reason: 'missing' as const, detail: 'it is not in the dump' }] : []),
    ...(refused ? [{ node: id, reason: 'missing' as const, detail: 'it names a base that is no model' }] : []),
    ...(inCircle ? [{ node: id, reason: 'cycle' as const, detail: `${id} descends from itself` }] : []),
    ...((remarks & remarkBits.selfReference) !== 0 ? [{ node: id, reason: 'self-reference' as const, detail: 'it names itself as its base' }] : []),
    ...((remarks & remarkBits.conflict) !== 0 ? [{ node: id, reason: 'conflict' as const, detail: 'it declares another base than models/ tells' }] : []),
  ];
}

function suspicionsOf(id: string, { suspected }: ModelClass): Lineage['suspicions'] {
  return suspected ? [{ child: id, parent: 'a model that its name holds', evidence: [{ kind: 'name', where: 'id', quote: null }] }] : [];
}

/** Ancestors that are no work of the same owner hang above one that is, where there is one: the nearer is compared first. */
function edgesOf(own: ModelClass, members: readonly Member[]): readonly LineageEdge[] {
  const weights = members.filter(({ channel }) => channel === 'weights');
  const near = weights.find(({ ownWork, about }) => ownWork && about.origin === 'derived');
  const roots = weights.filter(({ about }) => about.origin !== 'derived' && !about.mechanical);
  const root = roots.find(({ id }) => id !== near?.id) ?? roots[0];
  const steps = members.flatMap((member) => [stepTo(member, { own, near }), ...stepAbove(member, root, near)]);
  return [...new Map(steps.map((step) => [`${step.child} ${step.parent}`, step])).values()];
}

function stepTo(member: Member, { own, near }: { readonly own: ModelClass; readonly near: Member | undefined }): LineageEdge {
  const isFar = near !== undefined && !member.ownWork && member.channel === 'weights';
  const relation = mechanicalOr(isFar ? near.about : own);
  return edge(isFar ? near.id : subjectId, member.id, member.channel === 'outputs' ? 'distilled' : relation);
}

function stepAbove(member: Member, root: Member | undefined, near: Member | undefined): readonly LineageEdge[] {
  const isDerived = (member.about.origin === 'derived' || member.about.mechanical) && member.channel === 'weights';
  return isDerived && root && member !== near ? [edge(member.id, root.id, mechanicalOr(member.about))] : [];
}

function mechanicalOr({ mechanical }: ModelClass): LineageEdge['relation'] {
  return mechanical ? 'quantized' : 'finetune';
}

function edge(child: string, parent: string, relation: LineageEdge['relation']): LineageEdge {
  return { child, parent, relation, confidence: 'declared', evidence: [{ kind: 'card', where: 'base_model', quote: null }] };
}
