import { describe, expect, test } from 'vitest';
import { architectureFamily, knownShape, shapeOf, sharedSizes } from '../../../src/lineage/evidence/shape.ts';
import { config } from '../../support/lineage.ts';
import { record } from '../../support/record.ts';

test('a shape comes from the configuration, else from the GGUF header of the same architecture', () => {
  const gguf = { architecture: 'llama', metadata: { 'llama.embedding_length': 4096, 'llama.block_count': 32, 'qwen2.vocab_size': 7, 'llama.feed_forward_length': 'many' } };
  expect(shapeOf(record('a/s', { gguf, parameters: 8, config: config({ architectures: ['LlamaForCausalLM'], layers: 30 }) }))).toEqual({ architecture: 'LlamaForCausalLM', hiddenSize: 4096, layers: 30, vocabularySize: null, intermediateSize: null, parameters: 8 });
  expect(shapeOf(record('a/s')).hiddenSize).toBeNull();
});

test('the shape of a member is what models/ knows', () => {
  expect(knownShape({ id: 'a/b' })).toBeNull();
  expect(knownShape({ id: 'a/b', fingerprint: { layers: 3 } })).toMatchObject({ layers: 3, parameters: null });
});

describe('shared sizes', () => {
  const shape = { architecture: null, hiddenSize: 4096, layers: 32, vocabularySize: null, intermediateSize: null, parameters: null };

  test('are those that both know and that agree', () => {
    expect(sharedSizes(shape, { ...shape, layers: 32, hiddenSize: null, parameters: 5 })).toEqual(['layers']);
  });

  test('are none at all when one differs', () => {
    expect(sharedSizes(shape, { ...shape, layers: 33 })).toBeNull();
  });
});

test.each([
  ['LlamaForCausalLM', 'llama'],
  ['LlamaForSequenceClassification', 'llama'],
  ['GPT2LMHeadModel', 'gpt2'],
  ['BertModel', 'bert'],
  ['StableDiffusionPipeline', 'stablediffusion'],
  ['Gemma3ForConditionalGeneration', 'gemma3'],
])('%s is of the family %s', (architecture, family) => {
  expect(architectureFamily(architecture)).toBe(family);
});
