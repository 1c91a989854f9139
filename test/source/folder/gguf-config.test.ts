import { expect, test } from 'vitest';
import { configFromGguf } from '../../../src/source/folder/gguf-config.ts';

test('the sizes of the header become those of a configuration', () => {
  const metadata = {
    'general.architecture': 'llama',
    'llama.block_count': 32,
    'llama.embedding_length': 4096,
    'llama.feed_forward_length': 14336,
    'llama.attention.head_count': 32,
    'llama.attention.head_count_kv': 8,
    'llama.vocab_size': 128256,
    'qwen2.block_count': 28,
  };
  expect(configFromGguf({ architecture: 'llama', metadata })).toMatchObject({
    modelType: 'llama',
    architectures: [],
    layers: 32,
    hiddenSize: 4096,
    intermediateSize: 14336,
    attentionHeads: 32,
    keyValueHeads: 8,
    vocabularySize: 128256,
  });
});

test('a header without an architecture gives none', () => {
  expect(configFromGguf({ architecture: null, metadata: { 'llama.block_count': 32 } })).toBeNull();
});

test.each([
  ['values of the wrong type', { architecture: 'llama', metadata: { 'llama.block_count': 'many', 'llama.attention.head_count': [32, 16] } }, { layers: null, attentionHeads: null }],
  ['an architecture named like an object member', { architecture: 'constructor', metadata: {} }, { modelType: 'constructor', layers: null }],
])('%s', (_name, header, expected) => {
  expect(configFromGguf(header)).toMatchObject(expected);
});
