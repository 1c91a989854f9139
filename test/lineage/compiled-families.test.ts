import { expect, test } from 'vitest';
import { compileFamilies, readCompiledFamilies } from '../../src/lineage/compiled-families.ts';
import { buildFamilyIndex, familyOf } from '../../src/lineage/families.ts';
import { family, shippedFamilies } from '../support/lineage.ts';

test('what was compiled is read again, one family a line', () => {
  const text = compileFamilies([family('a', { members: [{ id: 'o/a' }] }), family('b')]);
  expect(text.split('\n').slice(1, 3).map((line) => JSON.parse(line.replace(/,$/, '')).family)).toEqual(['a', 'b']);
  expect(familyOf(readCompiledFamilies(text), 'o/a')?.family.family).toBe('a');
});

test('names stand for what they stand for when the families are indexed anew', () => {
  const built = buildFamilyIndex(shippedFamilies.families);
  expect([...shippedFamilies.byKey].sort()).toEqual([...built.byKey].sort());
});

test('a name and an id lead to the same known model', () => {
  const known = [...shippedFamilies.byKey.values()].find((one) => one?.member?.id !== undefined);
  expect(known).toBe(familyOf(shippedFamilies, known?.name ?? ''));
});
