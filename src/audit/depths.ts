import type { Components } from './components.ts';
import { at, type Graph } from './graph.ts';

/** The longest way from each model to a root, in steps; the models of a circle share the greatest of theirs. */
export function findDepths({ size, start, parent }: Graph, components: Components): Int32Array {
  const depths = new Int32Array(size);
  for (let component = 0; component < components.count; component += 1) {
    const [from, to] = [at(components.start, component), at(components.start, component + 1)];
    let depth = 0;
    for (let index = from; index < to; index += 1) {
      const model = at(components.members, index);
      for (let edge = at(start, model); edge < at(start, model + 1); edge += 1) depth = Math.max(depth, at(depths, at(parent, edge)) + 1);
    }
    for (let index = from; index < to; index += 1) depths[at(components.members, index)] = depth;
  }
  return depths;
}
