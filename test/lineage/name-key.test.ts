import { describe, expect, test } from 'vitest';
import { familyWords, isSize, nameKey, nameWords, spellingsOf, withoutBase } from '../../src/lineage/name-key.ts';

describe('words of a name', () => {
  test.each([
    ['Llama3.1-8B-Base', 'llama 3.1 8b base'],
    ['llama_3.1_8b', 'llama 3.1 8b'],
    ['Qwen2.5-1.5B-Instruction', 'qwen 2.5 1.5b instruct'],
    ['gemma-2-9b-it', 'gemma 2 9b instruct'],
    ['gemma-3n-E4B', 'gemma 3n e 4b'],
    ['Mixtral-8x7b', 'mixtral 8x7b'],
    ['Vicuna-7B v1.5', 'vicuna 7b 1.5'],
    ['Llama-v2-7B', 'llama 2 7b'],
    ['glm-4v-9b', 'glm 4 v 9b'],
    ['Mistral-7B-v0.1', 'mistral 7b 0.1'],
    ['Llama 3.0', 'llama 3'],
    ['Command R+', 'command r plus'],
    ['Llama 3 70 billion', 'llama 3 70b'],
    ["Meta's Llama 2", 'meta llama 2'],
    ['CLIP ViT-L/14', 'clip vit l 14'],
    ['clip-vit-base-patch16-224px', 'clip vit base patch 16 224px'],
  ])('%s', (text, words) => {
    expect(nameWords(text).join(' ')).toBe(words);
  });

  test('a sentence has none', () => {
    expect(nameWords('a '.repeat(100))).toEqual([]);
  });
});

describe('keys', () => {
  test.each([
    ['Vicuna-7B v1.5', 'vicuna v1.5 7b', true],
    ['Mixtral-8x7B-Instruct-v0.1', 'Mixtral 8x7B v0.1 Instruct', true],
    ['stable-diffusion-v1-2', 'stable-diffusion-2-1', false],
    ['Llama 3 18B', 'Llama 3.1 8B', false],
    ['Qwen2.5-3B', 'Qwen2.5-7B', false],
  ])('%s and %s', (left, right, equal) => {
    expect(nameKey(nameWords(left)) === nameKey(nameWords(right))).toBe(equal);
  });
});

describe('spellings', () => {
  test('drop words that add nothing, then the maker, one by one', () => {
    expect(spellingsOf('the Mistral AI Mistral 7B model').map((words) => words.join(' '))).toEqual(['the mistral ai mistral 7b model', 'mistral ai mistral 7b', 'ai mistral 7b', 'mistral 7b', '7b']);
  });

  test('keep a name that consists of nothing else', () => {
    expect(spellingsOf('Transformer').map((words) => words.join(' '))).toEqual(['transformer']);
  });

  test('may leave out base, sizes and variants', () => {
    expect(withoutBase(nameWords('gemma-3-4b-pt'))).toEqual(['gemma', '3', '4b']);
    expect(familyWords(nameWords('Gemma 3 4B it'))).toEqual(['gemma', '3']);
  });

  test.each([['8b', true], ['8x7b', true], ['350m', true], ['1.5b', true], ['3.1', false], ['128k', false], ['base', false]])('%s is a size: %s', (word, size) => {
    expect(isSize(word)).toBe(size);
  });
});
