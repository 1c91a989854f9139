import { describe, expect, test } from 'vitest';
import { identityOf, isOwn, isSelf, isSubsequence, nameParts, type Identity } from '../../../../src/lineage/evidence/prose/identity.ts';
import { plain } from '../../../support/prose.ts';

function identity(rest: Partial<{ id: string; title: string | null; card: string; known: readonly string[] }> = {}): Identity {
  const { id = 'acme/foo-chat-7b', title = null, card = '', known = [] } = rest;
  return identityOf({ id, title, plains: [plain(card)], isKnownOther: (text) => known.includes(text) });
}

const named = (text: string): { text: string; id: null } => ({ text, id: null });

test.each<[string, readonly string[]]>([
  ['Foo-Chat-7B', ['foo', 'chat', '7', 'b']],
  ['Foo v2', ['foo', 'v', '2']],
  ['--', []],
])('the parts of %s', (text, parts) => {
  expect(nameParts(text)).toEqual(parts);
});

describe('a name is the own one', () => {
  test.each<[string, string, Partial<Parameters<typeof identity>[0]>, boolean]>([
    ['in full', 'Foo-Chat-7B', {}, true],
    ['with spaces', 'Foo Chat 7B', {}, true],
    ['by its beginning', 'Foo', {}, true],
    ['without a part of it', 'Foo-7B', {}, true],
    ['by a title', 'Foobar Talker', { title: 'Foobar Talker' }, true],
    ['with a slip of the pen', 'Pymalion 6B', { id: 'acme/pygmalion-6b' }, true],
    ['with other letters', 'Bar', {}, false],
    ['with another size', 'Foo-Chat-70B', {}, false],
    ['when the card links to a repository of this name', 'Foo', { card: '[Foo](https://huggingface.co/acme/foo)' }, false],
    ['when the name is another maker\u2019s model', 'Foo', { known: ['Foo'] }, false],
    ['without the ending for its format', 'Foo-7B', { id: 'acme/foo-7b-gguf', card: '[Foo](https://huggingface.co/acme/foo-7b)' }, true],
  ])('%s', (_, text, material, expected) => {
    expect(isOwn(named(text), identity(material))).toBe(expected);
  });

  test('a link is compared by its repository', () => {
    expect(isOwn({ text: 'here', id: 'other/Foo-Chat-7B' }, identity())).toBe(true);
    expect(isOwn({ text: 'Foo-Chat-7B', id: 'other/bar' }, identity())).toBe(false);
  });
});

test.each<[string, string | null, boolean]>([
  ['anything', 'ACME/foo-chat-7b', true],
  ['Foo-Chat-7B', 'other/foo-chat-7b', false],
  ['Foo Chat 7B', null, true],
  ['acme/foo-chat-7b', null, true],
  ['Foo', null, false],
])('%s (%s) is the model itself: %s', (text, id, expected) => {
  expect(isSelf({ text, id }, identity())).toBe(expected);
});

test.each<[string, string, boolean]>([
  ['ac', 'abc', true],
  ['ca', 'abc', false],
  ['', 'abc', true],
])('%s within %s in order: %s', (short, long, expected) => {
  expect(isSubsequence([...short], [...long])).toBe(expected);
});
