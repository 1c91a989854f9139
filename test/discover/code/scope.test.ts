import { describe, expect, test } from 'vitest';
import { parseCode } from '../../../src/discover/code/code.ts';
import { languages } from '../../../src/discover/code/language.ts';
import { findParameters } from '../../../src/discover/code/parameters.ts';
import { resolve } from '../../../src/discover/code/resolve.ts';
import { readScope } from '../../../src/discover/code/scope.ts';

/** The strings that the last token of a text can stand for. */
function valuesOf(text: string): readonly (string | undefined)[] {
  const code = parseCode(text, languages.python);
  const from = code.tokens.length - 1;
  return resolve(code, readScope(code), { from, to: from + 1 }).map((at) => code.tokens[at]?.text);
}

describe('a name stands for', () => {
  test.each([
    { name: 'its value', text: 'a = "x"\na', values: ['x'] },
    { name: 'all its values', text: 'a = "x"\nif b: a = "y"\na', values: ['x', 'y'] },
    { name: 'the value of another name', text: 'a = "x"\nb = a\nc = b\nc', values: ['x'] },
    { name: 'a field', text: 'self.a = "x"\na', values: ['x'] },
    { name: 'each item of a loop', text: 'for a in ["x", "y"]: pass\na', values: ['x', 'y'] },
    { name: 'a default of a parameter', text: 'def f(a="x"): pass\na', values: ['x'] },
    { name: 'what is given to a parameter', text: 'def f(b, a): pass\nf(1, "x")\na', values: ['x'] },
    { name: 'what is given to a constructor', text: 'class F:\n  def __init__(self, a): pass\nF("x")\na', values: ['x'] },
    { name: 'the default of an option', text: 'p.add_argument("-m", "--model-name", default="x")\nmodel_name', values: ['x'] },
    { name: 'the default of an option with another destination', text: 'p.add_argument("--m", dest="model", default="x")\nmodel', values: ['x'] },
    { name: 'the default of a setting', text: 'os.environ.get("A", "x")\nA', values: ['x'] },
    { name: 'nothing it is compared with', text: 'a == "x"\na', values: [] },
    { name: 'nothing that is unknown', text: 'b = "x"\na', values: [] },
    { name: 'nothing for itself', text: 'a = a\na', values: [] },
    { name: 'nothing in a circle', text: 'a = b\nb = c\nc = a\na', values: [] },
    { name: 'nothing behind too many steps', text: 'a = "x"\nb = a\nc = b\nd = c\ne = d\nf = e\nf', values: [] },
  ])('$name', ({ text, values }) => {
    expect(valuesOf(text)).toEqual(values);
  });

  test('nothing that every object has', () => {
    expect([valuesOf('constructor'), valuesOf('__proto__')]).toEqual([[], []]);
  });

  test('its first values, of many', () => {
    expect(valuesOf(`${'a = "x"\n'.repeat(5_000)}a`)).toHaveLength(40);
  });
});

test.each([
  { text: 'def f(a, b=1): pass', functions: { f: ['a', 'b'] } },
  { text: 'class C:\n  def __init__(self, a): pass\n  def g(cls, b): pass', functions: { C: ['a'], g: ['b'] } },
  { text: 'function f(a, { b }) {}', functions: { f: ['a', '{'] } },
  { text: 'fn f(a: str) {}', functions: { f: ['a'] } },
  { text: 'f(a)', functions: {} },
])('$text declares $functions', ({ text, functions }) => {
  expect(Object.fromEntries(findParameters(parseCode(text, languages.python)))).toEqual(functions);
});
