import { relations } from '../model/relation.ts';
import { at, type Graph } from './graph.ts';

/** What the dump says of each model beside its parents, by number. */
export interface ModelColumns {
  /** Class of the licence. */
  readonly license: Int32Array;
  /** 1 for a model that `models/` calls a root. */
  readonly statedRoot: Uint8Array;
  /** 0 in the dump, 1 missing from it, 2 not on the Hub. */
  readonly status: Uint8Array;
  /** 1 where a base is named that cannot be used. */
  readonly refused: Uint8Array;
  /** 1 where a name points at a parent and proves nothing. */
  readonly suspected: Uint8Array;
  /** Bits of what is remarked on the model's descent (`remark-bits.ts`); zero where it decides nothing. */
  readonly remarks: Uint8Array;
  readonly inCircle: Uint8Array;
  /** 1 for a licence class that says nothing of a licence. */
  readonly silentLicense: Uint8Array;
}

/** Everything about one model that a verdict on it or on a descendant can depend on. */
export interface ModelClass {
  readonly license: number;
  readonly origin: 'stated-root' | 'silent' | 'derived';
  readonly status: 'resolved' | 'missing' | 'not-on-hub';
  readonly refused: boolean;
  readonly suspected: boolean;
  /** Bits of `remark-bits.ts`. */
  readonly remarks: number;
  readonly inCircle: boolean;
  /** Its weights are a parent's in another form, so that a licence that is not given is the parent's. */
  readonly mechanical: boolean;
}

/** Classes of models as numbers, and the class of each model. */
export interface ModelClasses {
  readonly classes: readonly ModelClass[];
  readonly classOf: Int32Array;
  /** The class of models that are as those of a class but for their licence, for parents whose own licence ends at a relicensed child. */
  withLicense(modelClass: number, license: number): number;
}

const statuses = ['resolved', 'missing', 'not-on-hub'] as const;
const distilled = relations.indexOf('distilled');
const mechanicalRelations: ReadonlySet<number> = new Set([relations.indexOf('copy'), relations.indexOf('quantized'), relations.indexOf('converted')]);

/** Gives each model the number of its class. */
export function classifyModels(graph: Graph, columns: ModelColumns): ModelClasses {
  const classes: ModelClass[] = [];
  const traitsOf: number[] = [];
  const numbers = new Map<number, number>();
  const intern = (license: number, traits: number): number => {
    const key = license * 4096 + traits;
    const known = numbers.get(key);
    if (known !== undefined) return known;
    numbers.set(key, classes.length);
    traitsOf.push(traits);
    return classes.push(classWith(license, traits)) - 1;
  };
  const classOf = new Int32Array(graph.size);
  for (let model = 0; model < graph.size; model += 1) classOf[model] = intern(at(columns.license, model), traitsAt(model, graph, columns));
  // A licence that was given is not silent, so that nothing is taken from a parent.
  return { classes, classOf, withLicense: (modelClass, license) => intern(license, (traitsOf[modelClass] ?? 0) & ~mechanicalTrait) };
}

const mechanicalTrait = 64;

/** Everything but the licence as bits of one number. */
function traitsAt(model: number, graph: Graph, columns: ModelColumns): number {
  const { weights, mechanical } = stepsOf(model, graph);
  const matters = mechanical && at(columns.silentLicense, at(columns.license, model)) === 1;
  return at(columns.statedRoot, model) | (weights ? 2 : 0) | (at(columns.status, model) << 2) | (at(columns.refused, model) << 4) | (at(columns.inCircle, model) << 5) | (matters ? mechanicalTrait : 0) | (at(columns.suspected, model) << 7) | (at(columns.remarks, model) << 8);
}

function classWith(license: number, traits: number): ModelClass {
  return {
    license,
    origin: (traits & 2) !== 0 ? 'derived' : (traits & 1) !== 0 ? 'stated-root' : 'silent',
    status: statuses[(traits >> 2) & 3] ?? 'missing',
    refused: (traits & 16) !== 0,
    suspected: (traits & 128) !== 0,
    remarks: traits >> 8,
    inCircle: (traits & 32) !== 0,
    mechanical: (traits & mechanicalTrait) !== 0,
  };
}

function stepsOf(model: number, { start, relation }: Graph): { readonly weights: boolean; readonly mechanical: boolean } {
  let [weights, mechanical] = [false, false];
  for (let edge = at(start, model); edge < at(start, model + 1); edge += 1) {
    weights ||= relation[edge] !== distilled;
    mechanical ||= mechanicalRelations.has(at(relation, edge));
  }
  return { weights, mechanical };
}
