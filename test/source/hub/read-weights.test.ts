import { afterEach, describe, expect, test } from 'vitest';
import type { ModelRecord, ReadResult } from '../../../src/model/record.ts';
import { hubModel } from '../../support/hub/hub-model.ts';
import { hubSourceAt } from '../../support/hub/hub-source-at.ts';
import type { HubSettings } from '../../support/hub/hub-settings.ts';
import { startHub, type StandInHub } from '../../support/hub/start-hub.ts';

let hub: StandInHub;
afterEach(() => hub.close());

function text(value: string): Buffer {
  const bytes = Buffer.from(value);
  const length = Buffer.alloc(8);
  length.writeBigUInt64LE(BigInt(bytes.length));
  return Buffer.concat([length, bytes]);
}

function type(id: number): Buffer {
  const bytes = Buffer.alloc(4);
  bytes.writeUInt32LE(id);
  return bytes;
}

/** A GGUF file, version 3, with text keys and then `weights` bytes. */
function gguf(keys: Readonly<Record<string, string>>, weights: number): Buffer {
  const head = Buffer.alloc(24);
  head.write('GGUF', 0, 'latin1');
  head.writeUInt32LE(3, 4);
  head.writeBigUInt64LE(BigInt(Object.keys(keys).length), 16);
  const pairs = Object.entries(keys).map(([key, value]) => Buffer.concat([text(key), type(8), text(value)]));
  return Buffer.concat([head, ...pairs, Buffer.alloc(weights, 1)]);
}

const keys = { 'general.architecture': 'llama', 'general.base_model.0.repo_url': 'https://huggingface.co/org/base', 'general.license': 'llama3.1' };
const model = hubModel({ id: 'org/model-GGUF', cardData: { license: 'mit' }, files: { 'model.Q4_K_M.gguf': { large: gguf(keys, 3_000_000) } } });

async function readResult(settings: Partial<HubSettings> = {}): Promise<ReadResult> {
  hub = await startHub({ models: [model], ...settings });
  return hubSourceAt(hub.url).read('org/model-GGUF');
}

async function read(settings: Partial<HubSettings> = {}): Promise<ModelRecord> {
  const result = await readResult(settings);
  if (result.kind !== 'record') throw new Error(result.detail);
  return result.record;
}

describe('a GGUF file whose card names no parent', () => {
  test('tells it by its header, of which the first kilobytes are read', async () => {
    const record = await read();
    expect(record.gguf).toEqual({ architecture: 'llama', metadata: keys });
    expect(record.files.find(({ path }) => path.endsWith('.gguf'))).toMatchObject({ size: 3_000_000 + gguf(keys, 0).length, sha256: expect.stringMatching(/^[0-9a-f]{64}$/) });
    expect(hub.cdnLog.requests.map(({ headers }) => headers['range'])).toEqual(['bytes=0-65535']);
  });

  test('is not read on where the server ignores the range', async () => {
    expect((await read({ quirks: { ignoresRange: true } })).gguf?.architecture).toBe('llama');
  });

  test('that cannot be read leaves the model unknown, for its header may be the only place that names the parent', async () => {
    const faults = [{ at: '.gguf', fault: { kind: 'status', status: 403, body: 'Blocked' }, times: 9 }] as const;
    expect(await readResult({ faults })).toMatchObject({ kind: 'failure', reason: 'unreachable', detail: expect.stringContaining('model.Q4_K_M.gguf of org/model-GGUF could not be read: HTTP 403') });
  });

  test('that is listed and not served is told as unread, and the metadata stand', async () => {
    const faults = [{ at: '.gguf', fault: { kind: 'status', status: 404, headers: { 'X-Error-Code': 'EntryNotFound' } }, times: 9 }] as const;
    expect(await read({ faults })).toMatchObject({ card: { license: ['mit'] }, gguf: null, unread: [{ path: 'model.Q4_K_M.gguf', reason: 'it is listed, but not served' }] });
  });

  test('that is none is told as unread', async () => {
    const broken = hubModel({ ...model, files: { 'model.Q4_K_M.gguf': { large: 'not a header at all, and longer than one' } } });
    expect(await read({ models: [broken] })).toMatchObject({ gguf: null, unread: [{ path: 'model.Q4_K_M.gguf', reason: 'it does not begin like a GGUF file' }] });
  });

  test('that is not served hides nothing where the card names the base', async () => {
    const declared = hubModel({ ...model, cardData: { license: 'mit', base_model: 'org/base' } });
    const faults = [{ at: '.gguf', fault: { kind: 'status', status: 404 }, times: 9 }] as const;
    expect(await read({ models: [declared], faults })).toMatchObject({ gguf: null, unread: [] });
  });

  test('that is behind a gate is told of', async () => {
    const gated = hubModel({ ...model, gated: 'auto' });
    hub = await startHub({ models: [gated], tokens: { hf_x: {} } });
    const result = await hubSourceAt(hub.url, { token: 'hf_x' }).read('org/model-GGUF');
    expect(result).toMatchObject({ record: { gguf: null, unread: [{ path: 'model.Q4_K_M.gguf', reason: expect.stringMatching(/^gated: HTTP 403/) }] } });
  });

  test('that is no GGUF file gives nothing', async () => {
    const odd = hubModel({ ...model, files: { 'model.gguf': { large: 'a pickle, perhaps' } } });
    expect((await read({ models: [odd] })).gguf).toBeNull();
  });
});

test('what the API tells of a GGUF file is used where the header was not read', async () => {
  const record = await read({ models: [hubModel({ ...model, gated: 'manual', cardData: { license: 'mit', base_model: 'org/base' }, gguf: { total: 8_030_261_248, architecture: 'llama', context_length: 131_072 } })] });
  expect(record).toMatchObject({ parameters: 8_030_261_248, gguf: { architecture: 'llama', metadata: { 'llama.context_length': 131_072 } } });
  expect(hub.cdnLog.requests).toEqual([]);
});

test('the header of a GGUF file is read although the card declares a base, for it may name another', async () => {
  const record = await read({ models: [hubModel({ ...model, cardData: { license: 'mit', base_model: 'org/base' } })] });
  expect(Object.keys(record?.gguf?.metadata ?? {}).some((key) => key.startsWith('general.'))).toBe(true);
});

test('a hash that cannot be had is no failure, for it only adds evidence', async () => {
  const plain = hubModel({ id: 'org/model-GGUF', cardData: { license: 'mit' }, files: { 'model.safetensors': { large: 'weights' } } });
  const record = await read({ models: [plain], faults: [{ at: '.safetensors', fault: { kind: 'status', status: 403, body: 'Blocked' }, times: 9 }] });
  expect(record).toMatchObject({ readmeState: 'read', unread: [] });
});
