import type { Confidence, EvidenceKind } from '../../model/evidence.ts';
import type { Claim } from '../../model/lineage.ts';
import type { Relation } from '../../model/relation.ts';

/** Longest quotation that evidence may hold (see `Evidence.quote`). */
const maximumQuote = 300;
/** Longest text that can name a parent; whatever is longer is no name. */
const maximumParent = 300;

/** What a claim says beside its parent. */
export interface ClaimDetails {
  readonly relation: Relation;
  readonly strength: Confidence;
  readonly kind: EvidenceKind;
  readonly where: string;
  /** The value as it stands in the record; the parent's own text when left out. */
  readonly quote?: string | null;
}

/** One claim, or none when `parent` is no text that could name a model. */
export function makeClaim(parent: unknown, { relation, strength, kind, where, quote }: ClaimDetails): readonly Claim[] {
  if (typeof parent !== 'string' || parent.trim() === '' || parent.length > maximumParent) return [];
  const words = quote === undefined ? parent : quote;
  return [{ parent: parent.trim(), relation, strength, evidence: { kind, where, quote: words === null ? null : words.slice(0, maximumQuote) } }];
}
