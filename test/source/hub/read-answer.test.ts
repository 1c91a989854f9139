import { afterEach, describe, expect, test } from 'vitest';
import type { ModelRecord, ReadResult } from '../../../src/model/record.ts';
import { commitOf, hubModel } from '../../support/hub/hub-model.ts';
import { hubSourceAt } from '../../support/hub/hub-source-at.ts';
import type { HubSettings, Quirks } from '../../support/hub/hub-settings.ts';
import { startHub, type StandInHub } from '../../support/hub/start-hub.ts';

const model = hubModel({
  id: 'org/model',
  cardData: { license: 'apache-2.0', base_model: 'org/base' },
  prose: 'A fine-tune of org/base.',
  tags: ['license:apache-2.0'],
  files: { LICENSE: 'Apache License', 'model.safetensors': { large: 'weights' } },
  baseModels: { relation: 'finetune', models: [{ _id: '1', id: 'org/base' }] },
  oldIds: ['org/old'],
  revisions: { 'v1': commitOf('v1') },
});
const second = hubModel({ ...model, id: 'org/second', sha: commitOf('second'), oldIds: [] });

let hub: StandInHub;
afterEach(() => hub.close());

async function start(quirks: Quirks, settings: Partial<HubSettings> = {}): Promise<ReturnType<typeof hubSourceAt>> {
  hub = await startHub({ models: [model, second], quirks, ...settings });
  return hubSourceAt(hub.url);
}

function recordOf(result: ReadResult): ModelRecord {
  if (result.kind !== 'record') throw new Error(result.detail);
  return result.record;
}

/** What must be known of the model whatever mirror it comes from. */
const essence = { id: 'org/model', card: { license: ['apache-2.0'], baseModel: ['org/base'] }, readmeState: 'read', texts: { LICENSE: 'Apache License' } };

const mirrors: readonly { readonly name: string; readonly quirks: Quirks; readonly api: readonly [first: number, second: number]; readonly revision?: null }[] = [
  { name: 'the Hub itself', quirks: {}, api: [1, 1] },
  { name: 'a mirror without /revision/ (Artifactory, local)', quirks: { lacksRevisionRoute: true }, api: [2, 1] },
  { name: 'a mirror that ignores expand (olah)', quirks: { ignoresExpand: true }, api: [1, 1] },
  { name: 'a mirror that refuses a field', quirks: { refusesFields: ['baseModels', 'gguf'] }, api: [2, 1] },
  { name: 'a mirror that refuses a field of the client itself', quirks: { refusesFields: ['likes'] }, api: [2, 1] },
  { name: 'a mirror under a path', quirks: { prefix: '/artifactory/api/huggingfaceml/remote' }, api: [1, 1] },
  { name: 'a mirror under a path that lacks /revision/', quirks: { prefix: '/repository/hf', lacksRevisionRoute: true }, api: [2, 1] },
  { name: 'a mirror that passes links to the public Hub through', quirks: { passesPublicLinks: true }, api: [1, 1] },
  { name: 'a mirror under a path that passes links through', quirks: { prefix: '/hf', passesPublicLinks: true }, api: [1, 1] },
  { name: 'a mirror without X-Repo-Commit', quirks: { lacksRepoCommit: true }, api: [1, 1] },
  { name: 'a mirror without error codes', quirks: { lacksErrorCodes: true }, api: [1, 1] },
  { name: 'a mirror without quota headers', quirks: { lacksQuotaHeaders: true }, api: [1, 1] },
  { name: 'a mirror that serves files at once', quirks: { servesFilesAtOnce: true }, api: [1, 1] },
  { name: 'a mirror with wrong content types', quirks: { contentType: 'application/octet-stream' }, api: [1, 1] },
  { name: 'a mirror that says HTML of everything', quirks: { contentType: 'text/html' }, api: [1, 1] },
  { name: 'a mirror without sha', quirks: { lacksSha: true }, api: [1, 1], revision: null },
  { name: 'a mirror without a list of files', quirks: { lacksSiblings: true }, api: [1, 1] },
];

describe('mirrors', () => {
  test.each(mirrors)('$name', async ({ quirks, api, revision }) => {
    const { read } = await start(quirks);
    const record = recordOf(await read('org/model'));
    expect(record).toMatchObject(essence);
    expect(record.revision).toBe(revision === null ? null : model.sha);
    expect(hub.log.count('api')).toBe(api[0]);
    recordOf(await read('org/second'));
    expect(hub.log.count('api')).toBe(api[0] + api[1]);
    expect(hub.log.lines('unknown')).toEqual([]);
  });

  test('a mirror that serves files alone is read by its README, and by files that may exist', async () => {
    const { read } = await start({ lacksApi: true });
    expect(recordOf(await read('org/model'))).toMatchObject({ ...essence, revision: model.sha, tags: [], files: [] });
    expect(hub.log.lines('file').map((line) => line.replace(/.*\//, ''))).toEqual(['README.md', 'LICENSE', 'adapter_config.json']);
  });

  test('a missing model on a mirror without codes is missing, after all routes', async () => {
    const { read } = await start({ lacksApi: true, lacksErrorCodes: true });
    expect(await read('org/none')).toMatchObject({ kind: 'failure', reason: 'private' });
  });

  test('sizes and hashes are known where the plain answer gives them, without a further request', async () => {
    const { read } = await start({ lacksRevisionRoute: true });
    const record = recordOf(await read('org/model'));
    expect(record.files.find(({ path }) => path === 'model.safetensors')).toMatchObject({ size: 7, sha256: expect.stringMatching(/^[0-9a-f]{64}$/), blobId: expect.any(String) });
  });

  test('a rename under a path stays under the path', async () => {
    const { read } = await start({ prefix: '/mirror/hf' });
    expect(recordOf(await read('org/old'))).toMatchObject({ id: 'org/model', renamedFrom: 'org/old' });
    expect(hub.log.requests.every(({ path }) => path.startsWith('/mirror/hf/'))).toBe(true);
  });

  test('a revision that a mirror cannot name is read at the revision or not at all', async () => {
    const { read } = await start({ lacksRevisionRoute: true });
    const record = recordOf(await read(`org/model@v1`));
    expect(record.revision).toBe(commitOf('v1'));
    expect(record.files).toEqual([]);
    expect(hub.log.lines('file').every((line) => line.includes('/resolve/v1/') || line.includes(`/resolve/${commitOf('v1')}/`))).toBe(true);
  });
});

describe('odd answers', () => {
  const odd: readonly (readonly [string, Record<string, unknown>, Partial<ModelRecord>])[] = [
    ['fields of the wrong type', { tags: 'x', cardData: 'mit', config: [], safetensors: 5, gguf: [], siblings: {}, disabled: 'no', baseModels: { relation: 1 } }, { tags: [], config: null, parameters: null, disabled: false, apiBaseModels: null }],
    ['items of the wrong type', { tags: ['a', 3, null], siblings: [{ rfilename: 'README.md' }, { rfilename: 7 }, 'x'] }, { tags: ['a'] }],
    ['gated: true', { gated: true }, { gated: 'manual' }],
    ['names that are prototypes', { cardData: JSON.parse('{"__proto__":{"license":"x"},"constructor":1,"license":"mit"}') }, { card: expect.objectContaining({ license: ['mit'] }) }],
    ['a sha that is none', { sha: 'main' }, { revision: null }],
  ];

  test.each(odd)('%s count as absent', async (_, fields, expected) => {
    const body = JSON.stringify({ _id: '1', id: 'org/model', sha: model.sha, ...fields });
    const { read } = await start({}, { faults: [{ at: '/api/models/', fault: { kind: 'answer', contentType: 'application/json', body } }] });
    expect(recordOf(await read('org/model'))).toMatchObject(expected);
  });

  test('the front matter fills what the answer lacks, and the answer wins where both speak', async () => {
    const body = JSON.stringify({ _id: '1', id: 'org/model', sha: model.sha, cardData: { license: 'mit' }, siblings: [{ rfilename: 'README.md' }] });
    const { read } = await start({}, { faults: [{ at: '/api/models/', fault: { kind: 'answer', contentType: 'application/json', body } }] });
    expect(recordOf(await read('org/model')).card).toMatchObject({ license: ['mit'], baseModel: ['org/base'] });
  });
});
