/** Models as numbers, and the steps of each to its parents in one array (compressed sparse rows). */
export interface Graph {
  readonly size: number;
  /** Steps of model m stand at `[start[m], start[m + 1])`. */
  readonly start: Int32Array;
  readonly parent: Int32Array;
  /** Index in `relations`. */
  readonly relation: Uint8Array;
  /** 1 where child and parent have the same owner. */
  readonly sameOwner: Uint8Array;
}

/** Steps of descent, column by column. */
export interface EdgeColumns {
  readonly child: Int32Array;
  readonly parent: Int32Array;
  readonly relation: Int32Array;
  readonly sameOwner: Int32Array;
}

/** Builds the graph by counting; time and memory grow with models and steps. */
export function buildGraph(size: number, edges: EdgeColumns): Graph {
  const start = new Int32Array(size + 1);
  for (const child of edges.child) start[child + 1] = at(start, child + 1) + 1;
  for (let model = 0; model < size; model += 1) start[model + 1] = at(start, model + 1) + at(start, model);
  const next = start.slice(0, size);
  const graph = { size, start, parent: new Int32Array(edges.child.length), relation: new Uint8Array(edges.child.length), sameOwner: new Uint8Array(edges.child.length) };
  for (let edge = 0; edge < edges.child.length; edge += 1) {
    const child = at(edges.child, edge);
    const place = at(next, child);
    next[child] = place + 1;
    graph.parent[place] = at(edges.parent, edge);
    graph.relation[place] = at(edges.relation, edge);
    graph.sameOwner[place] = at(edges.sameOwner, edge);
  }
  return graph;
}

/** An element of a typed array that is known to exist. */
export function at(values: Int32Array | Uint8Array, index: number): number {
  return values[index] ?? 0;
}
