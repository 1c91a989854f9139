import { describe, expect, test } from 'vitest';
import { parseYaml } from '../../src/util/yaml.ts';

describe('places', () => {
  const file = parseYaml('a: 1\nlist:\n  - x: 2\n  - y: three\n', 'f.yaml');

  test.each([
    { path: ['a'], target: 'value' as const, line: 1, column: 4 },
    { path: ['list', 1, 'y'], target: 'key' as const, line: 4, column: 5 },
    { path: ['list', 1, 'y'], target: 'value' as const, line: 4, column: 8 },
    { path: ['list', 7, 'z'], target: 'value' as const, line: 3, column: 3 },
  ])('$path $target stands at $line:$column', ({ path, target, line, column }) => {
    expect(file.placeOf(path, target)).toMatchObject({ file: 'f.yaml', line, column });
  });
});

test.each([
  { name: 'broken syntax', text: 'a: [1' },
  { name: 'a key twice', text: 'a: 1\na: 2\n' },
  { name: 'an alias bomb', text: `a: &a [x]\n${[...'bcdefghij'].map((key, index) => `${key}: &${key} [${`*${'abcdefghij'[index]},`.repeat(9)}]`).join('\n')}\n` },
  { name: 'sequences nested on one line', text: '- '.repeat(20_000) },
  { name: 'flow collections nested on one line', text: '['.repeat(20_000) },
])('$name is a mistake with a place, not a crash', ({ text }) => {
  const { mistakes, value } = parseYaml(text, 'f.yaml');
  expect(mistakes.length).toBeGreaterThan(0);
  expect(mistakes[0]?.place).toMatchObject({ file: 'f.yaml', line: expect.any(Number) });
  expect(value).toBeNull();
});

test('`no` stays a word and an empty file is null', () => {
  expect([parseYaml('language: no', 'f').value, parseYaml('', 'f').value]).toEqual([{ language: 'no' }, null]);
});
