import type { Lock, LockedModel } from '../model/lock.ts';

type LockedSubject = Lock['subjects'][string];

/** What the lock holds of a model that is asked for: under the reference as written, else under the only one with the same id. */
export function findLockedSubject({ subjects }: Lock, ref: string, id: string | null): LockedSubject | null {
  const exact = Object.hasOwn(subjects, ref) ? subjects[ref] : undefined;
  if (exact) return exact;
  const sameId = Object.values(subjects).filter((subject) => id !== null && subject.id === id);
  return sameId.length === 1 ? (sameId[0] ?? null) : null;
}

/** What the lock holds of a model by its key, else by the id it had before it was renamed; the Hub's ids differ by more than case. */
export function findLockedModel({ models }: Lock, key: string): LockedModel | null {
  const exact = Object.hasOwn(models, key) ? models[key] : undefined;
  const wanted = key.toLowerCase();
  return exact ?? Object.entries(models).find(([id, { renamedFrom }]) => id.toLowerCase() === wanted || renamedFrom?.toLowerCase() === wanted)?.[1] ?? null;
}
