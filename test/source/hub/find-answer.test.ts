import { chmod, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { createNodeFiles } from '../../../src/io/node-files.ts';
import { createAnswerCache, type AnswerCache } from '../../../src/source/cache/answer-cache.ts';
import { commitOf, hubModel } from '../../support/hub/hub-model.ts';
import { hubSourceAt, type SourceAt } from '../../support/hub/hub-source-at.ts';
import type { HubSettings } from '../../support/hub/hub-settings.ts';
import { startHub, type StandInHub } from '../../support/hub/start-hub.ts';

const model = hubModel({ id: 'org/model', cardData: { license: 'mit', base_model: 'org/base' }, files: { LICENSE: 'MIT License' }, oldIds: ['org/old'] });
const root = hubModel({ id: 'org/root', cardData: { license: 'mit' }, files: { 'model.safetensors': { large: 'weights' }, 'config.json': '{"hidden_size": 8}' } });
const secret = hubModel({ id: 'org/secret', private: true, cardData: { license: 'mit', base_model: 'a/b' } });
const tokens = { hf_owner: { sees: ['org/secret'] } };

let hub: StandInHub;
let folder: string;
let cache: AnswerCache;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'modelcheck-cache-'));
  cache = createAnswerCache(createNodeFiles('/'), { root: folder });
});
afterEach(async () => {
  await hub.close();
  await rm(folder, { recursive: true, force: true });
});

async function start(settings: Partial<HubSettings> = {}): Promise<void> {
  hub = await startHub({ models: [model, root, secret], tokens, ...settings });
}

/** A run of its own over the same cache. */
function run(options: Parameters<typeof hubSourceAt>[1] = {}): SourceAt {
  hub.log.requests.length = 0;
  return hubSourceAt(hub.url, { cache, ...options });
}

async function cacheFiles(): Promise<string[]> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  return entries.filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name));
}

describe('a second run', () => {
  test.each(['org/model', 'org/root'])('over %s asks for no metadata, confirms the name, and gives the same record', async (id) => {
    await start();
    const first = await run().read(id);
    const again = await run().read(id);
    expect(again).toEqual(first);
    expect(hub.log.lines()).toEqual([`HEAD /${id}/resolve/main/README.md`]);
  });

  test('over a commit makes no request at all', async () => {
    await start();
    const first = await run().read(`org/model@${model.sha}`);
    expect(await run().read(`org/model@${model.sha}`)).toEqual(first);
    expect(hub.log.requests).toEqual([]);
  });

  test('over a commit that was read under a name makes none either', async () => {
    await start();
    await run().read('org/model');
    expect(await run().read(`org/model@${model.sha}`)).toMatchObject({ kind: 'record', record: { readmeState: 'read', texts: { LICENSE: 'MIT License' } } });
    expect(hub.log.requests).toEqual([]);
  });

  test('sees what was pushed meanwhile', async () => {
    await start();
    await run().read('org/model');
    hub.put(hubModel({ ...model, sha: commitOf('pushed'), cardData: { license: 'cc-by-nc-4.0', base_model: 'org/base' } }));
    expect(await run().read('org/model')).toMatchObject({ record: { revision: commitOf('pushed'), card: { license: ['cc-by-nc-4.0'] } } });
    expect(hub.log.count('api')).toBe(1);
  });

  test('does not know of a model that was deleted or made private', async () => {
    await start();
    await run().read('org/model');
    hub.put(hubModel({ ...model, private: true }));
    expect(await run().read('org/model')).toMatchObject({ kind: 'failure', reason: 'private' });
    expect(hub.log.count('api')).toBe(0);
  });

  test('does not show a private model to a run without the token', async () => {
    await start();
    expect(await run({ token: 'hf_owner' }).read('org/secret')).toMatchObject({ kind: 'record' });
    expect(await run().read('org/secret')).toMatchObject({ kind: 'failure', reason: 'private' });
  });

  test('over a renamed model confirms the old name, and asks anew when another repository has taken it', async () => {
    await start();
    await run().read('org/old');
    expect(await run().read('org/old')).toMatchObject({ record: { id: 'org/model', renamedFrom: 'org/old' } });
    expect(hub.log.count('api')).toBe(0);
    hub.put(hubModel({ ...model, oldIds: [] }));
    hub.put(hubModel({ id: 'org/old', cardData: { license: 'other', base_model: 'a/b' } }));
    expect(await run().read('org/old')).toMatchObject({ record: { id: 'org/old', renamedFrom: null, card: { license: ['other'] } } });
  });

  test('asks for metadata again where the mirror does not name commits, or refuses HEAD', async () => {
    for (const quirks of [{ lacksRepoCommit: true }, { refusesHead: true }]) {
      await start({ quirks });
      await run().read('org/model');
      expect(await run().read('org/model')).toMatchObject({ kind: 'record' });
      expect(hub.log.count('api')).toBe(1);
      await hub.close();
    }
    await start();
  });

  test('does not take one mirror for another', async () => {
    await start();
    await run().read('org/model');
    await hub.close();
    await start({ models: [hubModel({ ...model, cardData: { license: 'gemma', base_model: 'org/base' } })] });
    expect(await run().read('org/model')).toMatchObject({ record: { card: { license: ['gemma'] } } });
  });

  test('reads again what could not be read before', async () => {
    await start({ faults: [{ at: 'LICENSE', fault: { kind: 'status', status: 403, body: 'Blocked' } }] });
    expect(await run().read('org/model')).toMatchObject({ kind: 'failure', detail: expect.stringContaining('LICENSE of org/model could not be read') });
    expect(await run().read('org/model')).toMatchObject({ record: { unread: [], texts: { LICENSE: 'MIT License' } } });
  });
});

describe('offline', () => {
  test('what was read before is known, and no request is made', async () => {
    await start();
    const first = await run().read('org/model');
    expect(await run({ offline: true }).read('org/model')).toEqual(first);
    expect(await run({ offline: true }).read('org/old')).toMatchObject({ kind: 'failure', reason: 'unreachable', detail: expect.stringMatching(/^offline, and org\/old is not in the cache/) });
    expect(hub.log.requests).toEqual([]);
  });

  test('nothing is known without a cache', async () => {
    await start();
    expect(await run({ offline: true, cache: null }).read('org/model')).toMatchObject({ kind: 'failure', reason: 'unreachable' });
    expect(hub.log.requests).toEqual([]);
  });

  test('a file that was not kept is not known, so neither is the model', async () => {
    await start({ faults: [{ at: 'README.md', fault: { kind: 'status', status: 403, body: 'Blocked' } }] });
    await run().read('org/model');
    expect(await run({ offline: true }).read('org/model')).toMatchObject({ kind: 'failure', reason: 'unreachable', detail: 'README.md of org/model could not be read: offline, and it is not in the cache' });
  });
});

describe('a cache that was damaged', () => {
  const damages: readonly (readonly [string, (content: Buffer) => Buffer | string])[] = [
    ['cut in the middle', (content) => content.subarray(0, Math.floor(content.length / 2))],
    ['emptied', () => ''],
    ['altered by one byte', (content) => Buffer.concat([content.subarray(0, -3), Buffer.from('X'), content.subarray(-2)])],
    ['filled with zeros', (content) => Buffer.alloc(content.length)],
    ['replaced by JSON', () => '{"key": 1}\n{}'],
  ];

  test.each(damages)('%s is read anew and mended', async (_, damage) => {
    await start();
    const first = await run().read('org/root');
    for (const file of await cacheFiles()) await writeFile(file, damage(await readFile(file)));
    expect(await run().read('org/root')).toEqual(first);
    expect(hub.log.count('api')).toBe(1);
    await run().read('org/root');
    expect(hub.log.count('api')).toBe(0);
  });

  test('entries that were mixed up are not taken for one another', async () => {
    await start();
    const first = await run().read('org/model');
    const files = await cacheFiles();
    const contents = await Promise.all(files.map((file) => readFile(file)));
    await Promise.all(files.map((file, index) => writeFile(file, contents[(index + 1) % contents.length]!)));
    expect(await run().read('org/model')).toEqual(first);
  });

  test('cannot be written: the result is the same, and the user is told once', async () => {
    await start();
    const told: string[] = [];
    await writeFile(join(folder, 'v2'), 'in the way');
    const blocked = createAnswerCache(createNodeFiles('/'), { root: folder, onUnwritable: (detail) => told.push(detail) });
    expect(await run({ cache: blocked }).read('org/model')).toMatchObject({ kind: 'record' });
    expect(told).toEqual([expect.stringMatching(/not a directory|EEXIST|exists/)]);
  });
});

test('a card nested deeper than JSON can be written is read all the same', async () => {
  const deep = `${'['.repeat(200_000)}${']'.repeat(200_000)}`;
  const body = `{"_id":"1","id":"org/model","sha":"${model.sha}","cardData":{"license":"mit","model-index":${deep}},"config":{"x":${deep}},"siblings":[{"rfilename":"README.md"}]}`;
  await start({ faults: [{ at: '/revision/', fault: { kind: 'answer', contentType: 'application/json', body }, times: 2 }] });
  expect(await run().read('org/model')).toMatchObject({ kind: 'record', record: { card: { license: ['mit'] } } });
  expect(await run().read('org/model')).toMatchObject({ kind: 'record' });
});

describe('the cache folder', () => {
  test('holds no token and nothing unfinished', async () => {
    await start();
    await run({ token: 'hf_owner' }).read('org/secret');
    const files = await cacheFiles();
    expect(files.length).toBe(2);
    expect(files.filter((file) => file.endsWith('.tmp'))).toEqual([]);
    for (const file of files) expect(await readFile(file, 'utf8')).not.toContain('hf_owner');
  });

  test('serves several runs at a time', async () => {
    await start();
    const runs = Array.from({ length: 8 }, () => run());
    const results = await Promise.all(runs.flatMap(({ read }) => [read('org/model'), read('org/root')]));
    expect(results.every(({ kind }) => kind === 'record')).toBe(true);
    expect(await run().read('org/model')).toEqual(results[0]);
    expect(hub.log.lines()).toEqual(['HEAD /org/model/resolve/main/README.md']);
    await chmod(folder, 0o700);
  });
});
