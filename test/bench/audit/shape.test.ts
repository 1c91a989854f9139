import { expect, test } from 'vitest';
import { generateModels } from '../../../bench/audit/generate.ts';
import { isClose, shapeShares } from '../../../bench/audit/shape.ts';

const shares = shapeShares(generateModels(20_000, []));

test.each(shares)('a made dump is like the Hub: $what', ({ hub, made }) => {
  expect(isClose(hub, made), `${made} instead of ${hub}`).toBe(true);
});

test('the same seed makes the same dump, another one another', () => {
  const made = (seed: number): string => JSON.stringify([...generateModels(50, [], seed)]);
  expect(made(7)).toBe(made(7));
  expect(made(7)).not.toBe(made(8));
});
