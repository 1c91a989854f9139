import { describe, expect, test } from 'vitest';
import { objectAfter, objectsAfter } from '../../../../src/lineage/evidence/prose/objects.ts';
import { plain } from '../../../support/prose.ts';

describe('the object', () => {
  test.each<[string, string, string | null]>([
    ['right away', 'Bar-7B on laws', 'Bar-7B'],
    ['past an article and adjectives', 'the powerful, open Bar-7B model', 'Bar-7B'],
    ['past a maker', 'Acme\u2019s Bar-7B', 'Bar-7B'],
    ['not past a preposition', 'data with Bar-7B', null],
    ['not past a participle', 'training Bar-7B', null],
    ['no architecture', 'the Bar-7B architecture', null],
    ['no tokeniser', 'the Bar-7B tokenizer', null],
    ['no method of merging', 'the [TIES](https://arxiv.org/abs/2306.01708) merge method', null],
    ['no data set', 'the Bar-2 instruction dataset', null],
    ['no licence', 'the Bar 2 license', null],
    ['nothing in the style of it', 'Bar2-style models', null],
    ['none', 'a lot of text', null],
  ])('%s', (_, text, expected) => {
    expect(objectAfter(plain(text), 0)?.text ?? null).toBe(expected);
  });
});

describe('names of one list', () => {
  test.each<[string, string, readonly string[]]>([
    ['commas and a last "and"', 'Bar-7B, Baz-7B and Quux-7B', ['Bar-7B', 'Baz-7B', 'Quux-7B']],
    ['a plus sign', 'Bar-7B + Baz-7B', ['Bar-7B', 'Baz-7B']],
    ['nouns between', 'the Bar-7B model and the Baz-1B encoder', ['Bar-7B', 'Baz-1B']],
    ['remarks in brackets', 'Bar-7B (by Acme) and Baz-7B (2024)', ['Bar-7B', 'Baz-7B']],
    ['a new clause ends the list', 'Bar-7B, and Baz-7B is better', ['Bar-7B']],
    ['an apposition ends the list', 'Bar-7B, a Baz-2 finetune', ['Bar-7B']],
    ['the list of another noun is none', 'the latest Bar2 and Baz2 techniques', []],
    ['a Chinese comma', 'Bar-7B\u3001Baz-7B', ['Bar-7B', 'Baz-7B']],
  ])('%s', (_, text, expected) => {
    expect(objectsAfter(plain(text), 0).map((name) => name.text)).toEqual(expected);
  });

  test('an endless list is cut', () => {
    expect(objectsAfter(plain(Array.from({ length: 500 }, (_, index) => `Bar-${index}B`).join(', ')), 0).length).toBeLessThanOrEqual(70);
  });
});
