import type { Relation } from '../../model/relation.ts';
import type { ReportNode, Subject } from '../../model/report.ts';

type Edge = Subject['lineage']['edges'][number];

/** A model of a lineage with the path that leads to it from the subject, nearest first. */
export interface Descended {
  readonly node: ReportNode;
  /** Ids from the subject to this model. */
  readonly via: readonly string[];
  /** The last step of the path. */
  readonly edge: Edge;
}

/** Everything that a model descends from, and the parts that it merely contains (an encoder, a VAE) with their own descent. */
export interface Descent {
  readonly ancestors: readonly Descended[];
  readonly parts: readonly Descended[];
}

/** Sorts the models of a lineage by how they belong to the subject. Each stands once, by its shortest path; circles end. */
export function descentOf({ id, lineage }: Subject): Descent {
  const ancestors = reach(lineage, [id], (relation) => relation !== 'component');
  const known = new Set([id, ...ancestors.map(({ node }) => node.id)]);
  const parts = reach(lineage, [id], () => true).filter(({ node }) => !known.has(node.id));
  return { ancestors, parts };
}

function reach({ nodes, edges }: Subject['lineage'], start: readonly string[], follows: (relation: Relation) => boolean): readonly Descended[] {
  const byId = new Map(nodes.map((node) => [node.id, node]));
  const paths = new Map<string, readonly string[]>([[start.at(-1) ?? '', start]]);
  const found: Descended[] = [];
  for (const [child, path] of paths) {
    for (const edge of edges.filter((step) => step.child === child && follows(step.relation))) {
      const node = byId.get(edge.parent);
      if (!node || paths.has(edge.parent)) continue;
      const via = [...path, edge.parent];
      paths.set(edge.parent, via);
      found.push({ node, via, edge });
    }
  }
  return found;
}
