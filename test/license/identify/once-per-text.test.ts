import { expect, test } from 'vitest';
import type { IdentifyText } from '../../../src/license/detect.ts';
import { oncePerText } from '../../../src/license/identify/once-per-text.ts';

/** What is asked of the identification behind, by length of the text. */
function counted(): { readonly identify: IdentifyText; readonly asked: number[] } {
  const asked: number[] = [];
  const identify = oncePerText((text) => {
    asked.push(text.length);
    return { verdict: 'unrecognised', license: null, closest: null, added: [], missing: [], unknownTerms: [text.slice(0, 3)] };
  });
  return { identify, asked };
}

test('a text is identified once, however many models ship it', () => {
  const { identify, asked } = counted();
  const first = identify('MIT License');
  expect([identify(['MIT', 'License'].join(' ')), identify('MIT License')]).toEqual([first, first]);
  expect(asked).toEqual([11]);
});

test('texts that differ in one character are two', () => {
  const { identify, asked } = counted();
  expect(identify('700 million').unknownTerms).not.toEqual(identify('70 million').unknownTerms);
  expect(asked).toEqual([11, 10]);
});

test('what is remembered is bounded, and a text too large to remember is identified each time', () => {
  const { identify, asked } = counted();
  for (const letter of ['a', 'b', 'c', 'a']) identify(letter.repeat(1_500_000));
  for (let time = 0; time < 2; time += 1) identify('x'.repeat(4_000_001));
  expect(asked).toEqual([1_500_000, 1_500_000, 1_500_000, 1_500_000, 4_000_001, 4_000_001]);
});
