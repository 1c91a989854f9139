import { expect, test } from 'vitest';
import { wordForm, type WordForm } from '../../../../src/lineage/evidence/prose/name-words.ts';

test.each<[WordForm, readonly string[]]>([
  ['id', ['acme/foo-7b', 'bar-lab/Bar_2']],
  ['marked', ['Qwen2.5', 'LLaMA', 'roberta-large', 'gpt2', 'OpenHermes', 'T5']],
  ['capital', ['Mistral', 'Yi', 'Zephyr']],
  ['version', ['1.5', 'v2', '3.1.2', 'large-v2']],
  ['size', ['7b', '7B', '8x7B', '350M', '30B-A3B']],
  ['qualifier', ['large', 'base', 'instruct', 'Vision', 'turbo']],
  ['none', ['the', 'Training', 'PyTorch', 'llama-style', 'open-source', '4-bit', 'GPUs', 'train.py', 'README.md', '1st', 'FP16', 'LlamaForCausalLM', 'and/or', 'lower']],
])('%s', (form, words) => {
  expect(words.map((word) => [word, wordForm(word)])).toEqual(words.map((word) => [word, form]));
});
