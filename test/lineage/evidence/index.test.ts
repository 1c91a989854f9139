import { readdirSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { claimsOf, extractors } from '../../../src/lineage/evidence/index.ts';
import { claim, config, files, shippedFamilies } from '../../support/lineage.ts';
import { card, record } from '../../support/record.ts';

test('every extractor of the folder is registered', async () => {
  const folder = new URL('../../../src/lineage/evidence/', import.meta.url);
  const names = readdirSync(folder).filter((name) => name.endsWith('.ts') && name !== 'index.ts');
  const modules: readonly Record<string, unknown>[] = await Promise.all(names.map((name) => import(new URL(name, folder).href)));
  const exported = modules.flatMap((module) => Object.entries(module).flatMap(([name, value]) => (name.endsWith('Claims') ? [value] : [])));
  expect(exported.filter((one) => !extractors.some((extractor) => extractor === one))).toEqual([]);
  expect(extractors).toHaveLength(exported.length);
});

describe('all evidence of one record', () => {
  const full = record('a/s', {
    card: card({ baseModel: ['b/p'] }),
    tags: ['base_model:b/p'],
    apiBaseModels: { relation: 'finetune', ids: ['b/p'] },
    config: config({ peftBase: 'b/p', nameOrPath: 'b/p' }),
    texts: { 'adapter_config.json': '{"base_model_name_or_path":"b/p"}', 'mergekit_config.yml': 'base_model: b/p', Modelfile: 'FROM hf.co/b/p', 'quantize_config.json': '{"base_model":"b/p"}' },
    gguf: { architecture: 'llama', metadata: { 'general.source.repo_url': 'https://huggingface.co/b/p' } },
    safetensorsMetadata: { base_model: 'b/p' },
    parameters: 2_779_683_840,
    files: files('model.safetensors'),
    recorded: { claims: [claim('prose', 'b/p')], origin: null, licenseTexts: [] },
  });

  test('is claimed, the surest first', () => {
    const kinds = claimsOf(full, { families: shippedFamilies }).map(({ evidence }) => evidence.kind);
    expect(kinds[0]).toBe('card');
    expect(new Set(kinds)).toEqual(new Set(['card', 'tags', 'adapter-config', 'config', 'mergekit', 'prose', 'gguf', 'safetensors', 'fingerprint']));
  });

  test('is the same every time', () => {
    expect(claimsOf(full, { families: shippedFamilies })).toEqual(claimsOf(full, { families: shippedFamilies }));
  });

  test('an empty record claims nothing', () => {
    expect(claimsOf(record('a/s'), { families: shippedFamilies })).toEqual([]);
  });
});
