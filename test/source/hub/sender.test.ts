import { afterEach, describe, expect, test } from 'vitest';
import { hubModel, type HubModel } from '../../support/hub/hub-model.ts';
import { hubSourceAt, impatient } from '../../support/hub/hub-source-at.ts';
import type { Fault, HubSettings } from '../../support/hub/hub-settings.ts';
import { startHub, type StandInHub } from '../../support/hub/start-hub.ts';

let hub: StandInHub;
afterEach(() => hub.close());

const many: readonly HubModel[] = Array.from({ length: 40 }, (_, index) => hubModel({ id: `org/m${index}`, readme: null, cardData: { license: 'mit', base_model: 'a/b' } }));
const one = many[0]!;

async function start(settings: Partial<HubSettings>): Promise<void> {
  hub = await startHub({ models: [one], ...settings });
}

describe('a fault that passes', () => {
  const passing: readonly [string, Fault, number][] = [
    ['500 once', { kind: 'status', status: 500 }, 1],
    ['502 twice', { kind: 'status', status: 502 }, 2],
    ['a reset', { kind: 'reset' }, 2],
    ['a reset in the middle', { kind: 'reset-midway' }, 1],
    ['silence once', { kind: 'hang' }, 1],
    ['JSON cut off once', { kind: 'cut-json' }, 1],
    ['429 without headers', { kind: 'status', status: 429 }, 3],
    ['429 with an empty window', { kind: 'status', status: 429, headers: { RateLimit: '"api";r=0;t=17' } }, 1],
    ['429 with Retry-After', { kind: 'status', status: 429, headers: { 'Retry-After': '9' } }, 2],
  ];

  test.each(passing)('%s is no failure', async (_, fault, times) => {
    await start({ faults: [{ at: '/api/models/', fault, times }] });
    const { read, progress } = hubSourceAt(hub.url, fault.kind === 'hang' ? impatient : {});
    expect(await read(one.id)).toMatchObject({ kind: 'record' });
    expect(progress.length).toBeGreaterThan(0);
    expect(hub.leftOver().faults).toEqual([]);
  });

  test('at a file, too', async () => {
    const model = hubModel({ id: 'org/model', cardData: { license: 'mit', base_model: 'a/b' } });
    await start({ models: [model], faults: [{ at: 'README.md', fault: { kind: 'status', status: 503 } }] });
    expect(await hubSourceAt(hub.url).read('org/model')).toMatchObject({ record: { readmeState: 'read' } });
  });
});

describe('rate limits', () => {
  test('the stated time is waited, and the user is told how long and why', async () => {
    await start({ faults: [{ at: '/api/models/', fault: { kind: 'status', status: 429, headers: { RateLimit: '"api";r=0;t=189' } } }] });
    const { read, progress, sleeps } = hubSourceAt(hub.url);
    await read(one.id);
    expect(sleeps).toEqual([expect.closeTo(189_000, -2)]);
    expect(progress).toEqual([{ kind: 'waiting', text: "waiting 189 s: the Hub's quota of metadata requests is used up" }]);
  });

  test('the time is that of Retry-After when the window is not empty, for then the cause is another', async () => {
    await start({ faults: [{ at: '/api/models/', fault: { kind: 'status', status: 429, headers: { RateLimit: '"api";r=400;t=250', 'Retry-After': '3' } } }] });
    const { read, sleeps } = hubSourceAt(hub.url);
    await read(one.id);
    expect(sleeps).toEqual([expect.closeTo(3_000, -2)]);
  });

  test('an empty window is waited out before the Hub has to refuse', async () => {
    await start({ models: many, quotas: { api: 10, windowSeconds: 1 } });
    const { read, progress } = hubSourceAt(hub.url, { io: { now: () => Date.now(), sleep: (milliseconds) => new Promise((resolve) => setTimeout(resolve, milliseconds)) } });
    for (const { id } of many.slice(0, 25)) expect(await read(id)).toMatchObject({ kind: 'record' });
    expect(hub.log.count('api')).toBe(25);
    expect(progress.map(({ kind }) => kind)).toEqual(['waiting', 'waiting']);
  });

  test('a wait is shared by all who ask, and told once', async () => {
    await start({ models: many, faults: [{ at: '/api/models/', times: 10, fault: { kind: 'status', status: 429, headers: { RateLimit: '"api";r=0;t=20' } } }] });
    const begun = Date.now();
    const hurried = { now: () => begun + (Date.now() - begun) * 20, sleep: (milliseconds: number) => new Promise<void>((resolve) => setTimeout(resolve, milliseconds / 20)) };
    const { read, progress } = hubSourceAt(hub.url, { io: hurried });
    const results = await Promise.all(many.map(({ id }) => read(id)));
    expect(results.every(({ kind }) => kind === 'record')).toBe(true);
    expect(progress.filter(({ kind }) => kind === 'waiting').length).toBeLessThanOrEqual(2);
  });

  test('all waits together end at the limit of the run', async () => {
    await start({ models: many, faults: [{ at: '/api/models/', times: 999, fault: { kind: 'status', status: 429, headers: { 'Retry-After': '50' } } }] });
    const { read, sleeps } = hubSourceAt(hub.url, { timeouts: { ...impatient.timeouts, waitMs: 120_000 } });
    expect(await read(one.id)).toMatchObject({ reason: 'rate-limited', detail: expect.stringContaining('longer than this run may still wait') });
    expect(sleeps.length).toBe(2);
  });

  test('429 for ever over many models ends soon and with few requests', async () => {
    await start({ models: many, faults: [{ at: '/api/models/', times: 9_999, fault: { kind: 'status', status: 429 } }] });
    const { read, sleeps } = hubSourceAt(hub.url);
    const results = await Promise.all(many.map(({ id }) => read(id)));
    expect(results.every((result) => result.kind === 'failure' && result.reason === 'rate-limited')).toBe(true);
    expect(hub.log.count('api')).toBeLessThan(200);
    expect(Math.max(...sleeps)).toBeLessThanOrEqual(4_000);
    hub.log.requests.length = 0;
    expect(await read('org/another')).toMatchObject({ reason: 'rate-limited' });
    expect(hub.log.count('api')).toBe(0);
  });

  test('a clock that is set back does not make a wait longer', async () => {
    await start({ faults: [{ at: '/api/models/', fault: { kind: 'status', status: 429, headers: { 'Retry-After': '5' } } }] });
    let now = Date.now();
    const sleeps: number[] = [];
    const { read } = hubSourceAt(hub.url, { io: { now: () => (now -= 3_600_000), sleep: async (milliseconds) => void sleeps.push(milliseconds) } });
    expect(await read(one.id)).toMatchObject({ kind: 'record' });
    expect(sleeps).toEqual([5_000]);
  });
});

describe('an endpoint in trouble that names a time', () => {
  const busy: Fault = { kind: 'status', status: 503, headers: { 'Retry-After': '86400' } };

  test('is waited for half a minute at most', async () => {
    await start({ faults: [{ at: '/api/models/', fault: busy, times: 2 }] });
    const { read, sleeps } = hubSourceAt(hub.url);
    expect(await read(one.id)).toMatchObject({ kind: 'record' });
    expect(sleeps).toEqual([30_000, 30_000]);
  });

  test('is waited for no longer than the run may wait, however many models are asked for', async () => {
    await start({ models: many, faults: [{ at: '/api/models/', fault: busy, times: 9_999 }] });
    const { read, sleeps } = hubSourceAt(hub.url, { timeouts: { ...impatient.timeouts, waitMs: 95_000 } });
    for (const { id } of many.slice(0, 10)) expect(await read(id)).toMatchObject({ reason: 'unreachable', detail: expect.stringContaining('503') });
    expect(sleeps.filter((milliseconds) => milliseconds === 30_000)).toHaveLength(3);
    expect(Math.max(...sleeps)).toBe(30_000);
  });

  test('is not waited for at all where the run may not wait', async () => {
    await start({ faults: [{ at: '/api/models/', fault: busy, times: 9_999 }] });
    const { read, sleeps } = hubSourceAt(hub.url, { timeouts: { ...impatient.timeouts, waitMs: 0 } });
    expect(await read(one.id)).toMatchObject({ reason: 'unreachable' });
    expect(sleeps).toEqual([]);
  });
});

describe('an endpoint that is silent', () => {
  test('is not waited for once a model', async () => {
    await start({ models: many, faults: [{ at: '/', times: 9_999, fault: { kind: 'hang' } }] });
    const { read } = hubSourceAt(hub.url, { timeouts: { apiMs: 100, fileMs: 100, bodyMs: 100, waitMs: 0 } });
    for (const { id } of many) expect(await read(id)).toMatchObject({ reason: 'unreachable' });
    expect(hub.log.requests.length).toBeLessThan(12);
  });

  test('is asked again after a rest', async () => {
    await start({ models: many, faults: [{ at: '/', times: 10, fault: { kind: 'reset' } }] });
    let now = Date.now();
    const { read } = hubSourceAt(hub.url, { io: { now: () => now, sleep: async () => undefined } });
    for (const { id } of many.slice(0, 10)) await read(id);
    expect(hub.log.requests.length).toBeLessThan(12);
    now += 61_000;
    expect(await read(many[20]!.id)).toMatchObject({ kind: 'record' });
  });
});
