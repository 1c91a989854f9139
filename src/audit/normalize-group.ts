import type { NodeLicense } from '../model/license.ts';
import type { Policy } from '../model/policy.ts';
import type { Ancestor } from './ancestor-sets.ts';
import type { ModelClass } from './model-classes.ts';
import { remarkBits } from './remark-bits.ts';

/** An ancestor as a lineage draws it: what it is, how it is reached. */
export interface DrawnAncestor extends Omit<Ancestor, 'modelClass'> {
  readonly about: ModelClass;
}

/** Models that no rule can tell apart: the same class, the same kinds of ancestors, the same sort of task. */
export interface Group {
  readonly own: ModelClass;
  readonly ancestors: readonly DrawnAncestor[];
  /** A task that stands for all of the group, or null when the dump does not tell. */
  readonly task: string | null;
}

/** What tells whether a difference can matter. */
export interface NormalizeContext {
  readonly licenses: readonly NodeLicense[];
  /** By class of licence the one that stands for it at ancestors. */
  readonly ancestorLicense: readonly number[];
  readonly taskReach: TaskReach;
}

/** Which models the task decides something of. */
export type TaskReach = 'all' | 'with-territories' | 'none';

/**
 * Leaves out differences on which no verdict depends, so that fewer groups are judged: which ancestor is missing, stands in a
 * circle, names no model as its base or is called like another (the lineage has that question whoever brings it), which ancestors are the roots (one silent
 * root makes all of them undecided), ancestors under the model's own licences (but where a silent copy takes its licence from one of them), ancestors whose licences differ in words alone,
 * and the task where no licence excludes countries for models of some kind. A model with ancestors that may be the same author's
 * work keeps them as they are, since there the nearer is compared first.
 */
export function normalizeGroup(group: Group, context: NormalizeContext): Group {
  const task = taskMatters(group, context) ? group.task : null;
  if (group.ancestors.length === 0 || group.ancestors.some(({ ownWork }) => ownWork)) return { ...group, task };
  const weights = group.ancestors.filter(({ channel }) => channel === 'weights');
  const origin = originOf(weights);
  const own = withGapsOf(group.ancestors, group.own);
  const isMechanical = own.mechanical || weights.some(({ about }) => about.mechanical);
  const drawn = unique(group.ancestors.filter((ancestor) => isMechanical || !isBlank(ancestor, context)).map((ancestor) => soundAncestor(ancestor, origin, context)));
  const droppable = weights.length === group.ancestors.length && !isMechanical;
  const license = context.ancestorLicense[own.license] ?? own.license;
  const kept = droppable ? drawn.filter(({ about }) => about.license !== license || about.status !== 'resolved') : drawn;
  return { own: kept.length === 0 ? { ...own, origin } : own, ancestors: kept, task };
}

/** `stated-root` when every root says so; without a root, as in a circle, nothing is stated. */
function originOf(weights: readonly DrawnAncestor[]): ModelClass['origin'] {
  const roots = weights.filter(({ about }) => about.origin !== 'derived');
  return roots.length > 0 && roots.every(({ about }) => about.origin === 'stated-root') ? 'stated-root' : 'silent';
}

function withGapsOf(ancestors: readonly DrawnAncestor[], own: ModelClass): ModelClass {
  const refused = own.refused || ancestors.some(({ about }) => about.refused || about.status === 'missing');
  const remarks = ancestors.reduce((bits, { about }) => bits | (about.remarks & ~remarkBits.undeclared), own.remarks);
  return { ...own, refused, remarks, suspected: own.suspected || ancestors.some(({ about }) => about.suspected), inCircle: own.inCircle || ancestors.some(({ about }) => about.inCircle) };
}

/** A missing ancestor of which `models/` knows no licence brings nothing but the gap, and a parent to what is mechanical. */
function isBlank({ about }: DrawnAncestor, { licenses }: NormalizeContext): boolean {
  return about.status === 'missing' && licenses[about.license]?.binding.length === 0;
}

function soundAncestor(ancestor: DrawnAncestor, origin: ModelClass['origin'], { ancestorLicense }: NormalizeContext): DrawnAncestor {
  const { about, channel } = ancestor;
  return { ...ancestor, about: { ...about, license: ancestorLicense[about.license] ?? about.license, origin: channel === 'weights' ? origin : about.origin, refused: false, suspected: false, remarks: 0, inCircle: false } };
}

/** The task decides whether a licence's exclusion of countries reaches a model; another rule may ask for it too. */
export function taskReachOf({ rules }: Policy): TaskReach {
  const asks = rules.map(({ when }) => JSON.stringify(when)).filter((when) => when.includes('"model.multimodal"'));
  if (asks.some((when) => !when.includes('"terms.territory.statements"'))) return 'all';
  return asks.length > 0 ? 'with-territories' : 'none';
}

function taskMatters({ own, ancestors }: Group, { licenses, taskReach }: NormalizeContext): boolean {
  if (taskReach !== 'with-territories') return taskReach === 'all';
  return [own, ...ancestors.map(({ about }) => about)].some(({ license }) => (licenses[license]?.binding ?? []).some(({ terms }) => terms.territory.state !== 'none'));
}

function unique(ancestors: readonly DrawnAncestor[]): readonly DrawnAncestor[] {
  return [...new Map(ancestors.map((ancestor) => [JSON.stringify(ancestor), ancestor])).entries()].sort(([left], [right]) => (left < right ? -1 : 1)).map(([, ancestor]) => ancestor);
}
