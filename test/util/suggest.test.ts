import { expect, test } from 'vitest';
import { didYouMean, nearest } from '../../src/util/suggest.ts';

const words = ['license', 'lineage', 'monthlyActiveUsers', 'model'];

test.each([
  ['licence', 'license'],
  ['LICENSE', 'license'],
  ['modle', 'model'],
  ['monthlyActivUser', 'monthlyActiveUsers'],
  ['annualRevenue', null],
  ['xyz', null],
])('%s is near to %s', (word, expected) => {
  expect(nearest(word, words)).toBe(expected);
});

test('of two as near the first is told, and of no candidates none', () => {
  expect([nearest('ab', ['ac', 'ad']), nearest('ab', [])]).toEqual(['ac', null]);
});

test.each([
  ['llama31', 'llama3.1'],
  ['llama-31', 'llama3.1'],
  ['LLAMA_3_1', 'llama3.1'],
  ['llama1', 'llama-1'],
])('%s differs from %s in punctuation only', (word, expected) => {
  expect(nearest(word, ['llama-1', 'llama3.1'])).toBe(expected);
});

test.each([
  ['licence', 'did you mean "license"?'],
  ['annualRevenue', null],
])('a hint for %s: %s', (word, hint) => {
  expect(didYouMean(word, new Set(words))).toBe(hint);
});
