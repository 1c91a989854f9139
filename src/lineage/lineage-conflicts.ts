import type { EvidenceKind } from '../model/evidence.ts';
import type { Gap, LineageEdge } from '../model/lineage.ts';
import { ancestorsIn, parentsOf } from './cycles.ts';
import { familyOf, type FamilyIndex } from './families.ts';
import { weightsDescend } from './merge-claims.ts';

/** Evidence that comes from one place and speaks with one voice. */
const voices: readonly (readonly [string, readonly EvidenceKind[]])[] = [
  ['the card', ['card', 'tags']],
  ['adapter_config.json', ['adapter-config']],
  ['the GGUF header', ['gguf']],
  ['the text of the card', ['prose']],
  ['models/', ['curated']],
];

/**
 * Places that name different parents for the same model. It is no conflict when one descends from the other (a copy of the
 * base and the base), nor where a family is not known, as then nothing shows that they differ. Both are followed.
 */
export function conflictsIn(edges: readonly LineageEdge[], families: FamilyIndex): readonly Gap[] {
  const parents = parentsOf(edges);
  const related = (left: string, right: string): boolean => left === right || ancestorsIn(parents, left).has(right) || ancestorsIn(parents, right).has(left);
  const differ = (left: string, right: string): boolean => {
    const [one, other] = [familyOf(families, left), familyOf(families, right)];
    return one !== null && other !== null && one.family !== other.family && !related(left, right);
  };
  return [...parents.keys()].flatMap((child) => {
    const own = edges.filter((edge) => edge.child === child && weightsDescend(edge.relation) && edge.relation !== 'merge');
    const said = voices.map(([voice, kinds]) => ({ voice, parents: own.flatMap((edge) => (edge.evidence.some(({ kind }) => kinds.includes(kind)) ? [edge.parent] : [])) })).filter((one) => one.parents.length > 0);
    const clash = pairs(said).find(([left, right]) => left.parents.every((one) => right.parents.every((other) => differ(one, other))));
    return clash === undefined ? [] : [{ node: child, reason: 'conflict', detail: clash.map(({ voice, parents: named }) => `${voice} names ${named.join(', ')}`).join('; ') } as const];
  });
}

function pairs<T>(items: readonly T[]): readonly (readonly [T, T])[] {
  return items.flatMap((left, index) => items.slice(index + 1).map((right) => [left, right] as const));
}
