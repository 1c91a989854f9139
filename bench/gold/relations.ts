import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { familyOf, type FamilyIndex } from '../../src/lineage/families.ts';
import { relationFromFiles } from '../../src/lineage/relation-from-files.ts';
import { relationNamed } from '../../src/lineage/relation-names.ts';
import type { ModelRecord } from '../../src/model/record.ts';
import { cardFromApi } from '../../src/source/card.ts';
import { configFromJson } from '../../src/source/config.ts';
import { emptyRecord } from './empty-record.ts';

/** A line of `relations.jsonl`, as far as it is scored. */
interface GoldRelation {
  readonly id: string;
  readonly declaredRelation: string | null;
  readonly hubTagRelation: string | null;
  readonly declaredBase: readonly string[];
  readonly siblings: readonly string[];
  readonly siblingCount: number;
  readonly libraryName: string | null;
  readonly trueRelation: string;
  readonly accept?: readonly string[];
  readonly evidence?: { readonly tags?: readonly string[]; readonly architectures?: readonly string[]; readonly parameters?: Readonly<Record<string, number>>; readonly usedStorage?: number; readonly quantizationConfig?: unknown };
}

/** How many relations are judged as labelled. */
export interface RelationScore {
  readonly relations: number;
  /** One line for each that is neither the label nor acceptable. */
  readonly wrong: readonly string[];
}

/** Scores the relation from files on `gold/relations.jsonl` (rules: `gold/README.md` §3). `gold` is the folder that holds the file. */
export function scoreRelations(gold: string, families: FamilyIndex): RelationScore {
  const labels = readFileSync(join(gold, 'relations.jsonl'), 'utf8').split('\n').filter((line) => line !== '').map((line): GoldRelation => JSON.parse(line));
  const wrong = labels.flatMap((label) => {
    const got = judge(label, families);
    return [label.trueRelation, ...(label.accept ?? [])].includes(got) ? [] : [`${label.id}: got ${got}, expected ${label.trueRelation}`];
  });
  return { relations: labels.length, wrong };
}

function judge(label: GoldRelation, families: FamilyIndex): string {
  const [parent = ''] = label.declaredBase;
  const question = { record: recordOf(label), parent: { id: parent, record: null, known: familyOf(families, parent) } };
  return relationFromFiles({ ...question, stated: relationNamed(label.declaredRelation), hint: relationNamed(label.hubTagRelation), parents: new Set(label.declaredBase).size });
}

/** The labels list the files that matter and how many there are; the rest are cards and settings. */
function recordOf({ id, libraryName, siblings, siblingCount, evidence = {}, declaredBase, declaredRelation }: GoldRelation): ModelRecord {
  const rest = siblingCount > siblings.length ? ['README.md'] : [];
  const parameters = Object.values(evidence.parameters ?? {});
  return {
    ...emptyRecord(id),
    card: cardFromApi({ base_model: declaredBase, base_model_relation: declaredRelation }),
    libraryName,
    tags: [...(evidence.tags ?? [])],
    config: configFromJson({ architectures: evidence.architectures, quantization_config: evidence.quantizationConfig }),
    parameters: parameters.length === 0 ? null : parameters.reduce((sum, count) => sum + count, 0),
    files: [...siblings, ...rest].map((path) => ({ path, size: null, sha256: null, blobId: null })),
    usedStorage: evidence.usedStorage ?? null,
  };
}
