import { expect, test } from 'vitest';
import { createBreaker } from '../../../src/source/hub/breaker.ts';
import { HubError } from '../../../src/source/hub/hub-error.ts';

const silence = new HubError('timeout', 'no answer within 10 s');

test('after a failure each request is tried once, after an answer as usual again', () => {
  const breaker = createBreaker(() => 0);
  expect(breaker.tries(3)).toBe(3);
  breaker.failed(silence);
  expect([breaker.tries(3), breaker.resting()]).toEqual([1, null]);
  breaker.answered();
  expect(breaker.tries(3)).toBe(3);
});

test('after many failures in a row nothing is asked for a while, whatever the clock does', () => {
  let now = 1_000_000;
  const breaker = createBreaker(() => now);
  for (let count = 0; count < 8; count += 1) breaker.failed(silence);
  expect(breaker.resting()).toBe(silence);
  now += 59_000;
  expect(breaker.resting()).toBe(silence);
  now += 2_000;
  expect([breaker.resting(), breaker.tries(3)]).toEqual([null, 1]);
  now -= 3_600_000;
  expect(breaker.resting()).toBeNull();
});
