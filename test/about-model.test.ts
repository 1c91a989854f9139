import { expect, test } from 'vitest';
import { aboutModel } from '../src/about-model.ts';
import { card, record } from './support/record.ts';

const config = { architectures: ['LlamaForCausalLM'], modelType: 'llama', quantization: null, peftBase: null, nameOrPath: null, hiddenSize: null, layers: null, attentionHeads: null, keyValueHeads: null, intermediateSize: null, vocabularySize: null };

test('says what the Hub, the card and the configuration say', () => {
  expect(aboutModel(record('org/model', { pipelineTag: 'text-generation', config, parameters: 8, card: card({ libraryName: 'transformers', datasets: ['org/data'], language: ['en'] }) }))).toEqual({
    task: 'text-generation',
    library: 'transformers',
    family: 'llama',
    architectures: ['LlamaForCausalLM'],
    parameters: 8,
    datasets: ['org/data'],
    languages: ['en'],
  });
});

test('says nothing where nothing is said', () => {
  expect(aboutModel(record('org/model', { card: null }))).toEqual({ task: null, library: null, family: null, architectures: [], parameters: null, datasets: [], languages: [] });
});
