import type { LockedModel } from '../model/lock.ts';
import type { ReportNode, Subject } from '../model/report.ts';

/** What a lock holds of one model of a lineage. */
export function lockedModel({ lineage }: Pick<Subject, 'lineage'>, node: ReportNode): LockedModel {
  const parents = lineage.edges.filter(({ child }) => child === node.id).map(({ parent, relation, confidence }) => ({ id: parent, relation, confidence }));
  return {
    revision: node.revision,
    renamedFrom: node.renamedFrom,
    status: node.status,
    cardDigest: node.cardDigest,
    declared: [...node.declared],
    licenseTexts: node.detected.map(({ path, sha256, verdict, id, closest }) => ({ path, sha256, verdict, id, closest })),
    concluded: node.license,
    parents: parents.sort((left, right) => (`${left.id} ${left.relation}` < `${right.id} ${right.relation}` ? -1 : 1)),
  };
}
