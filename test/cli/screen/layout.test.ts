import { expect, test } from 'vitest';
import { isTooSmall, previewHeight, scrollHeight } from '../../../src/cli/screen/layout.ts';
import type { View } from '../../../src/cli/screen/choices.ts';
import { findingWith, reportWith } from '../../support/report.ts';

const sized = (rows: number, view: View = 'table', suppositions = {}): Parameters<typeof scrollHeight>[0] => ({ size: { columns: 80, rows }, open: [view], suppositions, report: reportWith() });

test.each<{ readonly view: View; readonly rows: number; readonly suppositions?: Readonly<Record<string, string>>; readonly expected: number }>([
  { view: 'table', rows: 24, expected: 16 },
  { view: 'table', rows: 40, expected: 29 },
  { view: 'table', rows: 15, expected: 11 },
  { view: 'table', rows: 24, suppositions: { 'use.military': 'true' }, expected: 15 },
  { view: 'model', rows: 24, expected: 19 },
  { view: 'compare', rows: 24, expected: 18 },
  { view: 'facts', rows: 24, expected: 16 },
  { view: 'export', rows: 24, expected: 19 },
  { view: 'help', rows: 24, expected: 20 },
  { view: 'facts', rows: 5, expected: 1 },
])('$view scrolls in $expected of $rows lines', ({ view, rows, suppositions = {}, expected }) => {
  expect(scrollHeight(sized(rows, view, suppositions))).toBe(expected);
});

test('what was found about the run takes a line of every view', () => {
  expect(scrollHeight({ ...sized(24), report: reportWith([], { findings: [findingWith()] }) })).toBe(15);
});

test.each([
  [10, 0],
  [15, 0],
  [16, 3],
  [29, 3],
  [30, 6],
])('a window of %d lines has %d for the chosen model', (rows, expected) => {
  expect(previewHeight(sized(rows))).toBe(expected);
});

test.each([
  { columns: 40, rows: 10, expected: false },
  { columns: 39, rows: 10, expected: true },
  { columns: 80, rows: 9, expected: true },
])('$columns × $rows is too small: $expected', ({ columns, rows, expected }) => {
  expect(isTooSmall({ size: { columns, rows } })).toBe(expected);
});
