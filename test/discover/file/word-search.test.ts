import fc from 'fast-check';
import { expect, test } from 'vitest';
import { wordSearch, type SearchedWord } from '../../../src/discover/file/word-search.ts';

const bytesOf = (text: string): Uint8Array => new TextEncoder().encode(text);

test('a search tells the bits of all words that stand in a text', () => {
  const search = wordSearch([{ word: 'model', says: 1 }, { word: 'hf', says: 2 }, { word: 'encoder', says: 4 }], 0);
  expect(['', 'h', 'hf', 'the Model', 'ENCODER hf', 'mode', 'modehf encode'].map((text) => search(bytesOf(text)))).toEqual([0, 0, 2, 1, 6, 0, 2]);
});

test('a search ends at what is enough', () => {
  expect(wordSearch([{ word: 'one', says: 1 }, { word: 'two', says: 2 }], 1)(bytesOf('one two'))).toBe(1);
});

test.each([
  ['base_model', 1],
  ['model-id', 1],
  ['models_x', 1],
  ['baseModel', 1],
  ['modelId', 1],
  ['a.model', 2],
  ['models.a', 2],
  ['remodelled', 0],
  ['model', 0],
])('the parts of %s', (text, says) => {
  expect(wordSearch([{ word: 'model', says: 0, joined: 1, dotted: 2 }], 0)(bytesOf(text))).toBe(says);
});

const word = fc.string({ unit: fc.constantFrom(...'abmodel_-. "(5'), minLength: 2, maxLength: 9 });

test('no word is missed wherever it stands, among however many', () => {
  fc.assert(
    fc.property(fc.array(word, { minLength: 1, maxLength: 80 }), fc.nat(79), fc.string({ unit: 'binary', maxLength: 9 }), fc.string({ maxLength: 9 }), (words, index, before, behind) => {
      const wanted = words[index % words.length] ?? '';
      const searched = words.map((each): SearchedWord => ({ word: each, says: each === wanted ? 1 : 2 }));
      expect(wordSearch(searched, 0)(bytesOf(before + wanted.toUpperCase() + behind)) & 1).toBe(1);
    }),
  );
});
