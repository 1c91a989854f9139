import { expect, test } from 'vitest';
import { jsonMistake } from '../../../src/source/snapshot/json-mistake.ts';

test.each<[string, string, [number, number], RegExp]>([
  ['a word without quotes', '{"a": oops}', [1, 7], /does not fit/],
  ['a comma too many', '{"a": 1,}', [1, 9], /does not fit/],
  ['a missing comma', '{"a": 1\n"b": 2}', [2, 1], /does not fit/],
  ['two documents', '{"a": 1}\n{"b": 2}', [2, 1], /does not fit/],
  ['a control character in a text', '{"a": "x\ny"}', [1, 9], /does not fit/],
  ['a text that does not end', '{"a": "x', [1, 9], /cut off/],
  ['an object that does not end', '{"a": {"b": 1}', [1, 15], /cut off/],
  ['a list that does not end', '{"a": [1, 2', [1, 12], /cut off/],
])('%s', (_name, text, [line, column], message) => {
  const mistake = jsonMistake(text, 'a.json');
  expect(mistake.message).toMatch(message);
  expect(mistake.place).toMatchObject({ file: 'a.json', line, column });
});

test('a long line is cut in the place', () => {
  expect(jsonMistake(`{"a": "${'x'.repeat(10_000)}" oops}`, 'a.json').place?.text).toHaveLength(2_000);
});
