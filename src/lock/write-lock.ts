import type { Lock, LockedModel } from '../model/lock.ts';
import type { Report, Subject } from '../model/report.ts';
import { lockedModel } from './locked-model.ts';

/** Makes a lock of everything a run saw. Sorted, so that a change upstream is a small difference. */
export function lockOf({ subjects, tool, checkedAt, catalog, policy }: Report): Lock {
  const plain = plainModels(subjects);
  const keyOf = (subject: Subject): string => (isSame(plain.get(subject.id), ownModel(subject)) ? subject.id : `${subject.id}@${subject.revision ?? 'unknown'}`);
  return {
    version: 1,
    tool: tool.version,
    lockedAt: checkedAt,
    catalog: catalog.digest,
    policy,
    subjects: sorted(subjects.map((subject) => [subject.ref, lockedSubject(subject, keyOf(subject))])),
    models: sorted([...plain, ...subjects.flatMap((subject): [string, LockedModel][] => asEntry(keyOf(subject), ownModel(subject)))]),
  };
}

/** The text of a lock file. */
export function renderLock(lock: Lock): string {
  return `${JSON.stringify(lock, null, 2)}\n`;
}

/** What stands under a bare id: the model as an ancestor, which is read at its default revision; else as the subject of that name. */
function plainModels(subjects: readonly Subject[]): ReadonlyMap<string, LockedModel> {
  const models = new Map<string, LockedModel>();
  const add = (id: string, model: LockedModel | null): void => void (model && !models.has(id) && models.set(id, model));
  for (const subject of subjects) for (const node of subject.lineage.nodes) if (node.id !== subject.id) add(node.id, lockedModel(subject, node));
  const byName = [...subjects].sort((left, right) => Number(right.ref === right.id) - Number(left.ref === left.id) || (left.ref < right.ref ? -1 : 1));
  for (const subject of byName) add(subject.id, ownModel(subject));
  return models;
}

function ownModel(subject: Subject): LockedModel | null {
  const node = subject.lineage.nodes.find(({ id }) => id === subject.id);
  return node ? lockedModel(subject, node) : null;
}

function isSame(known: LockedModel | undefined, own: LockedModel | null): boolean {
  return known?.revision === own?.revision;
}

function asEntry(key: string, model: LockedModel | null): [string, LockedModel][] {
  return model ? [[key, model]] : [];
}

function lockedSubject({ id, termsDigest, governingLicenses, lineage }: Subject, model: string): Lock['subjects'][string] {
  return { id, model, termsDigest, governing: [...new Set(governingLicenses.map((license) => license.id))].sort(), lineage: lineage.nodes.map((node) => node.id).sort() };
}

function sorted<Value>(entries: readonly (readonly [string, Value])[]): Record<string, Value> {
  return Object.fromEntries([...entries].sort(([left], [right]) => (left < right ? -1 : 1)));
}
