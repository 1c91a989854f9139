import type { Gap, LineageEdge, LineageNode, NodeStatus, Origin, OriginStatement } from '../model/lineage.ts';
import type { ModelRecord } from '../model/record.ts';
import { correctedOrigin } from './corrections.ts';
import { familyOf, type FamilyIndex } from './families.ts';
import { weightsDescend } from './merge-claims.ts';
import { originOf } from './origin.ts';
import { isPerhapsMissing, type Visited } from './walk.ts';

/** What a node needs to be told beside the model itself. */
export interface NodeContext {
  readonly families: FamilyIndex;
  readonly edges: readonly LineageEdge[];
}

/** The node of a model in the finished lineage. */
export function nodeOf(visited: Visited, context: NodeContext): LineageNode {
  const { id, record, renamedFrom, familyLicense } = visited;
  const statement = statementOf(id, record, context.families);
  return {
    id,
    revision: record?.revision ?? null,
    status: statusOf(visited, context.edges),
    origin: originFrom(id, statement, context.edges),
    originEvidence: statement?.evidence ?? null,
    familyLicense,
    renamedFrom,
  };
}

/**
 * What became of reading a model. One that only `models/` names as a parent, and that this source does not have, is known
 * without it: its licence and descent are curated, so it counts as a model that is not on this Hub.
 */
export function statusOf({ id, unread }: Visited, edges: readonly LineageEdge[]): NodeStatus {
  if (unread === null) return 'resolved';
  const below = edges.filter((edge) => edge.parent === id);
  const onlyCurated = below.length > 0 && below.every(({ evidence }) => evidence.every(({ kind }) => kind === 'curated'));
  return isPerhapsMissing(unread) && onlyCurated ? 'not-on-hub' : unread.reason;
}

/** The gap that a model leaves when it could not be read; null when nothing is missing. */
export function gapOf(visited: Visited, edges: readonly LineageEdge[]): Gap | null {
  const status = statusOf(visited, edges);
  return status === 'resolved' || status === 'not-on-hub' ? null : { node: visited.id, reason: status, detail: visited.unread?.detail ?? '' };
}

function statementOf(id: string, record: ModelRecord | null, families: FamilyIndex): OriginStatement | null {
  const corrected = correctedOrigin(record);
  if (corrected !== null) return corrected;
  const said = record === null ? null : originOf(record);
  return said?.origin === 'stated-root' ? said : (curatedRoot(id, families) ?? said);
}

function curatedRoot(id: string, families: FamilyIndex): OriginStatement | null {
  const known = familyOf(families, id);
  if (known?.member?.origin !== 'root') return null;
  return { origin: 'stated-root', evidence: { kind: 'curated', where: `models/${known.family.family}.yaml`, quote: known.member.source ?? known.family.source } };
}

/** Weights from another model make it derived, whatever it says of itself; an encoder beside it, or a teacher, do not. */
function originFrom(id: string, statement: OriginStatement | null, edges: readonly LineageEdge[]): Origin {
  const own = edges.filter((edge) => edge.child === id);
  if (own.some(({ relation }) => weightsDescend(relation))) return 'derived';
  return statement?.origin ?? (own.some(({ relation }) => relation === 'component') ? 'derived' : 'silent');
}
