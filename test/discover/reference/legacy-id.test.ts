import { expect, test } from 'vitest';
import { isLegacyId } from '../../../src/discover/reference/legacy-id.ts';

test.each(['gpt2', 'gpt2-xl', 'bert-base-uncased', 'bert-large-cased-whole-word-masking-finetuned-squad', 'distilbert-base-uncased-finetuned-sst-2-english', 'roberta-base-openai-detector', 't5-11b', 'xlm-roberta-large', 'ctrl', 'xlnet-base-cased'])('%s is from before organisations', (id) => {
  expect(isLegacyId(id)).toBe(true);
});

test.each(['', 'gpt', 'gpt3', 'gpt2-tiny', 'GPT2', 'gpt2 ', 'bert', 'bert-base', 'bert-base-', 't5', 'model', 'controls', `bert-base-${'x'.repeat(100)}`])('%j is a word like others', (id) => {
  expect(isLegacyId(id)).toBe(false);
});
