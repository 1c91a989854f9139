import type { FactValue } from '../../model/fact-type.ts';
import type { NodeLicenses } from '../../model/license.ts';
import type { Lineage, LineageEdge, LineageNode } from '../../model/lineage.ts';
import { joinParts, openList, unknownPart, type FactPart, type Unknown } from './facts.ts';

/** The facts of `lineage.*`. Lists are open-ended while the lineage is not complete, so that nothing holds of "all ancestors" by default. */
export function lineageFacts(lineage: Lineage, licenses: NodeLicenses): FactPart {
  const hidden = hiddenLineage(lineage);
  const edges = lineage.edges.map(edgeFact);
  return joinParts({
    complete: { value: lineage.complete },
    nodes: openList(lineage.nodes.map((node) => nodeFact(node, licenses)), hidden),
    edges: openList(edges, hidden),
    undeclaredEdges: openList(lineage.edges.filter(({ confidence }) => confidence !== 'declared').map(edgeFact), hidden),
    gaps: { value: lineage.gaps.map(({ node, reason, detail }) => ({ node, reason, detail })) },
    suspicions: { value: lineage.suspicions.map(({ child, parent }) => ({ child, parent })) },
    ...rootFacts(lineage, { licenses, hidden }),
  });
}

/** Why ancestors may be missing, or null when the lineage is complete. */
export function hiddenLineage({ complete, gaps }: Lineage): Unknown | null {
  if (complete) return null;
  const reasons = gaps.slice(0, 3).map(({ node, reason }) => `${node}: ${reason}`);
  return { facts: ['lineage.complete'], why: reasons.length === 0 ? 'the lineage is not complete' : `the lineage is not complete (${reasons.join('; ')})` };
}

function nodeFact({ id, revision, status, origin }: LineageNode, licenses: NodeLicenses): FactValue {
  const own = licenses.get(id);
  return { id, revision, license: own?.concluded ?? null, status, declared: own?.declared ?? null, origin };
}

function edgeFact({ child, parent, relation, confidence, evidence }: LineageEdge): FactValue {
  return { child, parent, relation, confidence, evidence: evidence.map(({ kind, where, quote }) => ({ kind, where, quote })) };
}

function rootFacts(lineage: Lineage, { licenses, hidden }: { readonly licenses: NodeLicenses; readonly hidden: Unknown | null }): Readonly<Record<'roots' | 'rootsStated', FactPart>> {
  const roots = weightRoots(lineage);
  const elements = roots.map(({ id, origin, status }): FactValue => ({ id, origin, license: licenses.get(id)?.concluded ?? null, status }));
  return { roots: openList(elements, hidden), rootsStated: rootsStated(roots, hidden) };
}

/** A card that is silent about its origin is not a root (design §5): whether all roots are stated is then unknown, never false. */
function rootsStated(roots: readonly LineageNode[], hidden: Unknown | null): FactPart {
  const silent = roots.filter(({ origin }) => origin !== 'stated-root' && origin !== 'own-training');
  if (silent.length > 0) return unknownPart({ facts: ['lineage.rootsStated'], why: `${silent.slice(0, 3).map(({ id }) => id).join(', ')} ${silent.length === 1 ? 'does' : 'do'} not say where the weights come from` });
  if (hidden) return unknownPart(hidden);
  return roots.length > 0 ? { value: true } : unknownPart({ facts: ['lineage.rootsStated'], why: 'no root was found' });
}

/** The models without a parent that weights come from. A teacher passes on outputs and no weights, so it is not followed. */
function weightRoots({ subject, nodes, edges }: Lineage): readonly LineageNode[] {
  const passing = edges.filter(({ relation, child, parent }) => relation !== 'distilled' && child !== parent);
  const reached = new Set([subject]);
  for (const id of reached) for (const edge of passing) if (edge.child === id) reached.add(edge.parent);
  return nodes.filter(({ id }) => reached.has(id) && !passing.some(({ child }) => child === id));
}
