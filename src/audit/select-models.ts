import { UsageError } from '../errors.ts';
import type { Components } from './components.ts';
import { quoted, type Database } from './duck-db.ts';
import { at, type Graph } from './graph.ts';
import { modelsOfOwner, type StagedEdges } from './stage-edges.ts';

/** Which models are reported; lineage is always followed over the whole dump. */
export interface Selection {
  /** Only this model and all that descend from it; null for no such limit. */
  readonly descendantsOf: string | null;
  /** Only models of this organisation; null for no such limit. */
  readonly owner: string | null;
}

/** What the selection is made from. */
export interface SelectionContext {
  readonly graph: Graph;
  readonly components: Components;
  readonly models: number;
  readonly edges: StagedEdges;
  readonly database: Database;
}

/** 1 for every model that is reported. Throws UsageError for a model that neither stands in the dump nor is named in it. */
export async function selectModels({ descendantsOf, owner }: Selection, { graph, components, models, edges, database }: SelectionContext): Promise<Uint8Array> {
  const selected = descendantsOf === null ? new Uint8Array(models).fill(1) : descendants(await numberOf(descendantsOf, { models, edges, database }), graph, components);
  if (owner === null) return selected.slice(0, models);
  const owned = new Uint8Array(models);
  for (const model of await modelsOfOwner(owner, database)) owned[model] = at(selected, model);
  return owned;
}

async function numberOf(id: string, { models, edges, database }: Pick<SelectionContext, 'models' | 'edges' | 'database'>): Promise<number> {
  const [numbers = []] = await database.texts(`SELECT rowid FROM model WHERE key = ${quoted(id.toLowerCase())} UNION ALL SELECT parent FROM home WHERE parent >= 0 AND key = ${quoted(id.toLowerCase())}`);
  const outside = edges.outside.findIndex(({ name }) => name.toLowerCase() === id.toLowerCase());
  const found = numbers[0] ?? (outside < 0 ? null : String(models + outside));
  if (found === null) throw new UsageError(`${id} neither stands in the dump nor is named in it as a base`, 'check the id; it is the one under which the dump knows the model');
  return Number(found);
}

/** Parents come before children, so one pass finds everything below a model. */
function descendants(ancestor: number, { size, start, parent }: Graph, components: Components): Uint8Array {
  const marked = new Uint8Array(size);
  marked[ancestor] = 1;
  for (let component = 0; component < components.count; component += 1) {
    const members = components.members.subarray(at(components.start, component), at(components.start, component + 1));
    const below = members.some((model) => at(marked, model) === 1 || parent.subarray(at(start, model), at(start, model + 1)).some((above) => at(marked, above) === 1));
    if (below) for (const model of members) marked[model] = 1;
  }
  return marked;
}
