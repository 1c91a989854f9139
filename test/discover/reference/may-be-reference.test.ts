import { expect, test } from 'vitest';
import { parseHubAddress } from '../../../src/discover/reference/hub-address.ts';
import { parseKeyValue } from '../../../src/discover/reference/key-value.ts';
import { mayBeReference } from '../../../src/discover/reference/may-be-reference.ts';

test.each([
  'org/name', 'org/name@v1', 'org/Name-7b:Q4_K_M', 'gpt2', 'hf-hub:gpt2', 'hf_hub:timm/x-1', 'hf://org/name', 'HF://org/name', 'huggingface://org/name', 'https://huggingface.co/org/name',
  'http://hf.co/org/name', 'hf.co/org/name', 'huggingface.co/org/name', 'pkg:huggingface/org/name', 'huggingface/org/Name-7b', 'vllm/org/Name-7b', 'hosted_vllm/org/Name-7b', 'local:org/Name-7b', 'djl://ai.djl.huggingface.pytorch/org/name',
])('%s has the form of a reference, and is one', (text) => {
  expect(mayBeReference(text)).toBe(true);
  expect(parseHubAddress(text) ?? parseKeyValue(text, 'strong')).not.toBeNull();
});

test.each(['', 'a', 'name', 'key: value', '/etc/passwd', './x', 'a/b/c', 'text/plain', 'see org/name', 'pkg:npm/x', 'C:/x', `org/${'x'.repeat(2_000)}`])('%j has none', (text) => {
  expect(mayBeReference(text)).toBe(false);
});
