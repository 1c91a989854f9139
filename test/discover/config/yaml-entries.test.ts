import { describe, expect, test } from 'vitest';
import { yamlEntries } from '../../../src/discover/config/yaml-entries.ts';
import { shown } from './shown.ts';

function read(...lines: readonly string[]): readonly string[] {
  return yamlEntries(lines.join('\n')).map(shown);
}

describe('keys and values', () => {
  test.each([
    { name: 'of one table', lines: ['a: x', 'b: y z'], entries: ['a = x', 'b = y z'] },
    { name: 'of tables in tables', lines: ['a:', '  b:', '    c: x', '  d: y', 'e: z'], entries: ['a.b.c = x', 'a.d = y', 'e = z'] },
    { name: 'that are quoted', lines: [`"a": 'x'`, `'b: c': "y"`], entries: ['a = x', 'b: c = y'] },
    { name: 'with quotes in quotes', lines: [String.raw`a: "x \"y\" z"`, `b: 'it''s'`], entries: [String.raw`a = x \"y\" z`, "b = it''s"] },
    { name: 'with a backslash before the closing quote', lines: [String.raw`a: "C:\\"`, 'b: y'], entries: [String.raw`a = C:\\`, 'b = y'] },
    { name: 'with comments', lines: ['# a: w', 'a: x # y', 'b: "x # y" # z', 'c: x#y'], entries: ['a = x', 'b = x # y', 'c = x#y'] },
    { name: 'with colons inside', lines: ['a: https://x/y', 'b: org/name:Q4'], entries: ['a = https://x/y', 'b = org/name:Q4'] },
    { name: 'with anchors and tags', lines: ['a: &name x', 'b: !!str y', 'c: &n !t "z"'], entries: ['a = x', 'b = y', 'c = z'] },
    { name: 'with Windows line ends', lines: ['a: x\r', 'b:\r', '  - y\r', 'c: "z"\r'], entries: ['a = x', 'b.0 = y', 'c = z'] },
      { name: 'without a value', lines: ['a:', 'b: # nothing', 'c:   ', 'd: x'], entries: ['d = x'] },
    { name: 'whose keys are words of JavaScript', lines: ['__proto__:', '  constructor: x'], entries: ['__proto__.constructor = x'] },
    { name: 'of several documents', lines: ['a:', '  b: x', '---', '  c: y', '...', 'd: z'], entries: ['a.b = x', 'c = y', 'd = z'] },
    { name: 'between templates of Helm', lines: ['{{- if .Values.x }}', 'a: x', '{{- end }}', 'b: {{ .Values.b }}', 'c: "{{ .Values.c }}/y"', 'd: z'], entries: ['a = x', 'c = {{ .Values.c }}/y', 'd = z'] },
    { name: 'that go on in the next line', lines: ['a: "x', '  y"', 'b: z'], entries: ['a | x\n  y', 'b = z'] },
  ])('$name', ({ lines, entries }) => {
    expect(read(...lines)).toEqual(entries);
  });
});

describe('lists', () => {
  test.each([
    { name: 'below their key', lines: ['a:', '  - x', '  - y', 'b: z'], entries: ['a.0 = x', 'a.1 = y', 'b = z'] },
    { name: 'at the indentation of their key', lines: ['a:', '- x', '- y', 'b: z'], entries: ['a.0 = x', 'a.1 = y', 'b = z'] },
    { name: 'of tables', lines: ['a:', '  - b: x', '    c: y', '  - b: z'], entries: ['a.0.b = x', 'a.0.c = y', 'a.1.b = z'] },
    { name: 'of lists', lines: ['a:', '  - - x', '    - y', '  - - z'], entries: ['a.0.0 = x', 'a.0.1 = y', 'a.1.0 = z'] },
    { name: 'that stand in no key', lines: ['- a:', '  - x', '  b: y', '- z', '---', '- w'], entries: ['0.a.0 = x', '0.b = y', '1 = z', '0 = w'] },
    { name: 'of items that begin on the next line', lines: ['a:', '  -', '    b: x', '  -', '    b: y'], entries: ['a.0.b = x', 'a.1.b = y'] },
    { name: 'of texts with a hyphen', lines: ['a:', '  - --model', '  - -x', '  - "-y"'], entries: ['a.0 = --model', 'a.1 = -x', 'a.2 = -y'] },
    { name: 'in brackets', lines: ['a: [x, "y", {b: z}]', 'c: d'], entries: ['a.0 = x', 'a.1 = y', 'a.2.b = z', 'c = d'] },
    { name: 'in brackets over several lines', lines: ['a: [', '  x,', '  y', ']', 'c: d'], entries: ['a.0 = x', 'a.1 = y', 'c = d'] },
  ])('$name', ({ lines, entries }) => {
    expect(read(...lines)).toEqual(entries);
  });
});

describe('texts of several lines', () => {
  test.each([
    { name: 'behind |', lines: ['a: |', '  x', '', '    y', 'b: z'], entries: ['a |   x\n\n    y\n', 'b = z'] },
    { name: 'behind > have their lines joined', lines: ['a: >', '  x', '  y', 'b: z'], entries: ['a |   x   y\n', 'b = z'] },
    { name: 'with signs behind the mark', lines: ['a: |2- # why', '  x', 'b: z'], entries: ['a |   x\n', 'b = z'] },
    { name: 'as items of a list', lines: ['a:', '  - |', '    x', '    y', '  - z'], entries: ['a.0 |     x\n    y\n', 'a.1 = z'] },
    { name: 'as items of a list at the indentation of its key', lines: ['a:', '- |', '  x \\', '  y', '- z'], entries: ['a.0 |   x \\\n  y\n', 'a.1 = z'] },
    { name: 'below a key of an item', lines: ['- a: |', '    x', '  b: y'], entries: ['0.a |     x\n', '0.b = y'] },
    { name: 'that hold what has the look of keys', lines: ['a: |', '  b: x', '  - y', 'c: z'], entries: ['a |   b: x\n  - y\n', 'c = z'] },
    { name: 'at the end of the file', lines: ['a: |', '  x'], entries: ['a |   x'] },
    { name: 'a pipe inside a text begins none', lines: ['a: |x', 'b: y'], entries: ['a = |x', 'b = y'] },
  ])('$name', ({ lines, entries }) => {
    expect(read(...lines)).toEqual(entries);
  });
});

test('each value stands where it says', () => {
  const text = 'a: &n "x"\nb:\n  - y # z\n  - [q, \'r\']\nc: |\n  s\n';
  for (const { value, at } of yamlEntries(text)) expect(text.slice(at, at + value.length)).toBe(value);
});

test.each([
  { name: 'lines without keys', text: 'x\n'.repeat(600_000) },
  { name: 'items without keys', text: '- x\n'.repeat(600_000) },
  { name: 'keys without values', text: 'a:\n'.repeat(100_000) },
  { name: 'growing indentation', text: Array.from({ length: 1_500 }, (_, depth) => `${' '.repeat(depth)}a:`).join('\n') },
  { name: 'quotes that are not closed', text: 'a: "\nb: \'\n'.repeat(50_000) },
  { name: 'brackets that are not closed', text: 'a: [{\n'.repeat(100_000) },
  { name: 'markers of lists on one line', text: '- '.repeat(100_000) },
])('$name are read in one pass, however many they are', ({ text }) => {
  expect(yamlEntries(`last: x\n---\n${text}`).slice(0, 1).map(shown)).toEqual(['last = x']);
}, 15_000);
