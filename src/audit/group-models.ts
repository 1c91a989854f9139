import type { AncestorSets } from './ancestor-sets.ts';
import { at } from './graph.ts';
import type { Group } from './judge-group.ts';
import type { ModelClasses } from './model-classes.ts';

/** The group of each model of the dump, and the groups. */
export interface GroupedModels {
  readonly groupOf: Int32Array;
  readonly groups: readonly Group[];
}

/** What tells models apart. */
export interface Grouping {
  readonly classes: ModelClasses;
  readonly ancestors: AncestorSets;
  /** By model the number of its sort of task in `tasks`. */
  readonly taskOf: Int32Array;
  readonly tasks: readonly (string | null)[];
}

/** Puts models that no rule can tell apart into one group. */
export function groupModels(models: number, { classes, ancestors, taskOf, tasks }: Grouping): GroupedModels {
  const groupOf = new Int32Array(models);
  const groups: Group[] = [];
  const numbers = new Map<number, number>();
  for (let model = 0; model < models; model += 1) {
    const [own, set, task] = [at(classes.classOf, model), at(ancestors.setOf, model), at(taskOf, model)];
    const key = (set * classes.classes.length + own) * tasks.length + task;
    const known = numbers.get(key);
    groupOf[model] = known ?? groups.length;
    const about = classes.classes[own];
    if (known !== undefined || !about) continue;
    numbers.set(key, groups.length);
    groups.push({ own: about, ancestors: ancestors.sets[set] ?? [], task: tasks[task] ?? null });
  }
  return { groupOf, groups };
}
