import { expect, test } from 'vitest';
import { isLookAlike, isRoutedModel } from '../../../src/discover/reference/look-alikes.ts';

test.each([
  ['a folder', 'checkpoints', 'step-100'],
  ['a folder in capitals', 'Models', 'x'],
  ['a media type', 'image', 'png'],
  ['a version of an API', 'v1', 'models'],
  ['a version of an API of two digits', 'V12', 'models'],
  ['a date', 'run', '2024.01'],
  ['a number', 'org', '3.5'],
  ['a file', 'org', 'train.py'],
  ['a file in capitals', 'org', 'MODEL.GGUF'],
  ['a placeholder', 'YOUR-ORG', 'x'],
  ['an owner with an underscore', 'my_org', 'x'],
  ['an owner with a dot', 'github.com', 'x'],
  ['no owner', '', 'x'],
])('%s is no repository', (_name, owner, name) => {
  expect(isLookAlike(owner, name)).toBe(true);
});

test.each([
  ['meta-llama', 'Llama-3.1-8B'],
  ['data-org', 'x'],
  ['constructor', 'x'],
  ['org', 'name.v2'],
  ['org', 'json-model'],
])('%s/%s may be one', (owner, name) => {
  expect(isLookAlike(owner, name)).toBe(false);
});

test.each([
  ['openai/gpt-4o', true],
  ['OpenRouter/x', true],
  ['openai/o1-mini', true],
  ['openai/text-embedding-3-small', true],
  ['amazon/nova-pro', true],
  ['openai/gpt-oss-120b', false],
  ['openai/clip-vit-large', false],
  ['google/flan-t5', false],
  ['mistralai/Mistral-7B', false],
  ['gpt2', false],
])('a router serves %s from elsewhere: %s', (id, expected) => {
  expect(isRoutedModel(id)).toBe(expected);
});
