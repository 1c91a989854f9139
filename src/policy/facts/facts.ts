import type { FactValue } from '../../model/fact-type.ts';

/** Why a fact is not known. */
export interface Unknown {
  /** What would decide it: a fact of the profile, or of the model. */
  readonly facts: readonly string[];
  /** In words, as the end of a sentence. */
  readonly why: string;
}

/** Which licence brings a fact, and on which path. */
export interface Provenance {
  readonly term: string | null;
  readonly license: string;
  readonly via: readonly string[];
  readonly section: string | null;
}

/** What rules read about one model, and what a finding says about it. Plain JSON. */
export interface Facts {
  /** Nested as `model/facts.ts` lists it; `null` is unknown. */
  readonly document: { readonly [root: string]: FactValue };
  /** By path in the document, e.g. `terms.userThreshold.statements.0.exceeded`. */
  readonly unknowns: Readonly<Record<string, Unknown>>;
  readonly provenance: Readonly<Record<string, Provenance>>;
}

/** A part of the fact document with what goes with it; paths are relative to the part. */
export interface FactPart {
  readonly value: FactValue;
  readonly unknowns?: Readonly<Record<string, Unknown>>;
  readonly provenance?: Readonly<Record<string, Provenance>>;
}

/** Puts parts together under their keys. Written as loops, since whole dumps are judged by it. */
export function joinParts(parts: Readonly<Record<string, FactPart>>): FactPart {
  const value: Record<string, FactValue> = {};
  const unknowns: Record<string, Unknown> = {};
  const provenance: Record<string, Provenance> = {};
  for (const [key, part] of Object.entries(parts)) {
    value[key] = part.value;
    addPrefixed(unknowns, key, part.unknowns);
    addPrefixed(provenance, key, part.provenance);
  }
  return { value, unknowns, provenance };
}

function addPrefixed<Value>(into: Record<string, Value>, key: string, record: Readonly<Record<string, Value>> | undefined): void {
  for (const path in record) {
    const value = record[path];
    if (value !== undefined) into[path === '' ? key : `${key}.${path}`] = value;
  }
}

/** A fact that is not known. */
export function unknownPart(unknown: Unknown): FactPart {
  return { value: null, unknowns: { '': unknown } };
}

/** A list that may be longer than known ends in an unknown element. */
export function openList(elements: readonly FactValue[], unknown: Unknown | null): FactPart {
  if (!unknown) return { value: elements };
  return { value: [...elements, null], unknowns: { [String(elements.length)]: unknown } };
}
