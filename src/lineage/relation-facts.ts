import type { ModelRecord } from '../model/record.ts';
import type { Relation } from '../model/relation.ts';
import { sharedWeights } from './evidence/file-hash.ts';
import { architectureFamily, shapeOf } from './evidence/shape.ts';
import { nameOf, type Known } from './families.ts';
import { weightFiles, type FileContent, type FilePlace, type WeightFile } from './weight-files.ts';

/** The parent of a step, as far as it is known. */
export interface ParentOfStep {
  readonly id: string;
  readonly record: ModelRecord | null;
  readonly known: Known | null;
}

/** A step of descent whose relation is asked for. */
export interface RelationQuestion {
  readonly record: ModelRecord;
  readonly parent: ParentOfStep;
  /** Relation that a card, a recipe or a sentence states; `unknown` when none does. */
  readonly stated: Relation;
  /** Relation of the Hub's tags, which is inferred and often wrong. */
  readonly hint: Relation;
  /** Number of models whose weights went into this one. */
  readonly parents: number;
}

/** What the files of the child and the size of the parent tell, in the terms of the rules. */
export interface RelationFacts extends RelationQuestion {
  readonly files: readonly WeightFile[];
  readonly name: string;
  readonly parentName: string;
  /** Words of repository name, tags and weight file names that tell a format. */
  readonly words: string;
  readonly tags: ReadonlySet<string>;
  /** Child's parameters divided by the parent's; null when either is not known. */
  readonly ratio: number | null;
  /** Bytes of weights divided by the parent's parameters; null when either is not known. */
  readonly bytesRatio: number | null;
  readonly architectures: 'same' | 'wrapped' | 'different' | 'unknown';
  readonly sameFile: boolean;
  /** The child has exactly the size of another member of the parent's family: the card names the wrong one. */
  readonly isSibling: boolean;
  has(content: FileContent, place?: FilePlace): boolean;
}

/** Gathers the facts on one step. */
export function relationFacts(question: RelationQuestion): RelationFacts {
  const { record, parent } = question;
  const files = weightFiles(record.files);
  const parentParameters = parametersOf(parent);
  const bytes = weightBytes(record, files);
  const name = nameOf(record.id).toLowerCase();
  return {
    ...question,
    files,
    name,
    parentName: nameOf(parent.id).toLowerCase(),
    words: [name, ...files.filter(({ content }) => content !== 'none').map((file) => file.name.toLowerCase())].join(' '),
    tags: new Set([...record.tags, ...(record.card?.tags ?? []), record.libraryName ?? ''].map((tag) => tag.toLowerCase())),
    ratio: record.parameters !== null && parentParameters !== null ? record.parameters / parentParameters : null,
    bytesRatio: bytes !== null && parentParameters !== null ? bytes / parentParameters : null,
    architectures: compareArchitectures(record, parent),
    isSibling: record.parameters !== null && (parent.known?.family.members ?? []).some(({ fingerprint }) => fingerprint?.parameters === record.parameters),
    sameFile: parent.record !== null && sharedWeights(record, parent.record) !== null,
    has: (content, place) => files.some((file) => file.content === content && (place === undefined || file.place === place)),
  };
}

function parametersOf({ record, known }: ParentOfStep): number | null {
  const member = known?.member;
  return member?.fingerprint?.parameters ?? record?.parameters ?? sizeInNumbers(member?.size ?? null);
}

/** `8B` → 8e9, `350M` → 3.5e8, `1T` → 1e12; null for `8x7B`, whose experts share weights. */
function sizeInNumbers(size: string | null): number | null {
  const [, amount = '', unit = ''] = /^(\d+(?:\.\d+)?)([MBT])$/i.exec(size ?? '') ?? [];
  const scale = { M: 1e6, B: 1e9, T: 1e12 }[unit.toUpperCase()];
  return scale === undefined ? null : Number(amount) * scale;
}

function weightBytes(record: ModelRecord, files: readonly WeightFile[]): number | null {
  const weights = record.files.filter((_, index) => files[index]?.content !== 'none');
  const sizes = weights.map(({ size }) => size);
  if (sizes.length > 0 && sizes.every((size) => size !== null)) return sizes.reduce((sum, size) => sum + size, 0);
  return record.usedStorage ?? null;
}

function compareArchitectures(record: ModelRecord, { record: parentRecord, known }: ParentOfStep): RelationFacts['architectures'] {
  const child = shapeOf(record).architecture;
  const parent = (parentRecord && shapeOf(parentRecord).architecture) ?? known?.member?.fingerprint?.architecture ?? null;
  if (child === null || parent === null) return 'unknown';
  const [left, right] = [architectureFamily(child), architectureFamily(parent)];
  if (left === right) return 'same';
  return left.includes(right) ? 'wrapped' : 'different';
}
