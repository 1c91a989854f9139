import type { AncestorSets } from './ancestor-sets.ts';
import { at } from './graph.ts';
import type { ModelClasses } from './model-classes.ts';
import { normalizeGroup, type Group, type NormalizeContext } from './normalize-group.ts';

/** The group of each model of the dump, and the groups. */
export interface GroupedModels {
  readonly groupOf: Int32Array;
  readonly groups: readonly Group[];
}

/** What tells models apart. */
export interface Grouping extends NormalizeContext {
  readonly classes: ModelClasses;
  readonly ancestors: AncestorSets;
  /** By model the number of its sort of task in `tasks`. */
  readonly taskOf: Int32Array;
  readonly tasks: readonly (string | null)[];
}

/** Puts models that no rule can tell apart into one group. */
export function groupModels(models: number, { classes, ancestors, taskOf, tasks, ...context }: Grouping): GroupedModels {
  const groupOf = new Int32Array(models);
  const groups: Group[] = [];
  const numbers = new Map<number, number>();
  const byContent = new Map<string, number>();
  const drawn = ancestors.sets.map((set) => set.flatMap(({ modelClass, channel, ownWork }) => {
    const about = classes.classes[modelClass];
    return about ? [{ about, channel, ownWork }] : [];
  }));
  const numberOf = (own: number, set: number, task: number): number => {
    const about = classes.classes[own];
    if (!about) throw new Error(`there is no class ${own}`);
    const group = normalizeGroup({ own: about, ancestors: drawn[set] ?? [], task: tasks[task] ?? null }, context);
    const content = JSON.stringify(group);
    const known = byContent.get(content) ?? groups.push(group) - 1;
    byContent.set(content, known);
    return known;
  };
  for (let model = 0; model < models; model += 1) {
    const [own, set, task] = [at(classes.classOf, model), at(ancestors.setOf, model), at(taskOf, model)];
    const key = (set * classes.classes.length + own) * tasks.length + task;
    const number = numbers.get(key) ?? numberOf(own, set, task);
    numbers.set(key, number);
    groupOf[model] = number;
  }
  return { groupOf, groups };
}
