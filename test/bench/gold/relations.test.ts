import { expect, test } from 'vitest';
import { scoreRelations } from '../../../bench/gold/relations.ts';
import { shippedFamilies } from '../../support/lineage.ts';
import { hasSharedData, sharedPath } from '../../source/shared.ts';

test.skipIf(!hasSharedData)('the relation is right on at least 95 % of the labelled repositories', () => {
  const { relations, wrong } = scoreRelations(sharedPath('gold'), shippedFamilies);
  expect(relations).toBeGreaterThan(0);
  expect(wrong.length / relations, wrong.join('\n')).toBeLessThanOrEqual(0.05);
});
