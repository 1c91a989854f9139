import { describe, expect, test } from 'vitest';
import { parseCode } from '../../../src/discover/code/code.ts';
import { isArgument, ownerOf, targetOf } from '../../../src/discover/code/definitions.ts';
import { languages } from '../../../src/discover/code/language.ts';

describe('what gets a value', () => {
  test.each([
    { language: 'python', text: 'NAME = "v"', mark: '=', target: 'NAME' },
    { language: 'python', text: 'self.name = "v"', mark: '=', target: 'name' },
    { language: 'python', text: 'name: str = "v"', mark: '=', target: 'name' },
    { language: 'python', text: 'name: Optional[Final["x"]] | None = "v"', mark: '=', target: 'name' },
    { language: 'python', text: 'name: dict[str, list[int]] = "v"', mark: '=', target: 'name' },
    { language: 'python', text: 'if a: name = "v"', mark: '=', target: 'name' },
    { language: 'python', text: 'else: name = "v"', mark: '=', target: 'name' },
    { language: 'python', text: 'def f(name: str = "v")', mark: '=', target: 'name' },
    { language: 'python', text: 'table["key"] = "v"', mark: '=', target: 'key' },
    { language: 'python', text: 'f(name="v")', mark: '=', target: 'name' },
    { language: 'python', text: '{"key": "v"}', mark: ':', target: 'key' },
    { language: 'python', text: 'x[name: "v"]', mark: ':', target: null },
    { language: 'python', text: 'for name in ["v"]', mark: 'in', target: 'name' },
    { language: 'python', text: 'if name in ["v"]', mark: 'in', target: null },
    { language: 'javascript', text: '({ key: "v" })', mark: ':', target: 'key' },
    { language: 'javascript', text: 'a ? b : "v"', mark: ':', target: null },
    { language: 'javascript', text: 'const name: string = "v"', mark: '=', target: 'name' },
    { language: 'javascript', text: "type Name = 'v'", mark: '=', target: null },
    { language: 'cLike', text: 'var name string = "v"', mark: '=', target: 'name' },
    { language: 'cLike', text: "const NAME: &'static str = \"v\"", mark: '=', target: 'NAME' },
    { language: 'cLike', text: 'let name: std::string::String = "v"', mark: '=', target: 'name' },
    { language: 'cLike', text: 'name := "v"', mark: '=', target: 'name' },
    { language: 'script', text: '"key" => "v"', mark: '=>', target: 'key' },
    { language: 'script', text: 'name <- "v"', mark: '-', target: 'name' },
    { language: 'script', text: 'name < - "v"', mark: '-', target: null },
    { language: 'script', text: 'name - "v"', mark: '-', target: null },
    { language: 'hcl', text: 'name = "v"', mark: '=', target: 'name' },
  ] as const)('$text: $target', ({ language, text, mark, target }) => {
    const code = parseCode(text, languages[language]);
    const at = targetOf(code, code.tokens.findLastIndex((token) => token.kind !== 'string' && token.text === mark));
    expect(code.tokens[at]?.text ?? null).toBe(target);
  });
});

test.each([
  { text: 'models = ["v"]', language: 'python', owner: 'models', argument: false },
  { text: '{"models": ["v"]}', language: 'python', owner: 'models', argument: false },
  { text: 'load("v")', language: 'python', owner: 'load', argument: true },
  { text: 'def load(a="v")', language: 'python', owner: 'load', argument: false },
  { text: 'load({ a: "v" })', language: 'javascript', owner: null, argument: true },
  { text: 'load(b, { a: "v" })', language: 'javascript', owner: null, argument: true },
  { text: 'model "x" { a = "v" }', language: 'hcl', owner: 'x', argument: false },
  { text: '("v")', language: 'python', owner: null, argument: false },
  { text: '"v"', language: 'python', owner: null, argument: false },
] as const)('the brackets around the value of $text belong to $owner', ({ text, language, owner, argument }) => {
  const code = parseCode(text, languages[language]);
  const bracket = code.around[code.tokens.findIndex((token) => token.text === 'v')] ?? -1;
  expect([ownerOf(code, bracket), isArgument(code, bracket)]).toEqual([owner, argument]);
});
