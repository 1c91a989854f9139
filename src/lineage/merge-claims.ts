import { confidences, type Confidence, type Evidence, type EvidenceKind } from '../model/evidence.ts';
import type { Claim, Gap } from '../model/lineage.ts';
import type { Relation } from '../model/relation.ts';
import { readClaims, type Child, type Signal } from './claim-signals.ts';
import { isRefuted, type Corrections } from './corrections.ts';
import { familyOf } from './families.ts';
import { groupSignals, type SignalGroup } from './fold-signals.ts';
import type { ParentTarget } from './parent-reference.ts';

/** Parents followed of one model: 65 occur, and a card is written by a stranger. */
const maximumParents = 200;

/** A step of descent from one model to a parent that is not read yet. */
export interface Step {
  readonly target: ParentTarget;
  /** Relation that is stated; `unknown` when nothing says. */
  readonly stated: Relation;
  /** Relation of the Hub's tags. */
  readonly hint: Relation;
  readonly confidence: Confidence;
  readonly evidence: readonly Evidence[];
  /** Independent kinds of signal that point at the model. */
  readonly channels: number;
}

/** What the claims about one model come to. */
export interface MergedClaims {
  /** Steps that are shown by evidence; each becomes an edge. */
  readonly steps: readonly Step[];
  /** Models that something points at without showing descent. */
  readonly hints: readonly Step[];
  readonly gaps: readonly Gap[];
}

/**
 * Turns the claims about one model into steps. What is declared or stated makes a step. What is merely consistent makes
 * one only where two signals of different kinds agree on the model (a name and the sizes, a path and a name) and nothing
 * is stated; a single one is a hint. For a model that `models/` or a curation describes, hints are left out: its descent is known.
 */
export function mergeClaims(claims: readonly Claim[], child: Child, corrections: Corrections = uncorrected): MergedClaims {
  const { signals, gaps } = readClaims(claims.filter(({ parent }) => !corrections.notParents.includes(parent)), child);
  const isDescribed = corrections.isSettled || familyOf(child.families, child.id)?.member?.origin !== undefined;
  const groups = groupSignals(isDescribed ? signals.filter(isStatement) : signals).filter((group) => !isRefuted(group, corrections, child));
  const stated = groups.filter((group) => group.signals.some(isStatement));
  const open = groups.filter((group) => !stated.includes(group));
  const agreed = stated.some((group) => weightsDescend(statedRelation(group))) ? [] : open.filter((group) => channelsOf(group) > 1);
  const steps = [...stated, ...agreed].map(toStep);
  const tooMany: readonly Gap[] = steps.length > maximumParents ? [{ node: child.id, reason: 'limit', detail: `names ${steps.length} parents; the first ${maximumParents} were followed` }] : [];
  return { steps: steps.slice(0, maximumParents), hints: open.filter((group) => !agreed.includes(group)).map(toStep), gaps: [...gaps, ...tooMany] };
}

const uncorrected: Corrections = { notParents: [], isSettled: false };

/** True for a step in which weights pass, wholly or in part; a teacher passes outputs, an encoder stands beside. */
export function weightsDescend(relation: Relation): boolean {
  return relation !== 'distilled' && relation !== 'component';
}

function channelsOf({ signals }: SignalGroup): number {
  return new Set(signals.map(({ evidence }) => channels[evidence.kind])).size;
}

function isStatement({ strength }: Signal): boolean {
  return strength === 'declared' || strength === 'strong';
}

/** Where a signal comes from; two of one channel are not independent (a file name repeats the repository's). */
const channels = {
  name: 'name',
  gguf: 'name',
  fingerprint: 'shape',
  'file-hash': 'shape',
  card: 'trace',
  tags: 'trace',
  'adapter-config': 'trace',
  config: 'trace',
  safetensors: 'trace',
  mergekit: 'trace',
  prose: 'text',
  curated: 'curated',
} as const satisfies Record<EvidenceKind, string>;

function toStep(group: SignalGroup): Step {
  const signals = [...group.signals].sort((left, right) => confidences.indexOf(left.strength) - confidences.indexOf(right.strength));
  const strongest = signals[0]?.strength ?? 'weak';
  const evidence = new Map(signals.map((signal) => [JSON.stringify(signal.evidence), signal.evidence]));
  return {
    target: group.target,
    stated: statedRelation(group),
    hint: signals.find(({ evidence: { kind }, relation }) => kind === 'tags' && relation !== 'unknown')?.relation ?? 'unknown',
    confidence: strongest === 'weak' && channelsOf(group) > 1 ? 'supporting' : strongest,
    evidence: [...evidence.values()],
    channels: channelsOf(group),
  };
}

/** The more telling statement first: a copied card says `finetune` of everything. */
const tellingOrder: readonly Relation[] = ['adapter', 'quantized', 'converted', 'copy', 'component', 'merge', 'finetune', 'distilled'];

/** The relation that is stated of a parent; a curated fact decides, the Hub's tags do not count, nor what a text says vaguely where it is plain elsewhere. */
function statedRelation({ signals }: SignalGroup): Relation {
  const isPlain = signals.some(({ evidence, strength }) => evidence.kind === 'prose' && strength === 'strong');
  const stating = signals.filter(({ evidence, strength }) => evidence.kind !== 'tags' && strength !== 'weak' && !(isPlain && evidence.kind === 'prose' && strength === 'supporting'));
  const curated = stating.find(({ evidence }) => evidence.kind === 'curated');
  return curated?.relation ?? tellingOrder.find((relation) => stating.some((signal) => signal.relation === relation)) ?? 'unknown';
}
