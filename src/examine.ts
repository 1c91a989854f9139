import { curateTerms, type CuratedLicense } from './curation/curate-terms.ts';
import { curatedReader } from './curation/curated-reader.ts';
import { computeEffectiveTerms } from './license/effective-terms.ts';
import { concludeLicense } from './license/conclude.ts';
import type { IdentifyText } from './license/detect.ts';
import type { FamilyIndex } from './lineage/families.ts';
import { resolveLineage } from './lineage/resolve-lineage.ts';
import { statedLicenses, statedLimits } from './lineage/stated-license.ts';
import type { CurationUse, PlacedCuration, TermAnswer } from './model/curation.ts';
import type { EffectiveTerms } from './model/effective-terms.ts';
import type { Catalog, NodeLicense, NodeLicenses, StatedLicense } from './model/license.ts';
import type { Lineage, LineageNode } from './model/lineage.ts';
import type { ModelRecord } from './model/record.ts';
import type { ModelRef } from './model/ref.ts';
import type { Source } from './source/source.ts';

/** What examining a model needs: where records come from, and the knowledge to read them. */
export interface ExamineContext {
  readonly source: Source;
  readonly catalog: Catalog;
  readonly families: FamilyIndex;
  readonly identify: IdentifyText;
  /** Local corrections of records; none where left out. */
  readonly curations?: readonly PlacedCuration[];
}

/** The facts about one model, before any judgement. The same facts can be judged again for another organisation. */
export interface Examined {
  readonly ref: ModelRef;
  readonly lineage: Lineage;
  /** Records of all models of the lineage that could be read, by id. */
  readonly records: Readonly<Record<string, ModelRecord>>;
  readonly licenses: NodeLicenses;
  readonly effective: EffectiveTerms;
  /** What became of the curations of these models; absent where none is about any of them. */
  readonly curated?: CurationUse;
  /** What became of the terms that curations answer; absent where none does. */
  readonly answers?: readonly TermAnswer[];
  /** The same facts without any curation; present where one was applied, so that what it changes can be told. */
  readonly uncorrected?: Examined;
}

/**
 * Establishes who a model descends from, which licence each step carries, and which terms bind along the whole chain.
 * Records are corrected by the curations that fit before anything is concluded from them.
 */
export async function examine(ref: ModelRef, context: ExamineContext): Promise<Examined> {
  const { source, curations = [] } = context;
  const reader = curatedReader((one) => source.readModel(one), curations, ref);
  const examined = await examineAs(ref, reader.read, context);
  const curated = reader.use();
  if (curated.called.length === 0) return examined;
  return { ...examined, curated, ...(curated.applied.length > 0 ? { uncorrected: await examineAs(ref, (one) => source.readModel(one), context) } : {}) };
}

async function examineAs(ref: ModelRef, read: Source['readModel'], { catalog, families, identify }: ExamineContext): Promise<Examined> {
  const { lineage, records } = await resolveLineage(ref, read, { families });
  const stated = new Map(lineage.nodes.map(({ id }) => [id, statedBy(records[id])]));
  const ids = new Set(lineage.nodes.flatMap(({ id, renamedFrom }) => [id, renamedFrom ?? id]).map((id) => id.toLowerCase()));
  const conclude = (node: LineageNode, record: ModelRecord | null): NodeLicense => concludeLicense({ node, record, stated: stated.get(node.id) ?? [], lineage: ids, limits: record === null ? [] : statedLimits(record) }, { catalog, identify });
  const concluded = lineage.nodes.map((node) => withCuratedTerms(conclude(node, records[node.id] ?? null), records[node.id], (record) => conclude(node, record)));
  const licenses = new Map(concluded.map(({ license }) => [license.model, license]));
  const answers = concluded.flatMap((one) => one.answers);
  const effective = computeEffectiveTerms(lineage, licenses, { catalog, statedBases: stated.get(lineage.subject) ?? [] });
  return { ref, lineage, records, licenses, effective, ...(answers.length > 0 ? { answers } : {}) };
}

/** The licensing of a model with the terms that its curations answer, where any does. */
function withCuratedTerms(license: NodeLicense, record: ModelRecord | undefined, conclude: (record: ModelRecord) => NodeLicense): CuratedLicense {
  const answering = (record?.corrections ?? []).filter(({ terms }) => terms !== undefined);
  return record === undefined || answering.length === 0 ? { license, answers: [] } : curateTerms(license, conclude({ ...record, corrections: [] }), answering);
}

function statedBy(record: ModelRecord | undefined): readonly StatedLicense[] {
  return record ? statedLicenses(record) : [];
}
