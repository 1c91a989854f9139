import type { Gap } from '../model/lineage.ts';
import { isCorrected } from './corrections.ts';
import { familyOf, type FamilyIndex } from './families.ts';
import { stepsByParent } from './lineage-edges.ts';
import { weightsDescend, type Step } from './merge-claims.ts';
import { relationFacts } from './relation-facts.ts';
import type { Visited, Walk } from './walk.ts';

/** A model whose only declared parent cannot be the one, and what else points at a parent. */
export interface Refutation {
  readonly child: string;
  readonly gap: Gap;
  /** Models on which two other signals agree; they are followed too. */
  readonly instead: readonly Step[];
}

/** Factor between the numbers of parameters beyond which no training leads from one to the other. */
const maximumFactor = 2.5;

/**
 * Models that hold weights of another architecture and a quite different size than their one parent: a 7B Qwen that declares
 * the 671B DeepSeek-R1. Adapters, copies at fewer bits and parts keep neither, so nothing is said of them.
 */
export function refutedParents(walk: Walk, families: FamilyIndex): readonly Refutation[] {
  return [...walk.visited.values()].flatMap((child) => {
    const [only, ...others] = [...stepsByParent(child, walk)].filter(([, steps]) => steps.some(({ stated }) => weightsDescend(stated)));
    const parent = only === undefined || others.length > 0 ? undefined : walk.visited.get(only[0]);
    const isStated = only?.[1].some((step) => isCorrected(step, child.record)) ?? false;
    if (parent === undefined || isStated || child.record === null || !cannotDescend(child, parent, families)) return [];
    const instead = child.merged.hints.filter(({ channels }) => channels > 1);
    const detail = `${parent.id} is of another architecture and size (${parametersIn(child)} parameters here)${instead.length === 0 ? '' : `; name and sizes agree on ${instead.map(({ target }) => target.name).join(', ')}`}`;
    return [{ child: child.id, gap: { node: child.id, reason: 'conflict', detail }, instead }];
  });
}

function cannotDescend(child: Visited, parent: Visited, families: FamilyIndex): boolean {
  if (child.record === null || child.record.config?.quantization != null) return false;
  const facts = relationFacts({ record: child.record, parent: { id: parent.id, record: parent.record, known: familyOf(families, parent.id) }, stated: 'unknown', hint: 'unknown', parents: 1 });
  const isPart = facts.has('adapter') || facts.has('gguf') || !facts.has('full');
  return !isPart && facts.architectures === 'different' && facts.ratio !== null && (facts.ratio > maximumFactor || facts.ratio < 1 / maximumFactor);
}

function parametersIn({ record }: Visited): string {
  return (record?.parameters ?? 0).toLocaleString('en-US');
}
