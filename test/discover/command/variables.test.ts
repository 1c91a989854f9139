import { describe, expect, test } from 'vitest';
import { splitScript } from '../../../src/discover/command/split-script.ts';
import { assignmentsOf, collectVariables, expand, splitAssignment } from '../../../src/discover/command/variables.ts';

const wordsOf = (line: string) => splitScript(line).commands[0] ?? [];

test.each([
  { line: 'A=x', assigned: ['A=x'] },
  { line: 'A=x B="y z" run', assigned: ['A=x', 'B=y z'] },
  { line: 'export A=x', assigned: ['A=x'] },
  { line: 'local -r A=x', assigned: ['A=x'] },
  { line: 'ENV A=x B=y', assigned: ['A=x', 'B=y'] },
  { line: 'ENV A x', assigned: ['A=x'] },
  { line: 'ARG A=x', assigned: ['A=x'] },
  { line: 'set A=x', assigned: ['A=x'] },
  { line: 'A := x', assigned: ['A=x'] },
  { line: 'A ?= x', assigned: ['A=x'] },
  { line: '$A = "x"', assigned: ['A=x'] },
  { line: '$env:A = "x"', assigned: ['A=x'] },
  { line: '$env:A="x"', assigned: ['A=x'] },
  { line: 'run A=x', assigned: [] },
  { line: '--a=x', assigned: [] },
  { line: '1A=x', assigned: [] },
])('$line assigns $assigned', ({ line, assigned }) => {
  expect(assignmentsOf(wordsOf(line)).map(({ name, value }) => `${name}=${value.text}`)).toEqual(assigned);
});

test.each([
  { text: 'A=x', name: 'A', value: 'x', at: 2 },
  { text: 'A="x"', name: 'A', value: 'x', at: 3 },
  { text: 'A+=x', name: 'A', value: 'x', at: 3 },
  { text: 'a.b=x=y', name: 'a.b', value: 'x=y', at: 4 },
  { text: 'A=', name: 'A', value: '', at: 2 },
])('$text is $name with a value of its own place', ({ text, name, value, at }) => {
  expect(splitAssignment({ text, at: 10 })).toEqual({ name, value: { text: value, at: 10 + at } });
});

describe('a word stands for', () => {
  const variables = collectVariables(splitScript('A=x\nB=y\nB=z\nC=$A\nD=${E:-w}').commands);
  test.each([
    { text: 'plain', values: ['plain'] },
    { text: '$A', values: ['x'] },
    { text: '${A}', values: ['x'] },
    { text: '$(A)', values: ['x'] },
    { text: '%A%', values: ['x'] },
    { text: '$env:A', values: ['x'] },
    { text: '${{ env.A }}', values: ['x'] },
    { text: '$B', values: ['y', 'z'] },
    { text: '$C', values: [] },
    { text: '$D', values: ['w'] },
    { text: '$UNKNOWN', values: [] },
    { text: '${UNKNOWN:-v}', values: ['v'] },
    { text: '${A:-v}', values: ['v', 'x'] },
    { text: '${A=v}', values: ['v', 'x'] },
    { text: '${A:-$B}', values: ['x'] },
    { text: 'org/$A', values: [] },
    { text: '$constructor', values: [] },
    { text: '$', values: [] },
  ])('$text: $values', ({ text, values }) => {
    expect(expand({ text, at: 0 }, variables).map((word) => word.text)).toEqual(values);
  });
});

test('of a variable that is given many values the first are kept', () => {
  const variables = collectVariables(splitScript(Array.from({ length: 1_000 }, (_, number) => `A=${number}\n`).join('')).commands);
  expect(variables.get('A')?.map(({ text }) => text).slice(-2)).toEqual(['18', '19']);
});

test('the default of a variable stands at its own place', () => {
  const text = '${MODEL:-org/name}';
  const [word] = expand({ text, at: 0 }, new Map());
  expect(text.slice(word?.at, (word?.at ?? 0) + 8)).toBe('org/name');
});
