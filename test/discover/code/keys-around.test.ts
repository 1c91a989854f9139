import { expect, test } from 'vitest';
import { parseCode } from '../../../src/discover/code/code.ts';
import { keysAround } from '../../../src/discover/code/keys-around.ts';
import { languages } from '../../../src/discover/code/language.ts';

function namesAround(text: string, language: keyof typeof languages): readonly string[] {
  const code = parseCode(text, languages[language]);
  return keysAround(code, code.tokens.findIndex((token) => token.text === 'v')).map(({ name, parent, isArgument }) => `${parent === null ? '' : `${parent} > `}${name}${isArgument ? '()' : ''}`);
}

test.each([
  { language: 'python', text: 'a = "v"', names: ['a'] },
  { language: 'python', text: 'a = {"b": {"c": "v"}}', names: ['b > c', 'a > b', 'a'] },
  { language: 'python', text: 'a = ["x", "v"]', names: ['a'] },
  { language: 'python', text: 'a = f(b="v")', names: ['f > b()'] },
  { language: 'python', text: 'a = b or "v"', names: ['a'] },
  { language: 'python', text: 'a = "x"; "v"', names: [] },
  { language: 'python', text: 'a = "x"\nf("v")', names: [] },
  { language: 'python', text: 'x.add_argument("--a", default="v")', names: ['add_argument > default()', 'a'] },
  { language: 'python', text: 'get("A", "v")', names: ['A'] },
  { language: 'python', text: 'get("A", "x", "v")', names: [] },
  { language: 'javascript', text: 'const a = { b: ["v"] }', names: ['a > b', 'a'] },
  { language: 'javascript', text: 'f({ a: "v" })', names: ['a()'] },
  { language: 'hcl', text: 'block "a" {\n  b = "v"\n}', names: ['a > b'] },
  { language: 'python', text: `a = ${'['.repeat(50)}"v"`, names: [] },
] as const)('around the value of $text stand $names', ({ language, text, names }) => {
  expect(namesAround(text, language)).toEqual(names);
});
