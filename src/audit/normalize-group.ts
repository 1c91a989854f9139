import type { NodeLicense } from '../model/license.ts';
import type { Policy } from '../model/policy.ts';
import type { Ancestor } from './ancestor-sets.ts';
import type { ModelClass } from './model-classes.ts';

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
  readonly policy: Policy;
}

/**
 * Leaves out differences on which no verdict depends, so that fewer groups are judged:
 * which ancestors are the roots (one silent root makes all of them undecided), ancestors under the model's own licences, and
 * the task where no licence excludes countries for models of some kind. A model with ancestors that may be the same author's
 * work keeps them as they are, since there the nearer is compared first.
 */
export function normalizeGroup(group: Group, context: NormalizeContext): Group {
  const task = taskMatters(group, context) ? group.task : null;
  if (group.ancestors.length === 0 || group.ancestors.some(({ ownWork }) => ownWork)) return { ...group, task };
  const weights = group.ancestors.filter(({ channel }) => channel === 'weights');
  const origin = originOf(weights);
  const drawn = unique(group.ancestors.map((ancestor) => (ancestor.channel === 'weights' ? { ...ancestor, about: { ...ancestor.about, origin } } : ancestor)));
  const droppable = weights.length === group.ancestors.length && !group.own.mechanical;
  const kept = droppable ? drawn.filter(({ about }) => !isSameAndSound(about, group.own)) : drawn;
  return { own: kept.length === 0 ? { ...group.own, origin } : group.own, ancestors: kept, task };
}

/** `stated-root` when every root says so; without a root, as in a circle, nothing is stated. */
function originOf(weights: readonly DrawnAncestor[]): ModelClass['origin'] {
  const roots = weights.filter(({ about }) => about.origin !== 'derived');
  return roots.length > 0 && roots.every(({ about }) => about.origin === 'stated-root') ? 'stated-root' : 'silent';
}

function isSameAndSound(about: ModelClass, own: ModelClass): boolean {
  return about.license === own.license && about.status === 'resolved' && !about.refused && !about.inCircle && !about.mechanical;
}

/** The task decides whether a licence's exclusion of countries reaches a model; another rule may ask for it too. */
function taskMatters({ own, ancestors }: Group, { licenses, policy }: NormalizeContext): boolean {
  const asks = policy.rules.map(({ when }) => JSON.stringify(when)).filter((when) => when.includes('"model.multimodal"'));
  if (asks.some((when) => !when.includes('"terms.territory.statements"'))) return true;
  return asks.length > 0 && [own, ...ancestors.map(({ about }) => about)].some(({ license }) => (licenses[license]?.binding ?? []).some(({ terms }) => terms.territory.state !== 'none'));
}

function unique(ancestors: readonly DrawnAncestor[]): readonly DrawnAncestor[] {
  return [...new Map(ancestors.map((ancestor) => [JSON.stringify(ancestor), ancestor])).entries()].sort(([left], [right]) => (left < right ? -1 : 1)).map(([, ancestor]) => ancestor);
}
