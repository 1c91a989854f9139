import { expect, test } from 'vitest';
import { compileFamilies, readCompiledFamilies } from '../../src/lineage/compiled-families.ts';
import { familyOf } from '../../src/lineage/families.ts';
import { family } from '../support/lineage.ts';

test('what was compiled is read again, one family a line', () => {
  const text = compileFamilies([family('a', { members: [{ id: 'o/a' }] }), family('b')]);
  expect(text.split('\n')).toHaveLength(5);
  expect(familyOf(readCompiledFamilies(text), 'o/a')?.family.family).toBe('a');
});
