import { afterEach, describe, expect, test } from 'vitest';
import type { ModelRecord, ReadResult } from '../../../src/model/record.ts';
import { ModelRecord as RecordSchema } from '../../../src/model/record.ts';
import { commitOf, hubModel } from '../../support/hub/hub-model.ts';
import { hubSourceAt } from '../../support/hub/hub-source-at.ts';
import type { HubSettings } from '../../support/hub/hub-settings.ts';
import { startHub, type StandInHub } from '../../support/hub/start-hub.ts';

let hub: StandInHub;
afterEach(() => hub.close());

async function start(settings: HubSettings): Promise<StandInHub> {
  hub = await startHub(settings);
  return hub;
}

function recordOf(result: ReadResult): ModelRecord {
  if (result.kind !== 'record') throw new Error(result.detail);
  return result.record;
}

const distill = hubModel({
  id: 'deepseek-ai/DeepSeek-R1-Distill-Llama-8B',
  cardData: { license: 'mit', library_name: 'transformers' },
  prose: '## 7. License\nThis model is derived from Llama3.1-8B-Base, which is under the Llama 3.1 licence.',
  tags: ['transformers', 'safetensors', 'llama', 'license:mit', 'region:us'],
  pipelineTag: 'text-generation',
  libraryName: 'transformers',
  config: { architectures: ['LlamaForCausalLM'], model_type: 'llama' },
  safetensors: { parameters: { BF16: 8_030_261_248 }, total: 8_030_261_248 },
  files: {
    LICENSE: 'MIT License\n\nCopyright (c) 2023 DeepSeek\n',
    'config.json': JSON.stringify({ architectures: ['LlamaForCausalLM'], hidden_size: 4_096, num_hidden_layers: 32, vocab_size: 128_256 }),
    'model-00001-of-000002.safetensors': { large: 'first shard' },
    'model-00002-of-000002.safetensors': { large: 'second shard' },
  },
});

describe('a record', () => {
  test('holds what the API and the files say', async () => {
    await start({ models: [distill] });
    const record = recordOf(await hubSourceAt(hub.url).read(distill.id));
    expect(record).toMatchObject({
      id: distill.id,
      revision: distill.sha,
      renamedFrom: null,
      source: { kind: 'hub', location: `${hub.url}/${distill.id}` },
      card: { license: ['mit'], baseModel: [], libraryName: 'transformers' },
      readmeState: 'read',
      gated: null,
      pipelineTag: 'text-generation',
      config: { modelType: 'llama', hiddenSize: 4_096, layers: 32, vocabularySize: 128_256 },
      parameters: 8_030_261_248,
      texts: { LICENSE: distill.files['LICENSE'] },
      unread: [],
    });
    expect(record.readme).toBe(distill.files['README.md']);
    expect(RecordSchema.safeParse(record).error).toBeUndefined();
    expect(hub.leftOver()).toEqual({ models: [], faults: [], unknown: [] });
  });

  test('costs one metadata request, and files only where they can change the answer', async () => {
    const child = hubModel({ id: 'org/child', cardData: { license: 'mit', base_model: distill.id }, files: { 'config.json': '{}', 'tokenizer.json': '{}', 'model.safetensors': { large: 'w' } } });
    await start({ models: [child, distill] });
    const { read } = hubSourceAt(hub.url);
    await read('org/child');
    expect(hub.log.lines('file')).toEqual([`GET /org/child/resolve/${child.sha}/README.md`]);
    await read(distill.id);
    expect(hub.log.count('api')).toBe(2);
    expect(hub.log.lines('file').slice(1)).toEqual([
      `GET /${distill.id}/resolve/${distill.sha}/README.md`,
      `GET /${distill.id}/resolve/${distill.sha}/LICENSE`,
      `GET /${distill.id}/resolve/${distill.sha}/config.json`,
      `HEAD /${distill.id}/resolve/${distill.sha}/model-00001-of-000002.safetensors`,
    ]);
    expect(hub.cdnLog.requests).toEqual([]);
  });

  test('knows the hash of the first weights file when no parent is declared', async () => {
    await start({ models: [distill] });
    const { files } = recordOf(await hubSourceAt(hub.url).read(distill.id));
    expect(files.find(({ path }) => path === 'model-00001-of-000002.safetensors')).toMatchObject({ size: 11, sha256: expect.stringMatching(/^[0-9a-f]{64}$/) });
    expect(files.find(({ path }) => path === 'model-00002-of-000002.safetensors')).toMatchObject({ size: null, sha256: null });
  });

  test('is read once for many who ask at a time, and files are asked for in parallel', async () => {
    await start({ models: [distill], latencyMs: 30 });
    const { read } = hubSourceAt(hub.url);
    const results = await Promise.all(Array.from({ length: 20 }, () => read(distill.id)));
    expect(new Set(results.map((result) => recordOf(result).revision))).toEqual(new Set([distill.sha]));
    expect(hub.log.count('api')).toBe(1);
    expect(hub.log.count('file')).toBe(4);
    expect(hub.mostAtATime()).toBe(4);
  });

  test('no more than 48 requests are on their way', async () => {
    const models = Array.from({ length: 90 }, (_, index) => hubModel({ id: `org/m${index}`, cardData: { license: 'mit', base_model: 'org/base' } }));
    await start({ models, latencyMs: 60 });
    const { read } = hubSourceAt(hub.url);
    await Promise.all(models.map(({ id }) => read(id)));
    expect(hub.mostAtATime()).toBeGreaterThan(4);
    expect(hub.mostAtATime()).toBeLessThanOrEqual(48);
    expect(hub.log.count('api')).toBe(90);
  });
});

describe('names and revisions', () => {
  test('a renamed model is followed, noted, and its files are read once', async () => {
    const bert = hubModel({ id: 'google-bert/bert-base-uncased', cardData: { license: 'apache-2.0' }, oldIds: ['bert-base-uncased'] });
    await start({ models: [bert] });
    const { read } = hubSourceAt(hub.url);
    expect(recordOf(await read('bert-base-uncased'))).toMatchObject({ id: bert.id, renamedFrom: 'bert-base-uncased' });
    expect(recordOf(await read(bert.id))).toMatchObject({ id: bert.id, renamedFrom: null });
    expect(hub.log.count('file')).toBe(1);
  });

  test('a branch, tag or commit is asked for by name, and a ref with slashes stays one part of the path', async () => {
    const model = hubModel({ id: 'org/tagged', cardData: { license: 'mit', base_model: 'a/b' }, revisions: { 'v1.0': commitOf('one'), 'refs/pr/1': commitOf('pr') } });
    await start({ models: [model] });
    const { read } = hubSourceAt(hub.url);
    expect((await read('org/tagged@v1.0')).kind).toBe('record');
    expect((await read('org/tagged@refs/pr/1')).kind).toBe('record');
    expect(hub.log.lines('api').map((line) => line.split('?')[0])).toEqual(['GET /api/models/org/tagged/revision/v1.0', 'GET /api/models/org/tagged/revision/refs%2Fpr%2F1']);
  });

  test.each([
    '../../settings/tokens?x=', 'org/../../api/whoami-v2', 'org/name?x=1', 'org/name#x', 'org/na me', 'org//name', 'a/b/c', 'org/na--me', 'org/.hidden', 'org/name\n', 'org/%2e%2e', '-org/name', 'org/name.git', '', `org/${'x'.repeat(97)}`, 'https://evil.example/x',
  ])('no request is made for %j', async (id) => {
    await start({ models: [] });
    const { source } = hubSourceAt(hub.url);
    const result = await source.readModel({ kind: 'hub', asked: id, id, revision: null });
    expect(result).toMatchObject({ kind: 'failure', reason: 'missing' });
    expect(hub.log.requests).toEqual([]);
  });

  test.each(['../../../api/whoami-v2', '-x', 'a..b', 'x y', 'main?x=1', '.', 'a//b', ''])('no request is made at the revision %j', async (revision) => {
    await start({ models: [] });
    const result = await hubSourceAt(hub.url).source.readModel({ kind: 'hub', asked: 'org/name', id: 'org/name', revision });
    expect(result).toMatchObject({ kind: 'failure', reason: 'missing', detail: expect.stringContaining('no request was made') });
    expect(hub.log.requests).toEqual([]);
  });
});

describe('gated and private models', () => {
  const llama = hubModel({
    id: 'meta-llama/Llama-3.1-8B',
    cardData: { license: 'llama3.1', extra_gated_prompt: 'LLAMA 3.1 COMMUNITY LICENSE' },
    gated: 'manual',
    files: { LICENSE: 'LLAMA 3.1 COMMUNITY LICENSE AGREEMENT', 'USE_POLICY.md': 'policy', 'config.json': '{"hidden_size":4096}', 'LICENSE.original.txt': 'x', 'model.safetensors': { large: 'w' } },
  });
  const tokens = { stranger: {}, member: { reads: [llama.id] } };

  test('a gated model is judged without a token by its card and its open files', async () => {
    await start({ models: [llama] });
    const record = recordOf(await hubSourceAt(hub.url).read(llama.id));
    expect(record).toMatchObject({ gated: 'manual', readmeState: 'read', card: { license: ['llama3.1'] }, texts: { 'USE_POLICY.md': 'policy' } });
    expect(record.unread).toEqual([
      { path: 'LICENSE.original.txt', reason: expect.stringMatching(/^gated: HTTP 401/) },
      { path: 'config.json', reason: 'gated' },
    ]);
  });

  test.each([['stranger', 403], ['member', null]] as const)('its closed files are asked for with the token "%s"', async (token, status) => {
    await start({ models: [llama], tokens });
    const record = recordOf(await hubSourceAt(hub.url, { token }).read(llama.id));
    expect(record.unread.map(({ path }) => path)).toEqual(status === null ? [] : ['LICENSE.original.txt', 'config.json']);
    expect(record.config?.hiddenSize ?? null).toBe(status === null ? 4_096 : null);
  });

  test('a README behind the gate is recorded as such', async () => {
    await start({ models: [llama], faults: [{ at: 'README.md', fault: { kind: 'status', status: 401, headers: { 'X-Error-Code': 'GatedRepo', 'X-Error-Message': 'Access is restricted.' } } }] });
    expect(recordOf(await hubSourceAt(hub.url).read(llama.id))).toMatchObject({ readme: null, readmeState: 'gated', card: { license: ['llama3.1'] } });
  });

  test('a private model is read with a token that may see it, of whatever prefix', async () => {
    const secret = hubModel({ id: 'org/secret', private: true, cardData: { license: 'mit', base_model: 'a/b' } });
    await start({ models: [secret], tokens: { 'eyJ-a-jfrog-token': { sees: ['org/secret'] } } });
    expect(recordOf(await hubSourceAt(hub.url, { token: 'eyJ-a-jfrog-token' }).read('org/secret')).id).toBe('org/secret');
    expect(await hubSourceAt(hub.url).read('org/secret')).toMatchObject({ kind: 'failure', reason: 'private' });
  });

  test('a disabled model is told by its answer', async () => {
    await start({ models: [hubModel({ id: 'org/off', cardData: { license: 'mit', base_model: 'a/b' } })], faults: [{ at: '/revision/', fault: { kind: 'answer', contentType: 'application/json', body: JSON.stringify({ _id: '1', id: 'org/off', disabled: true, siblings: [{ rfilename: '.gitattributes' }] }) } }] });
    expect(recordOf(await hubSourceAt(hub.url).read('org/off')).disabled).toBe(true);
  });
});
