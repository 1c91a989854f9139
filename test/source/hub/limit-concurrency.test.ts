import { expect, test } from 'vitest';
import { limitConcurrency } from '../../../src/source/hub/limit-concurrency.ts';

test('no more than the maximum run at a time, and of those that wait the last that came goes first', async () => {
  const limit = limitConcurrency(3);
  const begun: number[] = [];
  let running = 0;
  let most = 0;
  await Promise.all(Array.from({ length: 20 }, (_, index) => limit(async () => {
    begun.push(index);
    most = Math.max(most, (running += 1));
    await new Promise((resolve) => setTimeout(resolve, index % 4));
    running -= 1;
  })));
  expect(most).toBe(3);
  expect(begun).toEqual([0, 1, 2, ...Array.from({ length: 17 }, (_, index) => 19 - index)]);
});

test('work that fails gives its place to the next', async () => {
  const limit = limitConcurrency(1);
  const failing = limit(() => Promise.reject(new Error('no')));
  const next = limit(() => Promise.resolve('yes'));
  await expect(failing).rejects.toThrow('no');
  expect(await next).toBe('yes');
});
