import { relations } from '../model/relation.ts';
import type { Components } from './components.ts';
import { at, type Graph } from './graph.ts';
import type { ModelClasses } from './model-classes.ts';

/** How an ancestor of a class reaches a model. */
export interface Ancestor {
  readonly modelClass: number;
  /** Over weights, or through a teacher. */
  readonly channel: 'weights' | 'outputs';
  /** A direct parent of the same owner, which may relicense its own work. */
  readonly ownWork: boolean;
}

/** The ancestors of every model as the number of a set; models with the same kinds of ancestors share one. */
export interface AncestorSets {
  readonly setOf: Int32Array;
  readonly sets: readonly (readonly Ancestor[])[];
}

/** What decides whether a parent's licence passes a step. */
export interface StepRules {
  /** True where the licensor itself published the child under another licence (`license/relicense.ts`). */
  isRelicensed(child: number, parent: number): boolean;
  /** True for a licence class of which any author may relicense its own work. */
  mayBeOwnWork(license: number): boolean;
}

const distilled = relations.indexOf('distilled');

/**
 * Collects ancestors from the roots down, one component after another: the set of a model is the union of its parents and of
 * their sets. Sets are interned, and a union that was made once is looked up, so that a million children of one base cost a
 * million look-ups.
 */
export function collectAncestors(graph: Graph, components: Components, models: ModelClasses, rules: StepRules): AncestorSets {
  const interned = createSets();
  const setOf = new Int32Array(graph.size);
  const collect = (member: number, into: Set<number>): void => {
    for (let edge = at(graph.start, member); edge < at(graph.start, member + 1); edge += 1) {
      const parent = at(graph.parent, edge);
      const step = stepOf(member, edge, { graph, models, rules });
      into.add(step);
      for (const element of interned.elements(at(setOf, parent))) into.add((element & ~1) | (step & 2));
    }
  };
  for (let component = 0; component < components.count; component += 1) {
    const [from, to] = [at(components.start, component), at(components.start, component + 1)];
    const first = at(components.members, from);
    const edges = at(graph.start, first + 1) - at(graph.start, first);
    if (to - from === 1 && edges === 0) continue;
    if (to - from === 1 && edges === 1) {
      const edge = at(graph.start, first);
      setOf[first] = interned.extended(at(setOf, at(graph.parent, edge)), stepOf(first, edge, { graph, models, rules }));
      continue;
    }
    const union = new Set<number>();
    for (let index = from; index < to; index += 1) collect(at(components.members, index), union);
    const number = interned.numberOf(union);
    for (let index = from; index < to; index += 1) setOf[at(components.members, index)] = number;
  }
  return { setOf, sets: interned.all().map((elements) => elements.map(decode)) };
}

interface StepContext {
  readonly graph: Graph;
  readonly models: ModelClasses;
  readonly rules: StepRules;
}

/** The parent of a step as an element: its class, the channel (bit 1) and whether it may be the same author's work (bit 0). */
function stepOf(child: number, edge: number, { graph, models, rules }: StepContext): number {
  const parent = at(graph.parent, edge);
  const outputs = graph.relation[edge] === distilled ? 2 : 0;
  const parentClass = at(models.classOf, parent);
  if (at(graph.sameOwner, edge) === 0) return parentClass * 4 + outputs;
  const own = models.classes[at(models.classOf, child)];
  if (own && rules.isRelicensed(child, parent)) return models.withLicense(parent, own.license) * 4 + outputs;
  return parentClass * 4 + outputs + (rules.mayBeOwnWork(models.classes[parentClass]?.license ?? 0) ? 1 : 0);
}

function decode(element: number): Ancestor {
  return { modelClass: element >> 2, channel: (element & 2) === 0 ? 'weights' : 'outputs', ownWork: (element & 1) === 1 };
}

interface Sets {
  elements(set: number): readonly number[];
  numberOf(elements: ReadonlySet<number>): number;
  /** The set of a model whose only parent has this set and is this element. */
  extended(parentSet: number, step: number): number;
  all(): readonly (readonly number[])[];
}

function createSets(): Sets {
  const sets: (readonly number[])[] = [[]];
  const byContent = new Map<string, number>([['', 0]]);
  const extensions = new Map<number, number>();
  const numberOf = (elements: ReadonlySet<number>): number => {
    const sorted = [...elements].sort((left, right) => left - right);
    const key = sorted.join();
    const known = byContent.get(key);
    if (known !== undefined) return known;
    byContent.set(key, sets.length);
    return sets.push(sorted) - 1;
  };
  const extended = (parentSet: number, step: number): number => {
    const key = parentSet * 2 ** 24 + step;
    const known = extensions.get(key);
    if (known !== undefined) return known;
    const number = numberOf(new Set([step, ...(sets[parentSet] ?? []).map((element) => (element & ~1) | (step & 2))]));
    extensions.set(key, number);
    return number;
  };
  return { elements: (set) => sets[set] ?? [], numberOf, extended, all: () => sets };
}
