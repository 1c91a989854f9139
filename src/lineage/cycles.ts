import type { LineageEdge } from '../model/lineage.ts';

/**
 * Groups of models that descend from one another in a circle, each sorted, without those of a single model. Teachers do not
 * count: A may have trained B, and B the next A.
 */
export function cyclesIn(edges: readonly LineageEdge[]): readonly (readonly string[])[] {
  const parents = parentsOf(edges.filter(({ relation }) => relation !== 'distilled'));
  const reached = new Map([...parents.keys()].map((id) => [id, ancestorsIn(parents, id)]));
  const circles = [...reached].flatMap(([id, ancestors]) => (ancestors.has(id) ? [[...ancestors].filter((other) => reached.get(other)?.has(id) === true).sort()] : []));
  return [...new Map(circles.map((circle) => [circle.join(' '), circle])).values()];
}

/** Models by child, as edges give them. */
export function parentsOf(edges: readonly LineageEdge[]): ReadonlyMap<string, readonly string[]> {
  const parents = new Map<string, string[]>();
  for (const { child, parent } of edges) parents.set(child, [...(parents.get(child) ?? []), parent]);
  return parents;
}

/** Every model above `id`; `id` itself only when it stands in a circle. */
export function ancestorsIn(parents: ReadonlyMap<string, readonly string[]>, id: string): ReadonlySet<string> {
  const found = new Set<string>();
  const open = [...(parents.get(id) ?? [])];
  for (let next = open.pop(); next !== undefined; next = open.pop()) {
    if (found.has(next)) continue;
    found.add(next);
    open.push(...(parents.get(next) ?? []));
  }
  return found;
}
