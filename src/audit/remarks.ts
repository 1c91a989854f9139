import { familyOf, type FamilyIndex } from '../lineage/families.ts';
import { weightsDescend } from '../lineage/merge-claims.ts';
import { findingCodes, type FindingCode } from '../model/finding-codes.ts';
import { relations } from '../model/relation.ts';
import { ownerOf } from '../util/repository-id.ts';
import type { Database } from './duck-db.ts';
import { at, type Graph } from './graph.ts';
import type { AuditJudge } from './judge-group.ts';
import { remarkBits } from './remark-bits.ts';
import type { StagedEdges } from './stage-edges.ts';

/** What remarks are read from. */
export interface RemarkContext {
  readonly models: number;
  readonly edges: StagedEdges;
  /** Models of the dump that `models/` knows, by number and id. */
  readonly members: readonly (readonly [number, string])[];
  readonly families: FamilyIndex;
  readonly judge: Pick<AuditJudge, 'policy' | 'failOn'>;
  readonly database: Database;
}

/**
 * Findings about descent that are remarks by default and that a policy, or `--fail-on warning`, may let decide: models that name
 * themselves, declarations that contradict `models/`, and descent that `models/` alone tells. Zero where they do not count.
 */
export async function remarksOf(graph: Graph, { models, edges, members, families, judge, database }: RemarkContext): Promise<Uint8Array> {
  const remarks = new Uint8Array(graph.size);
  const mark = (model: number, bits: number): void => void (remarks[model] = at(remarks, model) | bits);
  if (counts('lineage-self-reference', judge)) for (const model of edges.selfReferences) mark(model, remarkBits.selfReference);
  const [tellsConflicts, tellsUndeclared] = [counts('lineage-conflict', judge), counts('base-model-undeclared', judge)];
  if (!tellsConflicts && !tellsUndeclared) return remarks;
  const known = new Map([...members, ...edges.outside.map(({ name }, index) => [models + index, name] as const)]);
  const told = await curatedSteps(graph, { models, edges, known, families, database });
  const onlyCurated = new Set(told.filter(({ declared }) => !declared).map(({ child, parent }) => child * graph.size + parent));
  for (const { child, parent, declared, parentId, childId } of told) {
    if (!tellsUndeclared || declared || ancestorsBy(graph, child, onlyCurated).has(parent)) continue;
    mark(child, ownerOf(childId) === ownerOf(parentId) ? remarkBits.undeclared : remarkBits.undeclared | remarkBits.undeclaredAbove);
  }
  if (tellsConflicts) for (const child of new Set(told.map((step) => step.child))) if (conflicts(graph, told.filter((step) => step.child === child), { known, onlyCurated, families })) mark(child, remarkBits.conflict);
  return remarks;
}

interface ConflictContext {
  readonly known: ReadonlyMap<number, string>;
  readonly onlyCurated: ReadonlySet<number>;
  readonly families: FamilyIndex;
}

/** True where what a model declares and what `models/` tells are of different known families and unrelated, as in the lineage of a check. */
function conflicts(graph: Graph, told: readonly CuratedStep[], { known, onlyCurated, families }: ConflictContext): boolean {
  const familyBehind = (model: number): unknown => familyOf(families, known.get(model) ?? '')?.family;
  const declared = [...parentsBy(graph, told[0]?.child ?? 0)].filter((parent) => !onlyCurated.has((told[0]?.child ?? 0) * graph.size + parent));
  const differ = (left: number, right: number): boolean => {
    const [one, other] = [familyBehind(left), familyBehind(right)];
    return one !== undefined && other !== undefined && one !== other && !ancestorsBy(graph, left, none).has(right) && !ancestorsBy(graph, right, none).has(left);
  };
  return declared.length > 0 && told.every(({ parent }) => declared.every((other) => differ(parent, other)));
}

const none: ReadonlySet<number> = new Set();

/** Whether a finding of the kind can decide a verdict. */
function counts(code: FindingCode, { policy, failOn }: RemarkContext['judge']): boolean {
  const level = policy.builtIn.get(code)?.level ?? findingCodes[code].level;
  return level === 'error' || level === failOn;
}

interface CuratedStep {
  readonly child: number;
  readonly parent: number;
  readonly declared: boolean;
  readonly childId: string;
  readonly parentId: string;
}

/** Steps over weights that `models/` tells: those of models in the dump, and those above bases that it does not hold. */
async function curatedSteps(graph: Graph, { models, edges, known, families, database }: Omit<RemarkContext, 'judge' | 'members'> & Pick<ConflictContext, 'known'>): Promise<readonly CuratedStep[]> {
  const passing = relations.flatMap((relation, index) => (weightsDescend(relation) ? [index] : [])).join(', ');
  const [children = [], parents = [], declared = [], childIds = [], parentIds = []] = await database.texts(`SELECT e.child, e.parent, e.declared, c.id, p.id FROM (
      SELECT child, parent, bool_or(source <> 'curated') AS declared FROM named JOIN home USING (key) GROUP BY child, parent
      HAVING bool_or(source = 'curated' AND relation IN (${passing})) AND parent >= 0 AND child <> parent) e
    JOIN owned c ON c.number = e.child JOIN owned p ON p.number = e.parent ORDER BY 1, 2`);
  const inside = children.map((child, index) => ({ child: Number(child), parent: Number(parents[index]), declared: declared[index] === 'true', childId: childIds[index] ?? '', parentId: parentIds[index] ?? '' }));
  const outside = edges.outside.flatMap(({ name }, index) => {
    const origin = familyOf(families, name)?.member?.origin;
    return Array.isArray(origin) ? [...parentsBy(graph, models + index)].map((parent) => ({ child: models + index, parent, declared: false, childId: name, parentId: known.get(parent) ?? '' })) : [];
  });
  return [...inside, ...outside];
}

function parentsBy({ start, parent, relation }: Graph, model: number): ReadonlySet<number> {
  const found = new Set<number>();
  for (let edge = at(start, model); edge < at(start, model + 1); edge += 1) if (weightsDescend(relations[at(relation, edge)] ?? 'unknown')) found.add(at(parent, edge));
  return found;
}

function ancestorsBy(graph: Graph, model: number, skipped: ReadonlySet<number>): ReadonlySet<number> {
  const found = new Set<number>();
  const open = [model];
  for (let next = open.pop(); next !== undefined && found.size < 2_000; next = open.pop()) {
    for (const parent of parentsBy(graph, next)) {
      if (found.has(parent) || skipped.has(next * graph.size + parent)) continue;
      found.add(parent);
      open.push(parent);
    }
  }
  return found;
}
