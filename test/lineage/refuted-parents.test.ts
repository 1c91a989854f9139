import { describe, expect, test } from 'vitest';
import { refutedParents } from '../../src/lineage/refuted-parents.ts';
import { continueWalk, startWalk } from '../../src/lineage/walk.ts';
import type { ModelRecord } from '../../src/model/record.ts';
import { config, files, hubRef, memorySource, shippedFamilies } from '../support/lineage.ts';
import { card, record } from '../support/record.ts';

async function refuted(child: Partial<ModelRecord>, ...baseModel: string[]): Promise<readonly string[]> {
  const { read } = memorySource({ 'a/s': record('a/s', { files: files('model.safetensors', 'config.json'), ...child, card: card({ baseModel }) }) });
  const walk = await startWalk(hubRef('a/s'), read, { families: shippedFamilies });
  await continueWalk(walk, read, { families: shippedFamilies });
  return refutedParents(walk, shippedFamilies).map((one) => one.child);
}

const small = { parameters: 167_000_000, config: config({ architectures: ['BertForSequenceClassification'] }) };

describe('a parent is refuted', () => {
  test('by another architecture and a quite different size', async () => {
    expect(await refuted(small, 'mistralai/Mistral-Small-24B-Base-2501')).toEqual(['a/s']);
  });
});

describe('a parent is not refuted', () => {
  test.each<[string, Partial<ModelRecord>, readonly string[]]>([
    ['where the size fits', { ...small, parameters: 23e9 }, ['mistralai/Mistral-Small-24B-Base-2501']],
    ['where the architecture is the same: it may be pruned', { parameters: 4e9, config: config({ architectures: ['LlamaForCausalLM'] }) }, ['meta-llama/Llama-3.1-70B']],
    ['where it is wrapped', { parameters: 2e9, config: config({ architectures: ['MyLlamaForCausalLM'] }) }, ['meta-llama/Llama-3.1-8B']],
    ['by an adapter', { ...small, files: files('adapter_model.safetensors') }, ['meta-llama/Llama-3.1-8B']],
    ['by packed weights', { ...small, config: config({ architectures: ['X'], quantization: 'awq' }) }, ['meta-llama/Llama-3.1-8B']],
    ['by GGUF', { ...small, files: files('x.gguf') }, ['meta-llama/Llama-3.1-8B']],
    ['where several are declared: one may be a part', small, ['meta-llama/Llama-3.1-8B', 'google-bert/bert-base-uncased']],
    ['where its size is not known', small, ['acme/base']],
    ['where the child’s size is not known', { config: config({ architectures: ['BertModel'] }) }, ['meta-llama/Llama-3.1-8B']],
  ])('%s', async (_, child, parents) => {
    expect(await refuted(child, ...parents)).toEqual([]);
  });
});
