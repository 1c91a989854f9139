import type { Confidence, Evidence } from '../model/evidence.ts';
import type { Claim, Gap } from '../model/lineage.ts';
import type { Relation } from '../model/relation.ts';
import { sanitizeLine } from '../util/sanitize.ts';
import { familyOf, type FamilyIndex } from './families.ts';
import { readParent, type ParentTarget } from './parent-reference.ts';

/** A claim whose parent is known to be a model. */
export interface Signal {
  readonly target: ParentTarget;
  readonly relation: Relation;
  readonly strength: Confidence;
  readonly evidence: Evidence;
}

/** The model that claims are about. */
export interface Child {
  readonly id: string;
  readonly families: FamilyIndex;
}

/** What {@link readClaims} makes of claims. */
export interface Signals {
  readonly signals: readonly Signal[];
  readonly gaps: readonly Gap[];
}

/** Reads the parents of claims. What is declared and is no model, and a model that names itself, become gaps; never an edge. */
export function readClaims(claims: readonly Claim[], child: Child): Signals {
  const readings = claims.map((claim) => readClaim(claim, child));
  const gaps = new Map(readings.flatMap(({ gap }) => (gap === null ? [] : [[`${gap.reason} ${gap.detail}`, gap]])));
  return { signals: readings.flatMap(({ signal }) => signal ?? []), gaps: [...gaps.values()] };
}

interface Reading {
  readonly signal: Signal | null;
  readonly gap: Gap | null;
}

function readClaim(claim: Claim, child: Child): Reading {
  const { parent, relation, strength, evidence } = claim;
  const states = strength === 'declared' || strength === 'strong';
  const reference = readParent(parent, { families: child.families, child: child.id, kind: evidence.kind, isPart: relation === 'component' });
  if (reference.kind === 'nothing') return { signal: null, gap: null };
  if (reference.kind === 'refused') return { signal: null, gap: states ? refusal(child, claim, reference.why) : null };
  if (isSelf(reference.target, child)) return { signal: null, gap: strength === 'declared' ? { node: child.id, reason: 'self-reference', detail: `${evidence.where} names the model itself as its base` } : null };
  if (reference.kind === 'target' || !states) return { signal: { target: reference.target, relation, strength, evidence }, gap: null };
  return { signal: { target: reference.target, relation, strength: 'weak', evidence }, gap: refusal(child, claim, 'is a path on a machine and no id') };
}

function refusal({ id }: Child, { evidence, parent }: Claim, why: string): Gap {
  return { node: id, reason: 'missing', detail: `${evidence.where} names "${sanitizeLine(parent, 120)}", which ${why}` };
}

function isSelf(target: ParentTarget, { id, families }: Child): boolean {
  const own = [id, familyOf(families, id)?.name ?? id].map((name) => name.toLowerCase());
  return own.includes(target.key) || target.spellings.some((spelling) => own.includes(spelling.toLowerCase()));
}
