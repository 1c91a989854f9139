import { expect, test } from 'vitest';
import { hasHubLook, parseKeyValue } from '../../../src/discover/reference/key-value.ts';

test.each([
  ['org/Name-7b', 'weak', 'org/Name-7b'],
  [' org/Name-7b\n', 'weak', 'org/Name-7b'],
  ['org/Name-7b@v1', 'weak', 'org/Name-7b@v1'],
  ['org/name', 'strong', 'org/name'],
  ['org/name', 'weak', null],
  ['bert-base-uncased', 'weak', 'bert-base-uncased'],
  ['huggingface/org/Name-7b', 'weak', 'org/Name-7b'],
  ['hosted_vllm/org/Name-7b', 'weak', 'org/Name-7b'],
  ['huggingface/together/org/Name-7b', 'weak', 'org/Name-7b'],
  ['local:org/Name-7b', 'weak', 'org/Name-7b'],
  ['huggingface/Name-7b', 'strong', 'huggingface/Name-7b'],
  ['org/Name-7b:nebius', 'weak', 'org/Name-7b'],
  ['org/Name-7b:Q4_K_M', 'weak', 'org/Name-7b'],
  ['org/image-1:latest', 'strong', null],
  ['org/image-1:1.2', 'strong', null],
  ['org/image-1:v2', 'strong', null],
  ['https://hf.co/org/Name-7b', 'weak', 'org/Name-7b'],
  ['pkg:huggingface/org/name@v1', 'weak', 'org/name@v1'],
  ['openai/gpt-4o', 'strong', null],
  ['openai/gpt-oss-20b', 'strong', 'openai/gpt-oss-20b'],
  ['openai/whisper-large-v3', 'strong', 'openai/whisper-large-v3'],
  ['anthropic/claude-3', 'strong', null],
  ['openrouter/auto-1', 'strong', null],
  ['google/gemini-1.5-pro', 'strong', null],
  ['google/gemma-2b', 'strong', 'google/gemma-2b'],
  ['./models/Name-7b', 'strong', null],
  ['gpt-4o', 'strong', null],
  ['', 'strong', null],
] as const)('%j under a %s key names %s', (value, strength, expected) => {
  const found = parseKeyValue(value, strength);
  expect(found && `${found.id}${found.revision === null ? '' : `@${found.revision}`}`).toBe(expected);
});

test.each([
  ['org/Name', true],
  ['org/name2', true],
  ['my-org/name', true],
  ['auth/user', false],
  ['a_b/c.d', false],
])('%s has the look of the Hub: %s', (id, expected) => {
  expect(hasHubLook(id)).toBe(expected);
});
