import { expect, test } from 'vitest';
import type { HubProgress } from '../../../src/source/hub/hub-options.ts';
import { createPace, type Pace } from '../../../src/source/hub/pace.ts';

interface World {
  readonly pace: Pace;
  readonly sleeps: number[];
  readonly told: HubProgress[];
  now: number;
}

function world(waitMs: number): World {
  const sleeps: number[] = [];
  const told: HubProgress[] = [];
  const state = { now: 1_000_000 };
  const io = { now: () => state.now, sleep: async (milliseconds: number) => void (sleeps.push(milliseconds), (state.now += milliseconds)) };
  return Object.assign(state, { pace: createPace({ io, waitMs, onProgress: (progress) => told.push(progress) }), sleeps, told });
}

test('nothing is waited for unless there is a reason', async () => {
  const { pace, sleeps } = world(1_000);
  pace.note('api', new Headers({ RateLimit: '"api";r=3;t=100' }));
  await pace.ready('api');
  expect(sleeps).toEqual([]);
});

test('an empty quota pauses its own kind of requests, and no other', async () => {
  const { pace, sleeps, told } = world(600_000);
  pace.note('api', new Headers({ RateLimit: '"api";r=0;t=100' }));
  await pace.ready('file');
  expect(sleeps).toEqual([]);
  await pace.ready('api');
  expect(sleeps).toEqual([100_000]);
  expect(told).toEqual([{ kind: 'waiting', text: "waiting 100 s: the Hub's quota of metadata requests is used up" }]);
  await pace.ready('api');
  expect(sleeps).toEqual([100_000]);
});

test('a pause is charged once, and only by what it grew', async () => {
  const state = { now: 0 };
  const told: HubProgress[] = [];
  const pace = createPace({ io: { now: () => state.now, sleep: async () => undefined }, waitMs: 100_500, onProgress: (progress) => told.push(progress) });
  for (state.now = 0; state.now < 500; state.now += 50) {
    pace.pause('api', 100_000);
    await pace.ready('api');
  }
  expect(told.length).toBe(1);
});

test('a shorter pause does not shorten a longer one', async () => {
  const { pace, sleeps } = world(600_000);
  pace.pause('file', 50_000);
  pace.pause('file', 1_000);
  await pace.ready('file');
  expect(sleeps).toEqual([50_000]);
});

test('what is longer than the run may wait is not begun, until it is over', async () => {
  const state = world(10_000);
  state.pace.pause('api', 60_000);
  await expect(state.pace.ready('api')).rejects.toMatchObject({ kind: 'rate-limited', message: expect.stringContaining('another 60 s, longer than this run may still wait (10 s)') });
  expect([state.sleeps, state.told]).toEqual([[], []]);
  state.now += 61_000;
  await expect(state.pace.ready('api')).resolves.toBeUndefined();
});
