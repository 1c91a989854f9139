import { licenseOf, type FamilyIndex } from '../../src/lineage/families.ts';

/** The id of a model that `models/` calls a root and that carries a licence. */
export function openRootOf({ byId }: FamilyIndex, license: string): string {
  const found = [...byId.values()].find((known) => known.member?.origin === 'root' && known.member.id !== null && licenseOf(known) === license);
  if (!found) throw new Error(`models/ has no root under ${license}`);
  return found.name;
}
