import { describe, expect, test } from 'vitest';
import { deniesScratch, isDoubted, isTakenBackBy } from '../../../../src/lineage/evidence/prose/scratch-doubts.ts';

const words = 'trained from scratch';

function doubted(text: string): boolean {
  const start = text.indexOf(words);
  return isDoubted(text, { start, end: start + words.length });
}

describe('a sentence about a training from scratch', () => {
  test.each(['Nothing here was trained from scratch.', 'It was n\u2019t trained from scratch.', 'The adapter was trained from scratch.', 'It was trained from scratch using the weights of Acme.', 'It was trained from scratch, probably.'])('is doubted: %s', (text) => {
    expect(doubted(text)).toBe(true);
  });

  test.each(['It was trained from scratch.', 'Not only fast, it was trained from scratch.', 'It was trained from scratch starting from random weights.', 'It was trained from scratch by Acme.'])('stands: %s', (text) => {
    expect(doubted(text)).toBe(false);
  });
});

test.each([['It was not.', true], ['No.', true], ['That is what people say.', true], ['No fine-tuning.', false], ['It was not cheap.', false], ['', false]])('what follows takes it back: %s %s', (next, expected) => {
  expect(isTakenBackBy(next)).toBe(expected);
});

test.each([['It was not trained from scratch.', true], ['It wasn\u2019t trained from scratch.', true], ['It was trained from scratch.', false], ['Not only was it trained from scratch.', false]])('a denial: %s %s', (text, expected) => {
  expect(deniesScratch(text)).toBe(expected);
});
