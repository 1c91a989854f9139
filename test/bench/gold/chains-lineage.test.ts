import { expect, test } from 'vitest';
import { scoreChains } from '../../../bench/gold/chains-lineage.ts';
import { shippedFamilies } from '../../support/lineage.ts';
import { hasSharedData, sharedPath } from '../../source/shared.ts';

test.skipIf(!hasSharedData)('ancestors are exactly right on at least 97 % of the chains whose facts are complete, every model read once', async () => {
  const { complete, completeRight, wrong, mostReads } = await scoreChains(sharedPath('gold'), shippedFamilies);
  expect(complete).toBeGreaterThan(0);
  expect(completeRight / complete, wrong.join('\n')).toBeGreaterThanOrEqual(0.97);
  expect(mostReads).toBe(1);
});
