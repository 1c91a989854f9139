import { buildGraph, type Graph } from '../../src/audit/graph.ts';
import type { ModelClass, ModelColumns } from '../../src/audit/model-classes.ts';
import { relations, type Relation } from '../../src/model/relation.ts';

/** Steps written as `child > relation > parent`, by number; ` = ` before the parent's number is a step within one owner. */
export function graphOf(size: number, steps: readonly string[]): Graph {
  const parts = steps.map((step) => step.split('>').map((part) => part.trim()));
  return buildGraph(size, {
    child: Int32Array.from(parts, ([child]) => Number(child)),
    relation: Int32Array.from(parts, ([, relation]) => relations.indexOf(relation as Relation)),
    parent: Int32Array.from(parts, ([, , parent = '']) => Number(parent.replace('=', ''))),
    sameOwner: Int32Array.from(parts, ([, , parent = '']) => Number(parent.includes('='))),
  });
}

/** Columns in which nothing is said of any model but what is given. */
export function columnsOf(size: number, rest: Partial<Record<keyof ModelColumns, readonly number[]>> = {}): ModelColumns {
  const bytes = (name: Exclude<keyof ModelColumns, 'license'>): Uint8Array => Uint8Array.from(rest[name] ?? Array.from({ length: size }, () => 0));
  return {
    license: Int32Array.from(rest.license ?? Array.from({ length: size }, () => 0)),
    statedRoot: bytes('statedRoot'),
    status: bytes('status'),
    refused: bytes('refused'),
    suspected: bytes('suspected'),
    remarks: bytes('remarks'),
    inCircle: bytes('inCircle'),
    silentLicense: bytes('silentLicense'),
  };
}

/** A class of models of which nothing is remarkable but what is given. */
export function classWith(rest: Partial<ModelClass> = {}): ModelClass {
  return { license: 0, origin: 'silent', status: 'resolved', refused: false, suspected: false, remarks: 0, inCircle: false, mechanical: false, ...rest };
}
