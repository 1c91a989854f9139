import type { Claim } from '../../model/lineage.ts';
import type { ModelRecord } from '../../model/record.ts';
import { familyOf, type FamilyIndex } from '../families.ts';
import type { ExtractorContext } from './extractor.ts';

/** What `models/` knows of the descent of a model. */
export function curatedClaims(record: ModelRecord, context: ExtractorContext): readonly Claim[] {
  return curatedClaimsOf(record.id, context.families);
}

/** The same by id alone, for a model that could not be read or is not on the Hub. */
export function curatedClaimsOf(id: string, families: FamilyIndex): readonly Claim[] {
  const known = familyOf(families, id);
  const origin = known?.member?.origin;
  if (!known || origin === undefined || origin === 'root') return [];
  const evidence = { kind: 'curated', where: `models/${known.family.family}.yaml`, quote: known.member?.source ?? known.family.source } as const;
  return origin.map(({ parent, relation }) => ({ parent, relation, strength: 'strong', evidence }));
}
