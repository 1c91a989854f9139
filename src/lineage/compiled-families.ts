import type { Family } from '../model/family.ts';
import { buildFamilyIndex, type FamilyIndex } from './families.ts';

/** The text of `compiled/families.json`, with one family a line so that a change shows as one line. */
export function compileFamilies(families: readonly Family[]): string {
  return `[\n${families.map((family) => JSON.stringify(family)).join(',\n')}\n]\n`;
}

/** Reads what {@link compileFamilies} wrote. The file ships with modelcheck and is trusted, so it is not checked again. */
export function readCompiledFamilies(json: string): FamilyIndex {
  const families: readonly Family[] = JSON.parse(json);
  return buildFamilyIndex(families);
}
