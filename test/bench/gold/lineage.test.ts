import { expect, test } from 'vitest';
import { scoreLineage } from '../../../bench/gold/lineage.ts';
import { hasSharedData, sharedPath } from '../../source/shared.ts';
import { shippedFamilies } from '../../support/lineage.ts';

test.skipIf(!hasSharedData)('certain parents are read from the labelled cards, and none is made up', () => {
  const score = scoreLineage(sharedPath('gold'), shippedFamilies);
  expect(score.records).toBeGreaterThan(0);
  expect(score.precision, score.wrong.join('\n')).toBeGreaterThanOrEqual(0.98);
  expect(score.recall, score.wrong.join('\n')).toBeGreaterThanOrEqual(0.95);
  expect([score.edgesInControls, score.silentCalledRoot]).toEqual([0, 0]);
}, 60_000);
