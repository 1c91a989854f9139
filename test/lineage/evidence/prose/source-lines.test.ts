import { expect, test } from 'vitest';
import { sourceLines } from '../../../../src/lineage/evidence/prose/source-lines.ts';

/** The lines that are left, with their numbers. */
function left(readme: string): readonly string[] {
  return sourceLines(readme).filter(({ text }) => text.trim() !== '').map(({ line, text }) => `${line} ${text}`);
}

test.each<[string, string, readonly string[]]>([
  ['the front matter goes, its lines count', '---\nlicense: mit\n---\nHello', ['4 Hello']],
  ['a rule that closes nothing stays', '---\nHello', ['1 ---', '2 Hello']],
  ['a byte order mark before the front matter', '\uFEFF---\na: b\n---\nHello', ['4 Hello']],
  ['Windows line ends', 'a\r\nb', ['1 a', '2 b']],
  ['fenced code', 'a\n```py\ncode\n```\nb', ['1 a', '5 b']],
  ['a fence of tildes', 'a\n~~~\ncode\n~~~\nb', ['1 a', '5 b']],
  ['a longer fence holds a shorter one', '````\n```\ncode\n````\nb', ['5 b']],
  ['a fence that is never closed is text', '```\na\nb', ['1 ```', '2 a', '3 b']],
  ['ticks of inline code open no fence', '```a``` b\nc', ['1 ```a``` b', '2 c']],
  ['a comment', 'a <!-- b --> c', ['1 a  c']],
  ['a comment over lines', 'a <!-- b\nc\nd --> e', ['1 a ', '3  e']],
  ['a comment that is never closed ends with its paragraph', 'a <!-- b\nc\n\nd', ['1 a ', '4 d']],
  ['styles', '<style>\np { }\n</style>\na', ['4 a']],
  ['targets of links', 'see [foo]\n\n[foo]: https://example.org/foo', ['1 see [foo]']],
])('%s', (_, readme, expected) => {
  expect(left(readme)).toEqual(expected);
});

test('a long card and a long line are cut', () => {
  const lines = sourceLines(`${'x'.repeat(20_000)}\n${'y\n'.repeat(400_000)}`);
  expect(lines[0]?.text.length).toBe(8_000);
  expect(lines.length).toBeLessThan(200_000);
});
