import { describe, expect, test } from 'vitest';
import { lineAt } from '../../../../src/lineage/evidence/prose/plain-text.ts';
import { plain } from '../../../support/prose.ts';

describe('the text without markup', () => {
  test.each<[string, string, string]>([
    ['bold and italics', '**Foo** is *based* on __Bar__', 'Foo is based on Bar'],
    ['a mark inside a word stays', 'foo_bar_7b and 2 * 3', 'foo_bar_7b and 2 * 3'],
    ['one tilde stays, two are struck out', '~5B ~~old~~', '~5B old'],
    ['code', 'use `foo-7b` now', 'use foo-7b now'],
    ['a lone tick', 'a ` b', 'a  b'],
    ['a link', '[Foo 7B](https://example.org)', 'Foo 7B'],
    ['brackets within a link', '[Foo [schnell]](https://example.org)', 'Foo [schnell]'],
    ['a picture', 'a ![logo](x.png) b', 'a  b'],
    ['a footnote', 'Foo was trained[^1] on laws[^2].', 'Foo was trained on laws.'],
    ['brackets that are no link', '[More Information Needed]', '[More Information Needed]'],
    ['an escaped mark', 'foo\\_bar', 'foo_bar'],
    ['tags', '<b>Foo</b> is <span class="x">Bar</span>', 'Foo is Bar'],
    ['a tag that ends a statement', 'Foo<br>Bar', 'Foo\nBar'],
    ['a sign that is no tag', 'a < b and c > d', 'a < b and c > d'],
    ['entities', 'A &amp; B &#40;C&#41; &bogus;', 'A & B (C) &bogus;'],
    ['a broken line', 'Foo is\n  based on Bar', 'Foo is based on Bar'],
  ])('%s', (_, markdown, text) => {
    expect(plain(markdown).text).toBe(text);
  });
});

describe('links and code', () => {
  test.each<[string, string, readonly [string, string][]]>([
    ['text and target', 'from [Foo](https://example.org/foo "title").', [['Foo', 'https://example.org/foo']]],
    ['a bare address without the full stop', 'from https://example.org/foo.', [['https://example.org/foo', 'https://example.org/foo']]],
    ['an address in angle brackets', '<https://example.org/foo>', [['https://example.org/foo', 'https://example.org/foo']]],
    ['an HTML anchor', 'from <a target="_blank" href="https://example.org/foo"><b>Foo</b></a>', [['Foo', 'https://example.org/foo']]],
    ['parentheses in the target', '[Foo](https://example.org/a_(b))', [['Foo', 'https://example.org/a_(b)']]],
    ['an anchor without a target', '<a name="x">Foo</a>', []],
  ])('%s', (_, markdown, expected) => {
    const { text, links } = plain(markdown);
    expect(links.map(({ start, end, url }) => [text.slice(start, end), url])).toEqual(expected);
  });

  test('the place of code is known', () => {
    const { text, code } = plain('use `foo-7b` and `bar`');
    expect(code.map(({ start, end }) => text.slice(start, end))).toEqual(['foo-7b', 'bar']);
  });
});

test('each part keeps the line it stood on', () => {
  const read = plain('a\nb\nc');
  expect([0, 2, 4].map((offset) => lineAt(read, offset))).toEqual([1, 2, 3]);
});
