import { describe, expect, test } from 'vitest';
import { keysOf } from '../../../src/discover/config/entry.ts';
import { flowEntries } from '../../../src/discover/config/flow-entries.ts';
import { shown } from './shown.ts';

describe('values', () => {
  test.each([
    { name: 'of JSON', text: '{"a": "x", "b": ["y", {"c": "z"}]}', entries: ['a = x', 'b.0 = y', 'b.1.c = z'] },
    { name: 'with escapes are left as written', text: String.raw`{"a": "x\"y\\", "b": "z"}`, entries: [String.raw`a = x\"y\\`, 'b = z'] },
    { name: 'with brackets and commas inside', text: '{"a": "x, [y] {z}: #"}', entries: ['a = x, [y] {z}: #'] },
    { name: 'behind comments', text: '{ // "b": "y"\n"a": "x", /* "c": "z", */ "d": "w" # e\n}', entries: ['a = x', 'd = w'] },
    { name: 'before a comma that nothing follows', text: '{"a": ["x", ], }', entries: ['a.0 = x'] },
    { name: 'of JSON5', text: `{a: 'x', 'b': "y"}`, entries: ['a = x', 'b = y'] },
    { name: 'of YAML in plain words', text: '[x, org/name, a b, {c: d}]', entries: ['0 = x', '1 = org/name', '2 = a b', '3.c = d'] },
    { name: 'that are addresses', text: '[https://x/y, hf://org/name:z]', entries: ['0 = https://x/y', '1 = hf://org/name:z'] },
    { name: 'that are paths', text: '[--model, /llm/Llama-3, ./x]', entries: ['0 = --model', '1 = /llm/Llama-3', '2 = ./x'] },
    { name: 'behind an empty one', text: '{a: , b: x}', entries: ['b = x'] },
    { name: 'with Windows line ends', text: '{\r\n"a": [\r\nx\r\n]\r\n}', entries: ['a.0 = x'] },
    { name: 'whose keys are words of JavaScript', text: '{"__proto__": {"toString": "x"}}', entries: ['__proto__.toString = x'] },
    { name: 'under a key that comes twice', text: '{"a": "x", "a": "y"}', entries: ['a = x', 'a = y'] },
    { name: 'in a text that breaks off', text: '{"a": ["x", "y', entries: ['a.0 = x', 'a.1 = y'] },
    { name: 'between brackets that do not match', text: '{"a": ["x"}, "b": "y"]', entries: ['a.0 = x', 'b = y'] },
    { name: 'of nothing', text: '{}', entries: [] },
  ])('$name', ({ text, entries }) => {
    expect(flowEntries(text, 0).entries.map(shown)).toEqual(entries);
  });
});

test('reading begins where it is told and ends behind the bracket that closes the first', () => {
  const text = 'a: [x, [y]] # ["z"]';
  const { entries, end } = flowEntries(text, text.indexOf('['));
  expect([entries.map(shown), text.slice(end)]).toEqual([['0 = x', '1.0 = y'], ' # ["z"]']);
});

test('values stand below the path around them, at their place in the text', () => {
  const text = `{"a": 'x', b: [ y ]}`;
  const { entries } = flowEntries(text, 0, { root: { key: 'root', up: null } });
  expect(entries.map(({ path }) => keysOf(path))).toEqual([['root', 'a'], ['root', 'b', 0]]);
  for (const { value, at } of entries) expect(text.slice(at, at + value.length)).toBe(value);
});

test('only wanted values are kept, and the others are passed over', () => {
  const { entries } = flowEntries('{"a": "x", "b": {"a": "y", "c": "z"}}', 0, { wanted: (path) => path?.key === 'a' });
  expect(entries.map(shown)).toEqual(['a = x', 'b.a = y']);
});

test.each([
  { name: 'depth', text: '['.repeat(60_000) },
  { name: 'length', text: `[${'"x",'.repeat(60_000)}]` },
  { name: 'open quotes', text: `[${'"\n'.repeat(60_000)}` },
  { name: 'open comments', text: `[${'/*'.repeat(60_000)}` },
  { name: 'colons', text: `{${':'.repeat(60_000)}}` },
])('any $name is read to its end', ({ text }) => {
  expect(flowEntries(text, 0).end).toBeGreaterThanOrEqual(text.length);
});
