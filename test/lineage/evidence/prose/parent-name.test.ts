import { describe, expect, test } from 'vitest';
import { nameAt, type Name } from '../../../../src/lineage/evidence/prose/names.ts';
import { canBeParent, differsInSize, fittingSizes, isChild } from '../../../../src/lineage/evidence/prose/parent-name.ts';
import { plain, scope } from '../../../support/prose.ts';

function name(markdown: string): Name {
  const found = nameAt(plain(markdown), 0);
  if (found === null) throw new Error(`no name in ${markdown}`);
  return found;
}

describe('what can be a parent', () => {
  test.each<[string, string, boolean]>([
    ['another model', 'Bar-7B', true],
    ['a capitalised word that nobody knows', 'Megacorp', false],
    ['the model itself', 'Foo-7B', false],
    ['its own series', 'Foo', false],
    ['a licence', 'OpenRAIL-M', false],
    ['a service without weights', 'GPT-4', false],
    ['another one', 'Claude-2', false],
    ['open weights of a like name', 'GPT-J-6B', true],
    ['a data set', 'Talk2-dataset', false],
  ])('%s', (_, text, expected) => {
    expect(canBeParent(name(text), scope())).toBe(expected);
  });

  test('a capitalised word that the families know', () => {
    expect(canBeParent(name('Megacorp'), scope({ knownAs: (text) => text }))).toBe(true);
  });
});

describe('a child of this model', () => {
  test.each<[string, boolean]>([
    ['Foo-7B-GGUF', true],
    ['Foo-7B-base', false],
    ['Bar-7B', false],
    ['[x](https://huggingface.co/other/foo-7b-chat-v2)', false],
    ['[x](https://huggingface.co/acme/foo-7b-summary)', true],
  ])('%s: %s', (text, expected) => {
    expect(isChild(name(text), scope().identity)).toBe(expected);
  });
});

describe('sizes', () => {
  test.each<[readonly string[], string, readonly string[]]>([
    [['Bar-1.5B', 'Bar-7B'], 'acme/foo-7b', ['Bar-7B']],
    [['Bar-1.5B', 'Bar-7B'], 'acme/foo', ['Bar-1.5B', 'Bar-7B']],
    [['Bar-1.5B', 'Baz-7B'], 'acme/foo-7b', ['Bar-1.5B', 'Baz-7B']],
    [['Bar-1.5B', 'Bar-3B'], 'acme/foo-7b', ['Bar-1.5B', 'Bar-3B']],
  ])('of %j the fitting for %s', (texts, id, expected) => {
    expect(fittingSizes(texts.map(name), scope({}, id).identity).map(({ text }) => text)).toEqual(expected);
  });

  test.each<[string, string, boolean]>([
    ['Bar-13B', 'acme/foo-7b', true],
    ['Bar-8B', 'acme/foo-7b', false],
    ['Bar-350M', 'acme/foo-0.35b', false],
    ['Bar', 'acme/foo-7b', false],
    ['Bar-13B', 'acme/foo', false],
  ])('%s and %s differ: %s', (text, id, expected) => {
    expect(differsInSize(name(`\`${text}\``.replace(/`Bar`/, 'Bar')), scope({}, id).identity)).toBe(expected);
  });
});
