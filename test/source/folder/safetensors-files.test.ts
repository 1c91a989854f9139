import { describe, expect, test } from 'vitest';
import { listFiles } from '../../../src/source/folder/list-files.ts';
import { readSafetensors, type Safetensors } from '../../../src/source/folder/safetensors-files.ts';
import { modelFolder, type Content } from './model-folder.ts';
import { safetensorsBytes } from './safetensors-bytes.ts';

async function read(contents: Readonly<Record<string, Content>>): Promise<Safetensors> {
  const { path, files } = await modelFolder(contents);
  return readSafetensors(files, (await listFiles(files, path, { blobs: null })).files);
}

const five = safetensorsBytes({ a: [5] }, { format: 'pt' });
const seven = safetensorsBytes({ b: [7] });
const index = (map: unknown, metadata?: unknown): string => JSON.stringify({ metadata, weight_map: map });

describe('readSafetensors', () => {
  test('nothing there says nothing', async () => {
    expect(await read({ 'config.json': '{}' })).toEqual({
      metadata: null,
      parameters: null,
      unread: [],
    });
  });

  test('one file is the model, whatever its name', async () => {
    expect(await read({ 'flux.safetensors': five })).toMatchObject({
      metadata: { format: 'pt' },
      parameters: 5,
    });
  });

  test('model.safetensors is the model among several', async () => {
    expect(await read({ 'model.safetensors': five, 'consolidated.safetensors': seven })).toMatchObject({ parameters: 5 });
  });

  test('parts in folders are not the model', async () => {
    expect(await read({ 'unet/model.safetensors': five, 'vae/model.safetensors': seven })).toMatchObject({ parameters: null });
  });

  test('all shards of the index count once', async () => {
    const contents = {
      'model.safetensors.index.json': index({ a: 'one.safetensors', b: 'two.safetensors', c: 'one.safetensors' }),
      'one.safetensors': five,
      'two.safetensors': seven,
      'three.safetensors': five,
    };
    expect(await read(contents)).toMatchObject({ parameters: 12, unread: [] });
  });

  test('a shard that is missing leaves the total open, and is named', async () => {
    const contents = {
      'model.safetensors.index.json': index({ a: 'one.safetensors', b: 'two.safetensors' }),
      'one.safetensors': five,
    };
    expect(await read(contents)).toMatchObject({
      parameters: null,
      unread: [{ path: 'two.safetensors', reason: 'the index names it, and it is not there' }],
    });
  });

  test('then the total of the index stands in, where it has one', async () => {
    const contents = {
      'model.safetensors.index.json': index({ a: 'one.safetensors' }, { total_parameters: 99 }),
    };
    expect(await read(contents)).toMatchObject({ parameters: 99 });
  });

  test.each([
    ['climbs out of the folder', index({ a: '../one.safetensors' })],
    ['is no map', index('one.safetensors')],
    ['has a negative total', index({}, { total_parameters: -5 })],
    ['breaks off', '{"weight_map": {'],
    ['is a list', '[]'],
    ['is null', 'null'],
  ])('an index that %s is no source of a total', async (_name, text) => {
    expect((await read({ 'model.safetensors.index.json': text, 'a.safetensors': five, 'b.safetensors': seven })).parameters).toBeNull();
  });

  test('an adapter gives its metadata and not its parameters', async () => {
    expect(await read({ 'adapter_model.safetensors': five })).toMatchObject({
      metadata: { format: 'pt' },
      parameters: null,
    });
    expect(await read({ 'pytorch_lora_weights.safetensors': five })).toMatchObject({ parameters: null });
  });

  test('a pointer that git-lfs left says nothing of parameters', async () => {
    const pointer = `version https://git-lfs.github.com/spec/v1\noid sha256:${'a'.repeat(64)}\nsize 1\n`;
    expect(await read({ 'model.safetensors': pointer })).toEqual({
      metadata: null,
      parameters: null,
      unread: [],
    });
  });

  test('a damaged shard makes the total unknown', async () => {
    const contents = {
      'model-00001-of-00002.safetensors': five,
      'model-00002-of-00002.safetensors': 'x'.repeat(3_000),
    };
    const { parameters, unread } = await read(contents);
    expect(parameters).toBeNull();
    expect(unread).toMatchObject([{ path: 'model-00002-of-00002.safetensors' }]);
  });
});
