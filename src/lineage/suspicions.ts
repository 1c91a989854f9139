import type { LineageEdge, LineageNode, Suspicion } from '../model/lineage.ts';
import { ancestorsIn, parentsOf } from './cycles.ts';
import { familyOf, type FamilyIndex } from './families.ts';
import { weightsDescend, type Step } from './merge-claims.ts';
import type { Visited, Walk } from './walk.ts';

/**
 * Names and sizes that point at a parent and prove nothing, for models of which no parent is known, and names of other models
 * that contradict the parent that is. A statement that the model was trained from scratch answers what a name asks, except in an
 * upload in another format, whose card is its parent's; it never answers a network that is another model's in every size.
 */
export function suspicionsOf(walk: Walk, { nodes, edges, families }: Found): readonly Suspicion[] {
  const descent = edges.filter(({ relation }) => weightsDescend(relation));
  const parents = parentsOf(descent);
  return nodes.flatMap((node) => {
    const visited = walk.visited.get(node.id);
    if (visited === undefined) return [];
    const ancestors = ancestorsIn(parents, node.id);
    const isAnswered = node.origin === 'stated-root' && !isConversion(visited);
    const hints = visited.merged.hints.filter((hint) => (!isAnswered || isWholeNetwork(hint)) && isSuspicion(hint, { ancestors, origin: node.origin, families }));
    return hints.map((hint) => ({ child: node.id, parent: hint.target.name, evidence: hint.evidence }));
  });
}

/** What a finished walk came to. */
interface Found {
  readonly nodes: readonly LineageNode[];
  readonly edges: readonly LineageEdge[];
  readonly families: FamilyIndex;
}

/** What is known of a model that something points at. */
export interface Pointed {
  /** Ids of the models that its weights descend from. */
  readonly ancestors: ReadonlySet<string>;
  readonly origin: LineageNode['origin'];
  readonly families: FamilyIndex;
}

/** Whether something that points at a parent asks a question: where no parent is known, or against those that are. */
export function isSuspicion(hint: Step, { ancestors, origin, families }: Pointed): boolean {
  return ancestors.size > 0 ? contradicts(hint, ancestors, { families }) : asks(hint, origin);
}

/**
 * True for a repository that is called as another maker's model is, letter by letter, and descends from none of the models that
 * one descends from: the name or the declaration is wrong, and their licences may differ.
 */
function contradicts({ target, confidence, evidence }: Step, ancestors: ReadonlySet<string>, { families }: Pick<Found, 'families'>): boolean {
  const named = target.known?.member?.id ?? null;
  if (named === null || confidence !== 'supporting' || evidence.some(({ kind }) => kind !== 'name')) return false;
  const lines = weightRootsOf(named, families);
  const isRelated = lines === null ? [...ancestors].some((id) => familyOf(families, id)?.family === target.known?.family) : lines.some((id) => ancestors.has(id));
  return !isRelated && !ancestors.has(named);
}

/** A known model and the known models above it; null where it is not known what it comes from. */
function weightRootsOf(id: string, families: FamilyIndex): readonly string[] | null {
  const found = new Set([id]);
  for (const model of found) for (const parent of parentsKnown(model, families)) found.add(parent);
  return familyOf(families, id)?.member?.origin === undefined ? null : [...found];
}

function parentsKnown(id: string, families: FamilyIndex): readonly string[] {
  const origin = familyOf(families, id)?.member?.origin;
  return Array.isArray(origin) ? origin.filter(({ relation }) => weightsDescend(relation)).map(({ parent }) => parent) : [];
}

/**
 * Equal sizes alone ask only about the model that the others of that size come from, and, where the card describes a training
 * of its own, only when nothing of the network differs.
 */
function asks(hint: Step, origin: LineageNode['origin']): boolean {
  if (hint.evidence.some(({ kind }) => kind !== 'fingerprint')) return true;
  return hint.target.known?.member?.origin === 'root' && (origin === 'silent' || isWholeNetwork(hint));
}

/** Width, depth, vocabulary and inner width all equal: `meta-llama/Llama-3.1-8B` is 4096, 32, 128256 and 14336. */
function isWholeNetwork({ evidence }: Step): boolean {
  return evidence.some(({ kind, quote }) => kind === 'fingerprint' && ['hiddenSize', 'layers', 'vocabularySize', 'intermediateSize'].every((size) => quote?.includes(`${size} `)));
}

function isConversion({ id, record }: Visited): boolean {
  const packed = (record?.config?.quantization ?? null) !== null || (record?.gguf ?? null) !== null;
  return packed || /(?:^|[^a-z])(?:gguf|ggml|awq|gptq|exl[23]|bnb|hqq|mlx|onnx|openvino|ov|bf16|fp16|fp8|int[48]|[2-8]-?bits?)(?:[^a-z]|$)/i.test(id);
}
