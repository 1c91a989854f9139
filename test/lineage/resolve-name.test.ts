import { describe, expect, test } from 'vitest';
import { resolveName } from '../../src/lineage/resolve-name.ts';
import { shippedFamilies } from '../support/lineage.ts';

function idOf(text: string, child?: string): string | null {
  return resolveName(shippedFamilies, text, child === undefined ? {} : { child })?.id ?? null;
}

describe('a name leads to one model', () => {
  test.each([
    ['Llama3.1-8B-Base', 'meta-llama/Llama-3.1-8B'],
    ['Llama 3.1 8B', 'meta-llama/Llama-3.1-8B'],
    ['Meta Llama 3.1 8B', 'meta-llama/Llama-3.1-8B'],
    ['meta-llama/Meta-Llama-3.1-8B', 'meta-llama/Llama-3.1-8B'],
    ['META-LLAMA/llama-3.1-8b', 'meta-llama/Llama-3.1-8B'],
    ['Llama3.3-70B-Instruct', 'meta-llama/Llama-3.3-70B-Instruct'],
    ['llama-3-70b-instruct', 'meta-llama/Meta-Llama-3-70B-Instruct'],
    ['Vicuna-7B v1.5', 'lmsys/vicuna-7b-v1.5'],
    ['Mistral 7B v0.1', 'mistralai/Mistral-7B-v0.1'],
    ['Mistral AI Mistral 7B v0.3', 'mistralai/Mistral-7B-v0.3'],
    ['Mixtral-8x7b', 'mistralai/Mixtral-8x7B-v0.1'],
    ['Qwen2.5-3B', 'Qwen/Qwen2.5-3B'],
    ['Qwen3 8B Base', 'Qwen/Qwen3-8B-Base'],
    ['Qwen2.5-1.5B-Instruction', 'Qwen/Qwen2.5-1.5B-Instruct'],
    ["Meta's original Llama-2 7B model", 'meta-llama/Llama-2-7b-hf'],
    ['Llama-v2-7B-Chat', 'meta-llama/Llama-2-7b-chat-hf'],
    ['SD 1.5', 'stable-diffusion-v1-5/stable-diffusion-v1-5'],
    ['runwayml/stable-diffusion-v1-5', 'stable-diffusion-v1-5/stable-diffusion-v1-5'],
    ['CLIP ViT-L/14', 'openai/clip-vit-large-patch14'],
    ['SigLip-400M', 'google/siglip-so400m-patch14-384'],
    ['Whisper-medium-300M', 'openai/whisper-medium'],
    ['gpt2', 'openai-community/gpt2'],
    ['bert-base-uncased', 'google-bert/bert-base-uncased'],
    ['R1-Distill-Llama-8B', 'deepseek-ai/DeepSeek-R1-Distill-Llama-8B'],
    ['Gemma 2B', 'google/gemma-2b'],
    ['Gemma 2 2B', 'google/gemma-2-2b'],
  ])('%s', (text, id) => {
    expect(idOf(text)).toBe(id);
  });
});

describe('sizes and versions match exactly', () => {
  test.each([
    ['Qwen2.5-9B', 'Qwen2.5 9B'],
    ['Gemma 4', 'Gemma 4'],
    ['Gemma 3 4B', 'Gemma 3 4B'],
    ['EXAONE-3.5-7.8B', 'EXAONE 3.5 7.8B'],
    ['Llama 3', 'Llama 3'],
    ['Mistral 7B', 'Mistral 7B'],
    ['Phi-3 Mini', 'Phi-3 Mini'],
  ])('%s is a family and no model', (text, name) => {
    expect(resolveName(shippedFamilies, text)).toMatchObject({ id: null, member: null, name });
  });

  test('the family brings its licence', () => {
    expect([resolveName(shippedFamilies, 'Gemma 4')?.license, resolveName(shippedFamilies, 'Gemma 3 4B')?.license, resolveName(shippedFamilies, 'Llama 3')?.license]).toEqual(['apache-2.0', 'gemma', 'llama3']);
  });

  test('a model that was never on the Hub has a name and a licence', () => {
    expect(resolveName(shippedFamilies, 'llama-30b')).toMatchObject({ id: null, name: 'LLaMA 30B', license: 'llama-1' });
  });

  test.each(['Llama', 'Gemma', 'Qwen', 'Mistral Small', 'Llama-8B', 'Llama-70B', 'deepseek-r1-14b', 'Lag-Llama', 'LlamaGen', 'open source LLM', ''])('"%s" stands for nothing', (text) => {
    expect(resolveName(shippedFamilies, text)).toBeNull();
  });

  test('X base is never a tuned X', () => {
    expect(idOf('gpt-oss-20b-base')).toBeNull();
  });
});

describe('the owner', () => {
  test.each([
    ['a misspelt maker', 'meta/Llama-3.1-8B', 'meta-llama/Llama-3.1-8B'],
    ['a known copy', 'unsloth/Meta-Llama-3.1-8B', 'unsloth/Meta-Llama-3.1-8B'],
    ['somebody else', 'joe/Llama-3.1-8B', null],
    ['somebody called as words are that say nothing', 'a/pythia-160m', null],
    ['an owner called as a family is', 'models/Llama-3.1-8B', null],
  ])('%s', (_, text, id) => {
    expect(idOf(text)).toBe(id);
  });
});

describe('the size that the child’s name gives', () => {
  test.each([
    ['LLaMA-2', 'microsoft/Orca-2-13b', 'meta-llama/Llama-2-13b-hf'],
    ['Qwen2.5', 'acme/thing-7b-v2', 'Qwen/Qwen2.5-7B'],
    ['T5', 'acme/summary-xxl', 'google/t5-v1_1-xxl'],
    ['Qwen3', 'acme/thing-8b', null],
    ['Qwen2.5', 'acme/thing-7b-3b', null],
    ['Qwen2.5', 'acme/thing', null],
  ])('%s in %s', (text, child, id) => {
    expect(idOf(text, child)).toBe(id);
  });
});
