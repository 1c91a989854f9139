import * as z from 'zod';
import { confidences, Evidence } from './evidence.ts';
import { relations } from './relation.ts';

/**
 * One statement that a record makes about its descent. Extractors return claims; merging claims gives edges.
 * `parent` is as written in the record: a Hub id, a URL, or free text such as "Llama3.1-8B-Base".
 */
export const Claim = z.strictObject({
  parent: z.string(),
  relation: z.enum(relations),
  strength: z.enum(confidences),
  evidence: Evidence,
  /** Licence id or words that the same statement says apply to the parent, e.g. "Llama3.1 license". */
  statedLicense: z.string().optional(),
});
export type Claim = Readonly<z.infer<typeof Claim>>;

/**
 * What a model's card says of its own beginning.
 * `stated-root`: trained from scratch, said so. `own-training`: a corpus is described, no parent named.
 * `silent`: nothing that settles it, which is unknown and not a root. `derived`: it has parents.
 */
export const origins = ['stated-root', 'own-training', 'silent', 'derived'] as const;
export type Origin = (typeof origins)[number];

/** A sentence, or a curated fact, that settles where a model without parents comes from. */
export const OriginStatement = z.strictObject({
  origin: z.enum(['stated-root', 'own-training']),
  evidence: Evidence,
});
export type OriginStatement = Readonly<z.infer<typeof OriginStatement>>;

/** What became of reading a model. Everything but `resolved` and `not-on-hub` leaves the lineage incomplete. */
export const nodeStatuses = [
  'resolved',
  'missing',
  'private',
  'gated',
  'rate-limited',
  'unreachable',
  'not-on-hub',
  'limit',
] as const;
export type NodeStatus = (typeof nodeStatuses)[number];

/** Why something about the lineage could not be established. */
export const gapReasons = [
  'missing',
  'private',
  'gated',
  'rate-limited',
  'unreachable',
  'limit',
  'cycle',
  'self-reference',
  'conflict',
] as const;

/** A thing that could not be established, at which model, and why in words. */
export const Gap = z.strictObject({
  node: z.string(),
  reason: z.enum(gapReasons),
  detail: z.string(),
});
export type Gap = Readonly<z.infer<typeof Gap>>;

/** A step of descent from `child` to `parent` with all its evidence. */
export const LineageEdge = z.strictObject({
  child: z.string(),
  parent: z.string(),
  relation: z.enum(relations),
  confidence: z.enum(confidences),
  evidence: z.array(Evidence),
});
export type LineageEdge = Readonly<z.infer<typeof LineageEdge>>;

/** A model in a lineage. The subject is the first node; the rest are sorted by id. */
export interface LineageNode {
  readonly id: string;
  readonly revision: string | null;
  readonly status: NodeStatus;
  readonly origin: Origin;
  /** The statement behind `stated-root` and `own-training`. */
  readonly originEvidence: Evidence | null;
  /** Catalog id that the family of this model carries, when the family is known. */
  readonly familyLicense: string | null;
  /** The name it was asked under when the Hub answered with another id. */
  readonly renamedFrom: string | null;
}

/** A name that may point at a parent but proves nothing: it makes a finding that asks, never an edge. */
export interface Suspicion {
  readonly child: string;
  readonly parent: string;
  readonly evidence: readonly Evidence[];
}

/** The whole descent of one model. `complete` is false as soon as one gap leaves an ancestor unestablished. */
export interface Lineage {
  readonly subject: string;
  readonly nodes: readonly LineageNode[];
  readonly edges: readonly LineageEdge[];
  readonly gaps: readonly Gap[];
  readonly suspicions: readonly Suspicion[];
  readonly complete: boolean;
}
