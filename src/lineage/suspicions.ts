import type { LineageEdge, LineageNode, Suspicion } from '../model/lineage.ts';
import { weightsDescend, type Step } from './merge-claims.ts';
import type { Visited, Walk } from './walk.ts';

/**
 * Names and sizes that point at a parent and prove nothing, for models of which no parent is known. A statement that the
 * model was trained from scratch answers the question, except in an upload in another format, whose card is its parent's.
 */
export function suspicionsOf(walk: Walk, nodes: readonly LineageNode[], edges: readonly LineageEdge[]): readonly Suspicion[] {
  return nodes.flatMap((node) => {
    const visited = walk.visited.get(node.id);
    const hasParent = edges.some((edge) => edge.child === node.id && weightsDescend(edge.relation));
    if (visited === undefined || hasParent || (node.origin === 'stated-root' && !isConversion(visited))) return [];
    return visited.merged.hints.filter((hint) => asks(hint, node)).map((hint) => ({ child: node.id, parent: hint.target.name, evidence: hint.evidence }));
  });
}

/** Equal sizes alone ask only where the card is silent, and only about the model that the others of that size come from. */
function asks({ target, evidence }: Step, node: LineageNode): boolean {
  if (evidence.some(({ kind }) => kind !== 'fingerprint')) return true;
  return node.origin === 'silent' && target.known?.member?.origin === 'root';
}

function isConversion({ id, record }: Visited): boolean {
  const packed = (record?.config?.quantization ?? null) !== null || (record?.gguf ?? null) !== null;
  return packed || /(?:^|[^a-z])(?:gguf|ggml|awq|gptq|exl[23]|bnb|hqq|mlx|onnx|openvino|ov|bf16|fp16|fp8|int[48]|[2-8]-?bits?)(?:[^a-z]|$)/i.test(id);
}
