import { expect, test } from 'vitest';
import { measureEvaluation } from '../../bench/policy/evaluate.ts';

test('eight rules on one model take no more than 0.2 ms with the trace', async () => {
  const [eight] = await measureEvaluation();
  expect(eight?.rules).toBe(8);
  expect(eight?.microseconds).toBeLessThan(200);
});
