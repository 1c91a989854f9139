import { buildFamilyIndex, type FamilyIndex } from './families.ts';

/** No families at all, for what is read from a card without knowing any model; one value, so that what was read can be kept. */
export const noFamilies: FamilyIndex = buildFamilyIndex([]);
