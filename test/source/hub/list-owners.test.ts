import { createServer, type Server } from 'node:http';
import { afterEach, describe, expect, test } from 'vitest';
import { hubModel, type HubModel } from '../../support/hub/hub-model.ts';
import { hubSourceAt } from '../../support/hub/hub-source-at.ts';
import type { HubSettings } from '../../support/hub/hub-settings.ts';
import { startHub, type StandInHub } from '../../support/hub/start-hub.ts';

let hub: StandInHub;
let other: Server | undefined;
afterEach(async () => {
  await hub.close();
  other?.close();
});

function modelsOf(owner: string, count: number): readonly HubModel[] {
  return Array.from({ length: count }, (_, index) => hubModel({ id: `${owner}/m${index}`, readme: null, cardData: { license: 'mit', base_model: 'a/b' }, tags: ['license:mit'] }));
}

async function readAll(models: readonly HubModel[], settings: Partial<HubSettings> = {}, token: string | null = null): Promise<number> {
  hub = await startHub({ models, ...settings });
  const { read } = hubSourceAt(hub.url, { token, timeouts: { apiMs: 5_000, fileMs: 5_000, bodyMs: 5_000, waitMs: 0 } });
  const results = await Promise.all(models.map(({ id }) => read(id)));
  return results.filter((result) => result.kind === 'record' && result.record.card?.license[0] === 'mit').length;
}

describe('many models at a time', () => {
  test('are had by lists of their owners, within the quota of a stranger', async () => {
    const models = Array.from({ length: 20 }, (_, index) => modelsOf(`owner${index}`, 50)).flat();
    expect(await readAll(models, { quotas: { api: 500, windowSeconds: 300 } })).toBe(1_000);
    expect(hub.log.count('list')).toBe(20);
    expect(hub.log.count('api')).toBe(0);
  });

  test('of which some owners have few are asked for one by one there', async () => {
    const models = [...modelsOf('big', 250), ...modelsOf('small', 3), ...modelsOf('tiny', 1)];
    expect(await readAll(models)).toBe(254);
    expect([hub.log.count('list'), hub.log.count('api')]).toEqual([1, 4]);
  });

  test('are asked for one by one when they are not that many', async () => {
    expect(await readAll(modelsOf('owner', 150))).toBe(150);
    expect([hub.log.count('list'), hub.log.count('api')]).toEqual([0, 150]);
  });

  test('on several pages are followed to the next, and the rest asked for', async () => {
    const models = modelsOf('owner', 230);
    expect(await readAll(models, { pageSize: 100 })).toBe(230);
    expect([hub.log.count('list'), hub.log.count('api')]).toEqual([3, 0]);
  });

  test.each([
    ['under a path, with links to the public Hub', { prefix: '/mirror/hf', passesPublicLinks: true }, 3],
    ['with relative links', { linksRelatively: true }, 3],
  ] as const)('on a mirror %s stay on the mirror', async (_, quirks, lists) => {
    expect(await readAll(modelsOf('owner', 230), { pageSize: 100, quirks })).toBe(230);
    expect([hub.log.count('list'), hub.log.count('api')]).toEqual([lists, 0]);
  });

  test('on a mirror whose links lead elsewhere are asked for one by one, and nothing goes there', async () => {
    const seen: string[] = [];
    other = createServer((request, response) => {
      seen.push(request.url ?? '');
      response.end('[]');
    });
    await new Promise<void>((resolve) => other?.listen(0, '127.0.0.1', resolve));
    const address = other.address();
    const sendsAwayTo = `http://127.0.0.1:${typeof address === 'object' && address !== null ? address.port : 0}`;
    expect(await readAll(modelsOf('owner', 210), { pageSize: 100, quirks: { sendsAwayTo }, tokens: { hf_x: {} } }, 'hf_x')).toBe(210);
    expect(seen).toEqual([]);
    expect(hub.log.count('api')).toBeLessThanOrEqual(210);
  });

  test('on a mirror that has no lists, or refuses a field in them, are had all the same', async () => {
    expect(await readAll(modelsOf('owner', 210), { faults: [{ at: '/api/models?', fault: { kind: 'status', status: 404 }, times: 99 }] })).toBe(210);
    await hub.close();
    expect(await readAll(modelsOf('owner', 210), { quirks: { refusesFields: ['baseModels'] } })).toBe(210);
    expect([hub.log.count('list'), hub.log.count('api')]).toEqual([2, 0]);
  });
});
