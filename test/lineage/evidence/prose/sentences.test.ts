import { expect, test } from 'vitest';
import { sentences } from '../../../../src/lineage/evidence/prose/sentences.ts';
import { plain } from '../../../support/prose.ts';

test.each<[string, string, readonly string[]]>([
  ['full stops', 'Foo is one. It is based on Bar.', ['Foo is one.', 'It is based on Bar.']],
  ['versions are not broken', 'Based on Bar v1.5 and Qwen2.5-7B.', ['Based on Bar v1.5 and Qwen2.5-7B.']],
  ['abbreviations', 'Models, e.g. Bar, by Foo et al. Are good.', ['Models, e.g. Bar, by Foo et al. Are good.']],
  ['a small letter goes on', 'Foo vs. bar, approx. two', ['Foo vs. bar, approx. two']],
  ['semicolons', 'Foo is from Bar; Baz is from Quux', ['Foo is from Bar;', 'Baz is from Quux']],
  ['Chinese stops', '\u57FA\u4E8EBar\u3002\u4F7F\u7528Baz\u3002', ['\u57FA\u4E8EBar\u3002', '\u4F7F\u7528Baz\u3002']],
  ['breaks that the markup sets', 'Foo<br>Bar', ['Foo', 'Bar']],
  ['nothing', '   ', []],
])('%s', (_, text, expected) => {
  expect(sentences(plain(text)).map((sentence) => sentence.text.trim())).toEqual(expected);
});

test('a sentence without an end is cut', () => {
  expect(sentences(plain('a '.repeat(5_000)))[0]?.text.length).toBe(1_500);
});
