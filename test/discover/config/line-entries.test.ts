import { expect, test } from 'vitest';
import { lineEntries } from '../../../src/discover/config/line-entries.ts';
import { shown } from './shown.ts';

test.each([
  { name: 'names and values', text: 'A=x\nB = y\nC: z', entries: ['A = x', 'B = y', 'C = z'] },
  { name: 'exported names', text: 'export A=x', entries: ['A = x'] },
  { name: 'quoted values', text: `A="x y"\nB='z' # w`, entries: ['A = x y', 'B = z'] },
  { name: 'a quote that is not closed', text: 'A="x', entries: ['A = "x'] },
  { name: 'comments', text: '# A=x\n; B=y\nC=z # w\nD=v ; u\nE=t#s', entries: ['C = z', 'D = v', 'E = t#s'] },
  { name: 'comments before Windows line ends', text: 'A=x # y\r\nB="z"\r\nC=w\r\n', entries: ['A = x', 'B = z', 'C = w'] },
  { name: 'sections', text: 'A=x\n[s]\nB=y\n[t u]\nC=z', entries: ['A = x', 's.B = y', 't u.C = z'] },
  { name: 'names with dots and hyphens', text: 'model.id-1=x', entries: ['model.id-1 = x'] },
  { name: 'equals signs inside a value', text: 'A=x=y', entries: ['A = x=y'] },
  { name: 'a name without a value', text: 'A=\nB=x', entries: ['A = ', 'B = x'] },
  { name: 'indented lines', text: '  A = x\n\tB=y', entries: ['A = x', 'B = y'] },
  { name: 'the other quote inside a quoted value', text: `A="it's"`, entries: ["A = it's"] },
  { name: 'a list of JSON', text: 'A=[{"b": "x"}]\nC=y', entries: ['A.0.b = x', 'C = y'] },
  { name: 'a list of JSON in quotes', text: `A='["x"]'\nC=y`, entries: ['A.0 = x', 'C = y'] },
  { name: 'a list over lines in backticks', text: 'A=`[\n  {"b": "x"},\n  {"b=c": "z"}\n]`\nC=y', entries: ['A.0.b = x', 'A.1.b=c = z', 'C = y'] },
  { name: 'a bracket that is not closed', text: 'A=[x\nC=y', entries: ['A.0 = x', 'C = y'] },
  { name: 'lines of prose', text: 'just words\n= x\n1=y', entries: [] },
])('$name', ({ text, entries }) => {
  expect(lineEntries(text).map(shown)).toEqual(entries);
});

test('each value stands where it says', () => {
  const text = `A = "x"\n[s]\nexport B='y' # z\nC=w ; v\n`;
  for (const { value, at } of lineEntries(text)) expect(text.slice(at, at + value.length)).toBe(value);
});
