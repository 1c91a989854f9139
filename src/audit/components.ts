import { at, type Graph } from './graph.ts';

/** Strongly connected components, parents before children: one after another in `members`. */
export interface Components {
  readonly members: Int32Array;
  /** Component c holds `members[start[c]]` up to `members[start[c + 1] - 1]`. */
  readonly start: Int32Array;
  readonly count: number;
}

/**
 * Tarjan's algorithm without recursion (R. Tarjan, Depth-first search and linear graph algorithms, 1972): chains of any length
 * are walked on a stack of our own. A component is complete only after everything that it descends from, so that the order is
 * topological. Steps whose relation is `skipped` are not followed.
 */
export function findComponents({ size, start, parent, relation }: Graph, skipped: number | null = null): Components {
  const order = new Int32Array(size);
  const low = new Int32Array(size);
  const onStack = new Uint8Array(size);
  const next = start.slice(0, size);
  const [open, path] = [new Int32Array(size), new Int32Array(size)];
  const [members, starts] = [new Int32Array(size), new Int32Array(size + 1)];
  let [count, found, seen, openSize, depth] = [0, 0, 0, 0, 0];
  const enter = (model: number): void => {
    order[model] = low[model] = ++seen;
    open[openSize++] = model;
    path[depth++] = model;
    onStack[model] = 1;
  };
  const close = (model: number): void => {
    let member = -1;
    while (member !== model) {
      member = at(open, --openSize);
      onStack[member] = 0;
      members[found++] = member;
    }
    starts[++count] = found;
  };
  const leave = (model: number): void => {
    depth -= 1;
    const below = at(path, depth - 1);
    if (depth > 0) low[below] = Math.min(at(low, below), at(low, model));
    if (at(low, model) === at(order, model)) close(model);
  };
  for (let root = 0; root < size; root += 1) {
    if (at(order, root) === 0) enter(root);
    while (depth > 0) {
      const model = at(path, depth - 1);
      const edge = at(next, model);
      if (edge === at(start, model + 1)) {
        leave(model);
        continue;
      }
      next[model] = edge + 1;
      const above = at(parent, edge);
      if (relation[edge] === skipped) continue;
      if (at(order, above) === 0) enter(above);
      else if (at(onStack, above) === 1) low[model] = Math.min(at(low, model), at(order, above));
    }
  }
  return { members, start: starts.subarray(0, count + 1), count };
}

/** 1 for every model that stands in a circle. */
export function inCircle({ members, start, count }: Components): Uint8Array {
  const marked = new Uint8Array(members.length);
  for (let component = 0; component < count; component += 1) {
    const [from, to] = [at(start, component), at(start, component + 1)];
    if (to - from > 1) for (let index = from; index < to; index += 1) marked[at(members, index)] = 1;
  }
  return marked;
}
