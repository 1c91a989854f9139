import { familyOf, type FamilyIndex } from '../lineage/families.ts';
import { weightsDescend } from '../lineage/merge-claims.ts';
import { relations } from '../model/relation.ts';
import { at, type Graph } from './graph.ts';
import type { OutsideParent } from './outside-parent.ts';

/** Ancestors that are looked at of one model; real ones have some 300 at most. */
const maximumAncestors = 2_000;

/** Stands for ancestors that `models/` does not know: that there are some matters, not which. */
const unknownAncestor = '';

/**
 * Gives the ids of the known models that a model descends from over weights, with one id that no model has for all the others; an
 * empty set for a model without parents, and null where there are too many to look at.
 */
export function knownAbove(graph: Graph, { models, outside, members, families }: { readonly models: number; readonly outside: readonly OutsideParent[]; readonly members: readonly (readonly [number, string])[]; readonly families: FamilyIndex }): (model: number) => ReadonlySet<string> | null {
  const known = new Map([...members, ...outside.flatMap(({ name }, index) => (familyOf(families, name) === null ? [] : [[models + index, name] as const]))]);
  const passing = relations.map(weightsDescend);
  return (model) => {
    const reached = new Set<number>();
    const climb = (child: number): void => {
      for (let edge = at(graph.start, child); edge < at(graph.start, child + 1); edge += 1) if (passing[at(graph.relation, edge)] === true) reached.add(at(graph.parent, edge));
    };
    climb(model);
    for (const ancestor of reached) {
      if (reached.size > maximumAncestors) return null;
      climb(ancestor);
    }
    return new Set([...reached].map((ancestor) => known.get(ancestor) ?? unknownAncestor));
  };
}
