import { readFileSync } from 'node:fs';
import { readCompiledFamilies } from '../../src/lineage/compiled-families.ts';
import { buildFamilyIndex, type FamilyIndex } from '../../src/lineage/families.ts';
import type { Evidence, EvidenceKind } from '../../src/model/evidence.ts';
import type { Family } from '../../src/model/family.ts';
import type { Claim } from '../../src/model/lineage.ts';
import type { ModelConfig, ModelRecord, ReadFailure, ReadResult, RecordFile } from '../../src/model/record.ts';
import type { ModelRef } from '../../src/model/ref.ts';

/** The families that ship with modelcheck. */
export const shippedFamilies: FamilyIndex = readCompiledFamilies(readFileSync(new URL('../../compiled/families.json', import.meta.url), 'utf8'));

/** No families at all: what the mechanisms do on their own. */
export const noFamilies: FamilyIndex = buildFamilyIndex([]);

/** A family with nothing in it but what is given. */
export function family(name: string, rest: Partial<Family> = {}): Family {
  return { family: name, names: [], owners: [], license: null, source: `https://example.org/${name}`, members: [], ...rest };
}

/** A configuration with nothing in it but what is given. */
export function config(rest: Partial<ModelConfig> = {}): ModelConfig {
  return { architectures: [], modelType: null, quantization: null, peftBase: null, nameOrPath: null, hiddenSize: null, layers: null, attentionHeads: null, keyValueHeads: null, intermediateSize: null, vocabularySize: null, ...rest };
}

/** Files of a repository by path alone. */
export function files(...paths: readonly string[]): RecordFile[] {
  return paths.map((path) => ({ path, size: null, sha256: null, blobId: null }));
}

/** A claim of a kind, declared where the kind is `card` and strong otherwise. */
export function claim(kind: EvidenceKind, parent: string, rest: Partial<Omit<Claim, 'evidence'>> & { readonly evidence?: Partial<Evidence> } = {}): Claim {
  const { evidence, ...own } = rest;
  return { parent, relation: 'unknown', strength: kind === 'card' ? 'declared' : 'strong', evidence: { kind, where: `${kind} evidence`, quote: parent, ...evidence }, ...own };
}

/** A source in memory. Values are records, failures, or the id of another entry (a rename). Everything else is missing. */
export interface MemorySource {
  read(ref: ModelRef): Promise<ReadResult>;
  /** Ids that were asked for, in order. */
  readonly asked: string[];
}

/** Builds a {@link MemorySource}. */
export function memorySource(entries: Readonly<Record<string, ModelRecord | ReadFailure | `-> ${string}`>>): MemorySource {
  const asked: string[] = [];
  const lookUp = (id: string): ReadResult => {
    const entry = Object.hasOwn(entries, id) ? entries[id] : undefined;
    if (entry === undefined) return { kind: 'failure', reason: 'missing', detail: 'no such model' };
    if (typeof entry === 'object') return { kind: 'record', record: entry };
    const target = /^-> (.+)$/.exec(entry)?.[1];
    const result = target === undefined ? null : lookUp(target);
    if (result?.kind === 'record') return { kind: 'record', record: { ...result.record, renamedFrom: id } };
    return { kind: 'failure', reason: entry as ReadFailure, detail: `said ${entry}` };
  };
  return {
    asked,
    read: async (ref) => {
      const id = ref.kind === 'hub' ? ref.id : ref.path;
      asked.push(id);
      return lookUp(id);
    },
  };
}

/** A reference to a Hub model. */
export function hubRef(id: string): ModelRef {
  return { kind: 'hub', asked: id, id, revision: null };
}
