import type { Lineage } from '../model/lineage.ts';
import { parentsOf } from './cycles.ts';

/** The shortest path from the subject to every model of a lineage, both ends included; ties are broken by id. */
export function pathsFrom({ subject, edges }: Pick<Lineage, 'subject' | 'edges'>): ReadonlyMap<string, readonly string[]> {
  const parents = parentsOf([...edges].sort((left, right) => (left.parent < right.parent ? -1 : 1)));
  const found = new Map<string, readonly string[]>([[subject, [subject]]]);
  for (const [id, path] of found) {
    for (const parent of parents.get(id) ?? []) {
      if (!found.has(parent)) found.set(parent, [...path, parent]);
    }
  }
  return found;
}
