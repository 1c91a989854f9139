import { describe, expect, test } from 'vitest';
import { keyWords } from '../../../src/discover/reference/key-words.ts';
import { isRevisionKey, modelKey } from '../../../src/discover/reference/model-key.ts';

describe('a key', () => {
  test.each([
    ['model', 'weak'],
    ['llm', 'weak'],
    ['tokenizer', 'weak'],
    ['model_id', 'strong'],
    ['modelId', 'strong'],
    ['MODEL_NAME', 'strong'],
    ['base-model', 'strong'],
    ['baseModelName', 'strong'],
    ['spring.ai.embedding.model', 'strong'],
    ['default_llm', 'weak'],
    ['embedding_model_path', 'weak'],
    ['model_url', 'weak'],
    ['model_name_or_path', 'strong'],
    ['_name_or_path', 'strong'],
    ['repo_id', 'strong'],
    ['hf_repo', 'strong'],
    ['path_or_hf_repo', 'strong'],
    ['mlx_model_map', 'strong'],
    ['OPENROUTER_MODEL', null],
    ['HF_MODEL_ID', 'strong'],
    ['hub_model_id', null],
    ['model_dir', null],
    ['output_model', null],
    ['model_type', null],
    ['model_class', null],
    ['modelVersion', null],
    ['model_license', null],
    ['dataset', null],
    ['name', null],
    ['model_trainer', null],
    ['remodel', null],
    ['constructor', null],
    ['__proto__', null],
    ['', null],
  ] as const)('%s says %s', (key, expected) => {
    expect(modelKey(key)).toBe(expected);
  });
});

describe('a key with the key around it', () => {
  test.each([
    ['name', 'model', 'weak'],
    ['id', 'embeddings', 'weak'],
    ['repo', 'tokenizer', 'weak'],
    ['small', 'models', 'weak'],
    ['chat', 'llms', 'weak'],
    ['chat', 'llm', null],
    ['name', 'dataset', null],
    ['name', 'model_dataset', null],
    ['type', 'model', null],
    ['license', 'models', null],
    ['name', 'user', null],
  ] as const)('%s in %s says %s', (key, parent, expected) => {
    expect(modelKey(key, parent)).toBe(expected);
  });

  test('is told from a key of that name alone, whichever was asked for first', () => {
    expect([modelKey('name', 'model'), modelKey('name'), modelKey('name', 'model')]).toEqual(['weak', null, 'weak']);
  });
});

test.each([
  ['revision', true],
  ['model_revision', true],
  ['HF_MODEL_REVISION', true],
  ['baseModelRevision', true],
  ['tokenizer_revision', false],
  ['revision_id', false],
  ['prevision', false],
  ['git revision', false],
])('%s pins the model: %s', (key, expected) => {
  expect(isRevisionKey(key)).toBe(expected);
});

test.each([
  ['baseModelId', ['base', 'model', 'id']],
  ['BASE_MODEL_ID', ['base', 'model', 'id']],
  ['base-model.id', ['base', 'model', 'id']],
  ['modelid', ['model', 'id']],
  ['LLMModel', ['llm', 'model']],
  ['toString', ['to', 'string']],
  ['__proto__', ['proto']],
  ['größe', ['gr', 'e']],
  ['---', []],
])('%s has the words %j', (key, words) => {
  expect(keyWords(key)).toEqual(words);
});

test('of a key of any length the first words are told', () => {
  expect(keyWords('a_'.repeat(100_000))).toHaveLength(12);
});
