import { expect, test } from 'vitest';
import { tomlEntries } from '../../../src/discover/config/toml-entries.ts';
import { shown } from './shown.ts';

test.each([
  { name: 'keys before any table', text: 'a = "x"\nb = \'y\'', entries: ['a = x', 'b = y'] },
  { name: 'keys of tables', text: '[t]\na = "x"\n[t.u]\nb = "y"', entries: ['t.a = x', 't.u.b = y'] },
  { name: 'tables that come several times', text: '[[m]]\na = "x"\n[[m]]\na = "y"', entries: ['m.a = x', 'm.a = y'] },
  { name: 'dotted and quoted keys', text: 'a.b = "x"\n"c d".e = "y"\n["t u"]\n"f" = "z"', entries: ['a.b = x', 'c d.e = y', 't u.f = z'] },
  { name: 'keys with hyphens', text: 'model-id = "x"', entries: ['model-id = x'] },
  { name: 'lists over several lines', text: 'a = [\n  "x", # one\n  "y",\n]\nb = "z"', entries: ['a.0 = x', 'a.1 = y', 'b = z'] },
  { name: 'tables in one line', text: 'a = { b = "x", c.d = "y", e = ["z"] }', entries: ['a.b = x', 'a.c.d = y', 'a.e.0 = z'] },
  { name: 'lists of tables', text: 'a = [{ b = "x" }, { b = "y" }]', entries: ['a.0.b = x', 'a.1.b = y'] },
  { name: 'texts of several lines', text: 'a = """\nx\ny"""\nb = "z"', entries: ['a | \nx\ny', 'b = z'] },
  { name: 'comments', text: '# a = "x"\nb = "y#z" # c = "w"', entries: ['b = y#z'] },
  { name: 'numbers, dates and truth values name nothing', text: 'a = 1\nb = true\nc = 1979-05-27\nd = "x"', entries: ['d = x'] },
  { name: 'Windows line ends', text: '[t]\r\na = "x"\r\nb = [\r\n"y"\r\n]\r\n', entries: ['t.a = x', 't.b.0 = y'] },
  { name: 'an equals sign inside a value', text: 'a = "x=y"', entries: ['a = x=y'] },
  { name: 'a text that is not closed', text: 'a = "x\nb = "y"', entries: ['a = x', 'b = y'] },
  { name: 'nothing', text: '', entries: [] },
])('$name', ({ text, entries }) => {
  expect(tomlEntries(text).map(shown)).toEqual(entries);
});

test('each value stands where it says', () => {
  const text = `a = 'x'\n[t]\nb = ["y", { c = "z" }]\n`;
  for (const { value, at } of tomlEntries(text)) expect(text.slice(at, at + value.length)).toBe(value);
});

test('brackets in brackets are read to a depth, and no further', () => {
  expect(tomlEntries(`a = ${'['.repeat(5_000)}"deep"${']'.repeat(5_000)}\nb = "x"`).map(shown)).toEqual(['b = x']);
});
