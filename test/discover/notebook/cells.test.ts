import { expect, test } from 'vitest';
import { readCells } from '../../../src/discover/notebook/cells.ts';

const notebook = (...cells: readonly unknown[]): string => JSON.stringify({ metadata: { kernelspec: { language: 'python' } }, cells });

test.each([
  { name: 'lines of code cells', cells: [{ cell_type: 'code', source: ['a\n', 'b'] }], code: ['a\n', 'b\n'] },
  { name: 'code in one text', cells: [{ cell_type: 'code', source: 'a\nb' }], code: ['a\nb\n'] },
  { name: 'code whose type stands behind it', cells: [{ source: ['a'], cell_type: 'code' }], code: ['a\n'] },
  { name: 'escapes', cells: [{ cell_type: 'code', source: ['a = "ü\\n\t"'] }], code: ['a = "ü\\n\t"\n'] },
  { name: 'no text cells', cells: [{ cell_type: 'markdown', source: ['a'] }, { cell_type: 'raw', source: ['b'] }], code: [] },
  { name: 'no outputs', cells: [{ cell_type: 'code', source: ['a'], outputs: [{ data: { 'text/plain': ['b'] }, source: 'c' }] }], code: ['a\n'] },
  { name: 'empty cells', cells: [{ cell_type: 'code', source: [] }, { cell_type: 'code', source: ['a'] }], code: ['a\n'] },
])('$name', ({ cells, code }) => {
  expect(readCells(notebook(...cells))?.code.map(({ text }) => text)).toEqual(code);
});

test('each piece stands where it says, and tells whether it begins a cell', () => {
  const text = notebook({ cell_type: 'code', source: ['a\n', 'b'] }, { cell_type: 'code', source: ['c'] });
  const { code, language } = readCells(text) ?? { code: [], language: null };
  expect([code.map(({ at, isFirst }) => `${text[at]} ${isFirst}`), language]).toEqual([['a true', 'b false', 'c true'], 'python']);
});

test.each(['', '[]', 'cells', '{"x": 1}', 'a = {"cells": 1}'])('%j is no notebook', (text) => {
  expect(readCells(text)).toBeNull();
});
