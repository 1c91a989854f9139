import { expect, test } from 'vitest';
import { asRole, bareRoleThen, combines, connects, encodes, mayNamePart, measuresItself, partFrom, roleBehind, roleThen } from '../../../../src/lineage/evidence/prose/component-words.ts';

test.each<[string, RegExp, readonly string[], readonly string[]]>([
  ['a role behind "as"', asRole, ['as the vision encoder', 'as glyph text encoder', 'as decoder', 'as its VAE'], ['as the base model', 'as a backbone', 'as the judge']],
  ['a role before its name', roleThen, ['frozen text encoder (Bar', 'the vision part is Bar', 'vision tower of Bar'], []],
  ['a bare role before its name', bareRoleThen, ['the LLM is Bar', 'two pre-trained encoders, Bar', 'its VAE is taken from Bar'], ['a large LLM']],
  ['where a part is from', partFrom, ['VAE of ', 'text encoders are taken from '], ['weights from ']],
  ['what encodes', encodes, ['encoded through a ', 'encodes prompts with '], ['an encoder with ']],
  ['verbs that take parts', combines, ['combines ', 'in the latent space of ', 'frozen '], ['resembles ']],
  ['verbs that join two', connects, ['connects the frozen ', 'bridging '], ['compares ']],
  ['a role behind a name', roleBehind, [' vision encoder', ' language model', ' vocoder', ' (a large language model'], [' dataset', ' LLM Arena']],
  ['parts that are only measured against', measuresItself, ['to match the space of the ', 'instead of a '], ['it uses the ']],
])('%s', (_, pattern, yes, no) => {
  const matches = (text: string): boolean => new RegExp(pattern.source, pattern.flags.replace('g', '')).test(text);
  expect(yes.filter((text) => !matches(text))).toEqual([]);
  expect(no.filter(matches)).toEqual([]);
});

test('one look shows whether a text holds words for a part', () => {
  expect(['as the vision encoder', 'it combines Bar and Baz', 'the VAE of Bar'].filter((text) => !mayNamePart(text))).toEqual([]);
  expect(mayNamePart('Model: Bar, in three sizes.')).toBe(false);
});
