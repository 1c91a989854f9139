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
  const interned = createSets((element, step) => passedOn(element, step, models));
  const setOf = new Int32Array(graph.size);
  const collect = (member: number, into: Set<number>): void => {
    for (let edge = at(graph.start, member); edge < at(graph.start, member + 1); edge += 1) {
      const parent = at(graph.parent, edge);
      const step = stepOf(member, edge, { graph, models, rules });
      into.add(step);
      for (const element of interned.elements(at(setOf, parent))) into.add(passedOn(element, step, models));
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

/** Bits of an element below its class: it may be the same author's work, it is reached through outputs, it counts with the licence of a relicensed child. */
const bits = { ownWork: 1, outputs: 2, relicensed: 4, width: 3 } as const;

/** The parent of a step as an element. */
function stepOf(child: number, edge: number, { graph, models, rules }: StepContext): number {
  const parent = at(graph.parent, edge);
  const outputs = graph.relation[edge] === distilled ? bits.outputs : 0;
  const parentClass = at(models.classOf, parent);
  if (at(graph.sameOwner, edge) === 0) return elementOf(parentClass, outputs);
  const own = models.classes[at(models.classOf, child)];
  if (own && rules.isRelicensed(child, parent)) return elementOf(models.withLicense(parentClass, own.license), outputs | bits.relicensed);
  return elementOf(parentClass, outputs | (rules.mayBeOwnWork(models.classes[parentClass]?.license ?? 0) ? bits.ownWork : 0));
}

/**
 * What an element of a parent's set is to the child. Where the step is relicensed, so is what counts with the licence of that parent:
 * the licence ends at the child, whoever up the line it was first given for.
 */
function passedOn(element: number, step: number, models: ModelClasses): number {
  const outputs = (element | step) & bits.outputs;
  if ((element & step & bits.relicensed) === 0) return elementOf(element >> bits.width, outputs);
  return elementOf(models.withLicense(element >> bits.width, models.classes[step >> bits.width]?.license ?? 0), outputs | bits.relicensed);
}

function elementOf(modelClass: number, rest: number): number {
  return (modelClass << bits.width) | rest;
}

function decode(element: number): Ancestor {
  return { modelClass: element >> bits.width, channel: (element & bits.outputs) === 0 ? 'weights' : 'outputs', ownWork: (element & bits.ownWork) !== 0 };
}

interface Sets {
  elements(set: number): readonly number[];
  numberOf(elements: ReadonlySet<number>): number;
  /** The set of a model whose only parent has this set and is this element. */
  extended(parentSet: number, step: number): number;
  all(): readonly (readonly number[])[];
}

function createSets(pass: (element: number, step: number) => number): Sets {
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
    const number = numberOf(new Set([step, ...(sets[parentSet] ?? []).map((element) => pass(element, step))]));
    extensions.set(key, number);
    return number;
  };
  return { elements: (set) => sets[set] ?? [], numberOf, extended, all: () => sets };
}
