import { expect, test } from 'vitest';
import { attemptAt, wordsBefore, wordsOf } from '../../../../src/lineage/evidence/prose/attempt.ts';
import { cues } from '../../../../src/lineage/evidence/prose/cue-words.ts';
import { plain, scope } from '../../../support/prose.ts';

function attempt(text: string, words: string): ReturnType<typeof attemptAt> {
  const cue = cues.find(({ form }) => form === 'derived');
  if (cue === undefined) throw new Error('no such form');
  const start = text.indexOf(words);
  return attemptAt(plain(text), { cue, span: { start, end: start + words.length }, scope: scope() });
}

test('an attempt knows its objects and the words around its form', () => {
  const found = attempt('Foo-7B is derived from Bar-7B and Baz-7B.', 'derived from ');
  expect(found?.objects.map(({ text }) => text)).toEqual(['Bar-7B', 'Baz-7B']);
  expect(found === null ? null : [wordsBefore(found), wordsOf(found)]).toEqual(['Foo-7B is ', 'derived from ']);
});

test('without an object there is no attempt', () => {
  expect(attempt('Foo-7B is derived from a lot of text.', 'derived from ')).toBeNull();
});
