import { describe, expect, test } from 'vitest';
import { endOfExpression, parseCode } from '../../../src/discover/code/code.ts';
import { literalsOf, namesOf } from '../../../src/discover/code/expression.ts';
import { languages } from '../../../src/discover/code/language.ts';

function read(expression: string, language: keyof typeof languages = 'python') {
  const code = parseCode(`x = ${expression}`, languages[language]);
  const range = { from: 2, to: endOfExpression(code, 2) };
  return { literals: literalsOf(code, range).map((at) => code.tokens[at]?.text), names: namesOf(code, range) };
}

describe('an expression can be', () => {
  test.each([
    { name: 'a string', text: '"a"', literals: ['a'] },
    { name: 'either branch', text: '"a" if b else "c"', literals: ['a', 'c'] },
    { name: 'either side of or', text: 'b or "a"', literals: ['a'] },
    { name: 'any member of a list', text: '["a", "b", ["c"]]', literals: ['a', 'b', 'c'] },
    { name: 'any value of a table, and no key', text: '{"a": "b", "c": {"d": "e"}}', literals: ['b', 'e'] },
    { name: 'no value under a key that says something else', text: '{"model": "a", "license": "b", "dataset": "c"}', literals: ['a'] },
    { name: 'a default of the environment, and the name too', text: 'os.getenv("A", "b")', literals: ['A', 'b'] },
    { name: 'a string in a group', text: '("a")', literals: ['a'] },
    { name: 'no argument of a call that computes', text: 'hash("a")', literals: [] },
    { name: 'no part of a sum', text: '"a" + b + "c"', literals: [] },
    { name: 'no neighbour of another string', text: '"a" "b"', literals: [] },
    { name: 'no string that is formatted', text: '"a" % b', literals: [] },
    { name: 'no string that becomes another', text: '"a/{}".format(b)', literals: [] },
    { name: 'a string that is only trimmed', text: '"a".strip()', literals: ['a'] },
    { name: 'no side of a comparison', text: 'b == "a"', literals: [] },
    { name: 'no template', text: 'f"{b}/a"', literals: [] },
    { name: 'nothing of a function', text: 'lambda: "a"', literals: [] },
  ])('$name', ({ text, literals }) => {
    expect(read(text).literals).toEqual(literals);
  });

  test.each([
    { name: 'either branch of ?:', text: 'b ? "a" : "c"', literals: ['a', 'c'] },
    { name: 'a fallback', text: 'b ?? "a"', literals: ['a'] },
    { name: 'nothing of a function', text: '() => "a"', literals: [] },
    { name: 'a value of an object', text: '{ b: "a", "c": "d" }', literals: ['a', 'd'] },
  ])('in JavaScript $name', ({ text, literals }) => {
    expect(read(text, 'javascript').literals).toEqual(literals);
  });
});

describe('an expression reads', () => {
  test.each([
    { text: 'a', names: ['a'] },
    { text: 'args.model_name', names: ['model_name'] },
    { text: 'a["b"]', names: ['b', 'a'] },
    { text: 'a[b]', names: ['a'] },
    { text: 'f(a)', names: [] },
    { text: 'str(a)', names: ['a'] },
    { text: '[a, b.c]', names: ['a', 'c'] },
    { text: '"a"', names: [] },
    { text: 'a or b', names: ['a', 'or', 'b'] },
  ])('$text: $names', ({ text, names }) => {
    expect(read(text).names).toEqual(names);
  });
});

test('brackets in brackets are read to a depth that people write', () => {
  expect([read(`${'['.repeat(5)}"a"${']'.repeat(5)}`).literals, read(`${'['.repeat(5_000)}"a"${']'.repeat(5_000)}`).literals]).toEqual([['a'], []]);
});
