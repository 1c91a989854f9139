import type { Claim } from '../../model/lineage.ts';
import type { ModelRecord } from '../../model/record.ts';
import type { ExtractorContext } from './extractor.ts';
import { makeClaim } from './make-claim.ts';
import { architectureFamily, knownShape, shapeOf, sharedSizes, type Shape } from './shape.ts';

/**
 * Known models whose architecture and sizes are exactly those of this one: consistent with descent and no proof, since
 * models of one size are built alike (LLaMA 7B, Llama 2 7B and OpenLLaMA 7B have the same number of parameters).
 */
export function fingerprintClaims(record: ModelRecord, { families }: ExtractorContext): readonly Claim[] {
  const shape = shapeOf(record);
  return families.measured.flatMap((member) => {
    const known = knownShape(member);
    const shared = known === null ? null : sameModel(shape, known);
    return shared === null ? [] : makeClaim(member.id ?? member.name, { relation: 'unknown', strength: 'supporting', kind: 'fingerprint', where: 'config.json', quote: shared.map((size) => `${size} ${shape[size]}`).join(', ') });
  });
}

type Size = Exclude<keyof Shape, 'architecture'>;

/** The sizes in which two shapes agree, when they are enough to tell a model: its parameters, or its network with vocabulary. */
function sameModel(shape: Shape, known: Shape): readonly Size[] | null {
  const shared = sharedSizes(shape, known) as readonly Size[] | null;
  if (shared === null || shared.length === 0) return null;
  const network = shared.includes('hiddenSize') && shared.includes('layers') && (shared.includes('vocabularySize') || shared.includes('intermediateSize'));
  return (shared.includes('parameters') || network) && sameArchitecture(shape, known) ? shared : null;
}

function sameArchitecture(shape: Shape, known: Shape): boolean {
  return shape.architecture === null || known.architecture === null || architectureFamily(shape.architecture) === architectureFamily(known.architecture);
}
