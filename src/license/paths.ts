import type { LineageEdge } from '../model/lineage.ts';
import { termFlow } from './flow.ts';

/** How an ancestor is reached: over weights all along, or through a step where only outputs were used. */
export type Channel = 'weights' | 'outputs';

/** The shortest path from the subject to an ancestor, with the edge that ends it. */
export interface AncestorPath {
  readonly model: string;
  readonly via: readonly string[];
  readonly channel: Channel;
  /** Last edge of the path; null for the subject itself. */
  readonly edge: LineageEdge | null;
}

/**
 * The shortest path to every ancestor: over weights where there is one, else through a teacher.
 * Ties are broken by id, so that the order of parents does not matter. An edge for which `blocked` is true ends no path.
 */
export function ancestorPaths(subject: string, edges: readonly LineageEdge[], blocked: (edge: LineageEdge) => boolean): readonly AncestorPath[] {
  const parents = groupByChild([...edges].sort(byParent));
  const start: AncestorPath = { model: subject, via: [subject], channel: 'weights', edge: null };
  const reached = new Map<string, AncestorPath>();
  const ending = new Map<string, AncestorPath>([[key(start), start]]);
  for (let level = [start]; level.length > 0; ) {
    for (const path of level) if (!reached.has(key(path))) reached.set(key(path), path);
    const next = level.flatMap((path) => (parents.get(path.model) ?? []).map((edge) => extend(path, edge)));
    for (const path of next) if (!ending.has(key(path)) && path.edge && !blocked(path.edge)) ending.set(key(path), path);
    level = dedupe(next.filter((path) => !reached.has(key(path))));
  }
  return [...ending.values()].filter((path) => path.channel === 'weights' || !ending.has(`weights ${path.model}`));
}

function groupByChild(edges: readonly LineageEdge[]): ReadonlyMap<string, readonly LineageEdge[]> {
  const groups = new Map<string, LineageEdge[]>();
  for (const edge of edges) groups.set(edge.child, [...(groups.get(edge.child) ?? []), edge]);
  return groups;
}

function extend(path: AncestorPath, edge: LineageEdge): AncestorPath {
  const channel = path.channel === 'outputs' || termFlow[edge.relation].passes === 'outputs' ? 'outputs' : 'weights';
  return { model: edge.parent, via: [...path.via, edge.parent], channel, edge };
}

function dedupe(paths: readonly AncestorPath[]): AncestorPath[] {
  const first = new Map<string, AncestorPath>();
  for (const path of [...paths].sort((left, right) => compare(left.via.join('\n'), right.via.join('\n')))) if (!first.has(key(path))) first.set(key(path), path);
  return [...first.values()];
}

function key(path: AncestorPath): string {
  return `${path.channel} ${path.model}`;
}

function byParent(left: LineageEdge, right: LineageEdge): number {
  return compare(left.parent, right.parent) || compare(left.relation, right.relation);
}

function compare(left: string, right: string): number {
  return left < right ? -1 : left > right ? 1 : 0;
}
