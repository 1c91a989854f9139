import { expect, test } from 'vitest';
import { isLaterStage, isTuningTag, tuningIn } from '../../../../src/lineage/evidence/prose/tuning-words.ts';

test.each([['trained with GRPO on math data', true], ['re-trained on texts', true], ['trained on the Alpaca dataset', true], ['trained with random initialization on texts', false], ['trained on 2T tokens of text', false]])('a later stage: %s %s', (text, expected) => {
  expect(isLaterStage(text)).toBe(expected);
});

test.each([['This is an abliterated model', 11], ['It can be used for fine-tuning', null]])('calls its model tuned: %s', (text, at) => {
  expect(tuningIn(text)?.index ?? null).toBe(at);
});

test.each([['unsloth', true], ['TRL', true], ['text-generation', false]])('a tag of tuning: %s %s', (tag, expected) => {
  expect(isTuningTag(tag)).toBe(expected);
});
