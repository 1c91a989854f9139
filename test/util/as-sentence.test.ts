import { expect, test } from 'vitest';
import { asSentence } from '../../src/util/as-sentence.ts';

test.each([
  ['It is gated', 'It is gated.'],
  ['It is gated.', 'It is gated.'],
  ['Ask for “a licence.”', 'Ask for “a licence.”'],
  ['Is it?', 'Is it?'],
  ['seen in README.md:3', 'seen in README.md:3.'],
  ['run `modelcheck lock`', 'run `modelcheck lock`.'],
])('%s ends as %s', (text, expected) => {
  expect(asSentence(text)).toBe(expected);
});
