import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { readCompiledFamilies } from '../../src/lineage/compiled-families.ts';
import { claimsOf } from '../../src/lineage/evidence/index.ts';
import type { FamilyIndex } from '../../src/lineage/families.ts';
import { mergeClaims } from '../../src/lineage/merge-claims.ts';
import { originOf } from '../../src/lineage/origin.ts';
import { readParent, type ParentTarget } from '../../src/lineage/parent-reference.ts';
import type { Evidence } from '../../src/model/evidence.ts';
import type { Claim } from '../../src/model/lineage.ts';
import type { ModelRecord } from '../../src/model/record.ts';
import { parseCard } from '../../src/source/card.ts';
import { emptyRecord } from './empty-record.ts';

/** A parent as labelled, as far as it is scored. */
interface GoldParent {
  readonly id: string;
  readonly altIds?: readonly string[];
  readonly certain: boolean;
  readonly form?: string;
  readonly line: number | null;
}

/** A line of `lineage.jsonl`, as far as it is scored. */
interface GoldLineage {
  readonly id: string;
  readonly card: string;
  readonly category: number;
  readonly origin: 'scratch' | 'own-training' | 'silent' | null;
  readonly parents: readonly GoldParent[];
  readonly parentsExhaustive?: boolean;
  readonly teachers: readonly { readonly id: string }[];
  readonly mentionsNotParents: readonly string[];
}

/** Counts over one or more records. */
export interface LineageCounts {
  readonly records: number;
  /** Certain parents as labelled, and how many of them were found. */
  readonly certain: number;
  readonly found: number;
  /** Edges to something that is labelled as no parent, or from a model without parents. */
  readonly falseEdges: number;
}

/** How well descent is read from real cards; rules in `gold/README.md`. */
export interface LineageScore extends LineageCounts {
  readonly precision: number;
  readonly recall: number;
  /** Edges in the negative controls without parents (category 3). */
  readonly edgesInControls: number;
  /** Models whose origin is unknown and that were called roots. */
  readonly silentCalledRoot: number;
  readonly byCategory: Readonly<Record<string, LineageCounts>>;
  /** One line for each certain parent that was missed and each false edge. */
  readonly wrong: readonly string[];
  /** Edges that the labels neither confirm nor exclude, for study. */
  readonly unlabelled: readonly string[];
}

/** Scores lineage from cards on `gold/lineage.jsonl`. `gold` is the folder that holds the file and the cards. */
export function scoreLineage(gold: string, families: FamilyIndex): LineageScore {
  const labels = readFileSync(join(gold, 'lineage.jsonl'), 'utf8').split('\n').filter((line) => line !== '').map((line): GoldLineage => JSON.parse(line));
  const results = labels.map((label) => scoreRecord(label, { record: recordOf(gold, label), families }));
  const total = sum(results);
  const categories = [...new Set(labels.map((label) => String(label.category)))].sort();
  return {
    ...total,
    precision: ratio(total.found, total.found + total.falseEdges),
    recall: ratio(total.found, total.certain),
    edgesInControls: results.filter((result) => result.isControl).reduce((count, result) => count + result.falseEdges, 0),
    silentCalledRoot: results.filter((result) => result.silentCalledRoot).length,
    byCategory: Object.fromEntries(categories.map((category) => [category, sum(results.filter((result) => result.category === category))])),
    wrong: results.flatMap((result) => result.wrong),
    unlabelled: results.flatMap((result) => result.unlabelled),
  };
}

function recordOf(gold: string, label: GoldLineage): ModelRecord {
  const readme = readFileSync(join(gold, label.card), 'utf8');
  const { card } = parseCard(readme);
  return { ...emptyRecord(label.id), readme, readmeState: 'read', card, tags: [...(card?.tags ?? [])] };
}

interface RecordScore extends LineageCounts {
  readonly category: string;
  readonly isControl: boolean;
  readonly silentCalledRoot: boolean;
  readonly wrong: readonly string[];
  readonly unlabelled: readonly string[];
}

interface Subject {
  readonly record: ModelRecord;
  readonly families: FamilyIndex;
}

function scoreRecord(label: GoldLineage, { record, families }: Subject): RecordScore {
  const same = (edge: Edge, ids: readonly string[]): boolean => ids.some((id) => isSame(edge, id, { families, child: label.id }));
  const edges = edgesOf(record, families);
  const certain = label.parents.filter((parent) => parent.certain);
  const missed = certain.filter((parent) => !edges.some((edge) => same(edge, idsOf(parent))));
  const other = edges.filter((edge) => !label.parents.some((parent) => same(edge, idsOf(parent))) && !(edge.relation === 'distilled' && label.teachers.some((teacher) => same(edge, [teacher.id]))));
  const isFalse = (edge: Edge): boolean => label.parentsExhaustive !== false && (label.parents.length === 0 || same(edge, label.mentionsNotParents));
  const falseEdges = other.filter(isFalse);
  return {
    category: String(label.category),
    isControl: label.category === 3 && label.parents.length === 0,
    silentCalledRoot: label.origin === 'silent' && originOf(record) !== null,
    records: 1,
    certain: certain.length,
    found: certain.length - missed.length,
    falseEdges: falseEdges.length,
    wrong: [...missed.map((parent) => `${label.id}: missed ${parent.id} (${parent.form ?? '?'}, line ${parent.line ?? '?'})`), ...falseEdges.map((edge) => `${label.id}: false edge to ${describe(edge)}`)],
    unlabelled: label.parentsExhaustive === false ? [] : other.filter((edge) => !isFalse(edge)).map((edge) => `${label.id}: ${describe(edge)}`),
  };
}

function idsOf(parent: GoldParent): readonly string[] {
  return [parent.id, ...(parent.altIds ?? [])];
}

/** A step that the claims come to; one for each parent. */
interface Edge {
  readonly target: ParentTarget;
  readonly relation: Claim['relation'];
  readonly evidence: Evidence | undefined;
}

function edgesOf(record: ModelRecord, families: FamilyIndex): readonly Edge[] {
  const { steps } = mergeClaims(claimsOf(record, { families }), { id: record.id, families });
  return steps.map(({ target, stated, evidence }) => ({ target, relation: stated, evidence: evidence[0] }));
}

interface Reading {
  readonly families: FamilyIndex;
  readonly child: string;
}

/** Equal by id, by what the index makes of both, or by spelling without case, spaces and hyphens. */
function isSame({ target }: Edge, id: string, { families, child }: Reading): boolean {
  const labelled = readParent(id, { families, child, kind: 'prose' });
  if (labelled.kind === 'target' && labelled.target.key === target.key) return true;
  return [target.name, ...target.spellings].some((name) => spelling(name) === spelling(id) || (!name.includes('/') && spelling(name) === spelling(id.slice(id.indexOf('/') + 1))));
}

function spelling(name: string): string {
  return name.toLowerCase().replace(/[^\p{L}\p{N}]/gu, '');
}

function describe(edge: Edge): string {
  return `${edge.target.name} (${edge.relation}, ${edge.evidence?.where ?? '?'}: ${edge.evidence?.quote?.slice(0, 120) ?? ''})`;
}

function sum(counts: readonly LineageCounts[]): LineageCounts {
  const total = (field: keyof LineageCounts): number => counts.reduce((all, count) => all + count[field], 0);
  return { records: total('records'), certain: total('certain'), found: total('found'), falseEdges: total('falseEdges') };
}

function ratio(part: number, whole: number): number {
  return whole === 0 ? 1 : part / whole;
}

function percent(value: number): string {
  return `${(value * 100).toFixed(1)} %`;
}

function print(score: LineageScore): void {
  console.log(`certain parents: precision ${percent(score.precision)}, recall ${percent(score.recall)} (${score.found} of ${score.certain} found, ${score.falseEdges} false edges, ${score.records} cards)`);
  console.log(`edges in negative controls: ${score.edgesInControls}; silent origins called roots: ${score.silentCalledRoot}`);
  for (const [category, counts] of Object.entries(score.byCategory)) console.log(`  category ${category}: ${counts.found} of ${counts.certain} found, ${counts.falseEdges} false edges, ${counts.records} cards`);
  for (const line of score.wrong) console.log(`- ${line}`);
  if (process.argv.includes('--unlabelled')) for (const line of score.unlabelled) console.log(`? ${line}`);
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const root = join(fileURLToPath(import.meta.url), '../../..');
  const shared = process.env['MODELCHECK_SHARED'] ?? join(root, '../shared');
  print(scoreLineage(join(shared, 'gold'), readCompiledFamilies(readFileSync(join(root, 'compiled/families.json'), 'utf8'))));
}
