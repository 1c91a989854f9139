import { expect, test } from 'vitest';
import { fill } from '../../src/util/fill.ts';
import { sanitize, sanitizeLine } from '../../src/util/sanitize.ts';

test.each([
  ['an escape sequence', 'a\u001b[31mb', 'a\uFFFD[31mb'],
  ['a carriage return that overwrites a line', 'a\rb', 'a\uFFFDb'],
  ['a control of the second set', 'a\u009b31mb', 'a\uFFFD31mb'],
  ['a change of direction', 'a\u202Eb\u2066c', 'a\uFFFDb\uFFFDc'],
  ['a character without width', 'a\u200Bb\uFEFFc', 'a\uFFFDb\uFFFDc'],
  ['half of a character', 'a\uD83Db\uDE00c', 'a\uFFFDb\uFFFDc'],
  ['a line end and a tab, which stay', 'a\n\tb', 'a\n\tb'],
  ['letters of any language, which stay', 'ü 中 😀 العربية', 'ü 中 😀 العربية'],
])('%s is made safe', (_name, text, expected) => {
  expect(sanitize(text)).toBe(expected);
});

test.each([
  ['line ends and tabs become one space', ' a\r\n\t\nb ', 300, 'a b'],
  ['a text that fits stays', 'abcde', 5, 'abcde'],
  ['a longer one is cut', 'abcdef', 5, 'abcd…'],
  ['no character is cut in half', 'abc😀def', 5, 'abc…'],
])('of a text for one line, %s', (_name, text, maximum, expected) => {
  expect([sanitizeLine(text, maximum), sanitize(sanitizeLine(text, maximum))]).toEqual([expected, expected]);
});

test.each([
  ['{a} and {b}', 'x and y'],
  ['{c} stays', '{c} stays'],
  ['{constructor} and {toString} stay', '{constructor} and {toString} stay'],
  ['{d}', '{a} $& $1'],
  ['{e}', 'l1 l2 \uFFFD'],
  ['{', '{'],
])('%s is filled: %s', (template, expected) => {
  expect(fill(template, { a: 'x', b: 'y', d: '{a} $& $1', e: 'l1\nl2 \u001b' })).toBe(expected);
});
