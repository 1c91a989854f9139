import type { Lock, LockedModel } from '../model/lock.ts';
import type { Report, Subject } from '../model/report.ts';

/** Makes a lock of everything a run saw. Sorted, so that a change upstream is a small difference. */
export function lockOf({ subjects, tool, checkedAt, catalog, policy }: Report): Lock {
  const models = subjects.flatMap((subject) => subject.lineage.nodes.map((node): [string, LockedModel] => [node.id, lockedModel(subject, node)]));
  return {
    version: 1,
    tool: tool.version,
    lockedAt: checkedAt,
    catalog: catalog.digest,
    policy,
    subjects: sorted(subjects.map((subject) => [subject.ref, lockedSubject(subject)])),
    models: sorted(models),
  };
}

/** The text of a lock file. */
export function renderLock(lock: Lock): string {
  return `${JSON.stringify(lock, null, 2)}\n`;
}

function lockedSubject({ id, termsDigest, governingLicenses, lineage }: Subject): Lock['subjects'][string] {
  return { id, termsDigest, governing: governingLicenses.map((license) => license.id).sort(), lineage: lineage.nodes.map((node) => node.id).sort() };
}

/** What a lock holds of one model of a lineage. */
export function lockedModel({ lineage }: Subject, node: Subject['lineage']['nodes'][number]): LockedModel {
  const edges = lineage.edges.filter(({ child }) => child === node.id);
  return {
    revision: node.revision,
    status: node.status,
    cardDigest: node.cardDigest,
    declared: [...node.declared],
    licenseTexts: node.detected.map(({ path, sha256, verdict, id }) => ({ path, sha256, verdict, id })),
    concluded: node.license,
    parents: edges.map(({ parent, relation, confidence }) => ({ id: parent, relation, confidence })).sort((left, right) => (left.id < right.id ? -1 : 1)),
  };
}

function sorted<Value>(entries: readonly (readonly [string, Value])[]): Record<string, Value> {
  return Object.fromEntries([...entries].sort(([left], [right]) => (left < right ? -1 : 1)));
}
