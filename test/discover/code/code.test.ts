import { expect, test } from 'vitest';
import { elements, endOfExpression, isToken, parseCode } from '../../../src/discover/code/code.ts';
import { languages } from '../../../src/discover/code/language.ts';

function read(text: string) {
  const code = parseCode(text, languages.python);
  return { code, shown: ({ from, to }: { readonly from: number; readonly to: number }) => code.tokens.slice(from, to).map((token) => token.text).join(' ') };
}

test.each([
  { name: 'in order', text: 'f(a, [b, c])', pairs: ['1-9', '4-8'] },
  { name: 'a bracket left open inside another ends with it', text: 'f([a)', pairs: ['1-4', '2-4'] },
  { name: 'a bracket that is never closed ends with the file', text: 'f(a', pairs: ['1-3'] },
  { name: 'a stray closing bracket closes nothing', text: 'a) (b)', pairs: ['2-4'] },
  { name: 'a closing bracket of another kind closes nothing', text: '(a]b)', pairs: ['0-4'] },
  { name: 'brackets in strings are none', text: 'f("(", ")")', pairs: ['1-5'] },
])('brackets are matched: $name', ({ text, pairs }) => {
  const { code } = read(text);
  expect(code.tokens.flatMap((_, at) => (code.closing[at] === 0 ? [] : [`${at}-${code.closing[at]}`]))).toEqual(pairs);
});

test('a token knows the bracket around it, and a closing bracket the one that it closes', () => {
  const { code } = read('f(a, [b])');
  expect([[...code.around], code.opening[6], code.opening[5]]).toEqual([[-1, -1, 1, 1, 1, 4, 1, -1], 4, 0]);
});

test.each([
  { name: 'comma', text: 'x = a + b, c', expression: 'a + b' },
  { name: 'line end', text: 'x = a\nb', expression: 'a' },
  { name: 'semicolon', text: 'x = a; b', expression: 'a' },
  { name: 'bracket around it', text: '(x = f(a, b)[c]) d', expression: 'f ( a , b ) [ c ]' },
  { name: 'end of the file', text: 'x = f(a, "b"', expression: 'f ( a , b' },
  { name: 'place where it has not begun', text: 'x = , a', expression: '' },
])('an expression ends at the $name', ({ text, expression }) => {
  const { code, shown } = read(text);
  const from = code.tokens.findIndex((token) => token.text === '=') + 1;
  expect(shown({ from, to: endOfExpression(code, from) })).toBe(expression);
});

test.each([
  { text: 'f(a, b + c, d)', parts: ['a', 'b + c', 'd'] },
  { text: 'f()', parts: [] },
  { text: 'f(a,)', parts: ['a'] },
  { text: 'f(, a)', parts: ['', 'a'] },
  { text: 'f(g(a, b), [c, d])', parts: ['g ( a , b )', '[ c , d ]'] },
  { text: 'f(\n  a,\n  b\n)', parts: ['a', 'b'] },
  { text: 'f(a, b', parts: ['a', 'b'] },
])('$text has the elements $parts', ({ text, parts }) => {
  const { code, shown } = read(text);
  expect(elements(code, 1).map(shown)).toEqual(parts);
});

test('a word is told from a string with the same letters', () => {
  const { code } = read('in "in"');
  expect([isToken(code, 0, 'in'), isToken(code, 1, 'in'), isToken(code, -1, 'in'), isToken(code, 9, 'in')]).toEqual([true, false, false, false]);
});

test('of an expression without an end so much is read that a file of them takes no time', () => {
  const { code } = read(`x = ${'a + '.repeat(50_000)}`);
  expect(endOfExpression(code, 2)).toBe(202);
});
