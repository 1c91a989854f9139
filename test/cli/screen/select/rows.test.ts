import { expect, test } from 'vitest';
import { rowsOf } from '../../../../src/cli/screen/select/rows.ts';
import { tableColumns } from '../../../../src/cli/screen/select/table-columns.ts';
import { verdictText } from '../../../../src/cli/screen/select/verdict-text.ts';
import { hostileReport } from '../../../support/hostile-report.ts';
import { reportWith, subjectWith } from '../../../support/report.ts';
import { screenReport, supposedReport } from '../../../support/screen.ts';

test('a row holds verdict, licences, the deciding rule and the columns of the list', () => {
  expect(rowsOf(screenReport(), screenReport()).map(({ id, verdict, before, licenses, rule, columns }) => [id, verdict, before, licenses, rule, columns])).toEqual([
    ['lab/distill-8b', 'undecided', null, ['llama3.1', 'mit'], 'user-threshold', [['owner', 'search team'], ['useCase', 'answers']]],
    ['art/pictures', 'violation', null, ['cc-by-nc-4.0'], 'no-noncommercial', [['owner', 'marketing team']]],
    ['org/zebra', 'pass', null, ['apache-2.0'], '', [['owner', 'search team']]],
    ['org/apple', 'pass', null, ['apache-2.0'], 'warning: base-model-undeclared', []],
  ]);
});

test('a verdict that suppositions change stands beside the one before', () => {
  const [first, second] = rowsOf(supposedReport(), screenReport());
  expect([first, second].map((row) => row && verdictText(row))).toEqual(['? UNKNOWN → ✗ BLOCK', '✗ BLOCK']);
});

test.each([
  { name: 'verdict', word: 'block', expected: ['art/pictures'] },
  { name: 'licence', word: 'llama3.1', expected: ['lab/distill-8b'] },
  { name: 'rule', word: 'undeclared', expected: ['org/apple'] },
  { name: 'column of the list', word: 'search', expected: ['lab/distill-8b', 'org/zebra'] },
  { name: 'reason', word: 'declares no base', expected: ['org/apple'] },
])('the words of a row hold its $name', ({ word, expected }) => {
  expect(rowsOf(screenReport(), screenReport()).filter(({ words }) => words.includes(word)).map(({ id }) => id)).toEqual(expected);
});

test('text of strangers is made safe', () => {
  const rows = rowsOf(hostileReport(), hostileReport());
  const shown = rows.map(({ id, licenses, rule, reason, columns }) => [id, ...licenses, rule, reason, ...columns.flat()].join(''));
  expect(shown.join('')).not.toMatch(/[\u0000-\u001F\u007F-\u009F\u202A-\u202E]/);
});

test.each([40, 60, 80, 120, 200])('the columns of a table fill a window of %d columns and no more', (columns) => {
  const { verdict, model, licenses, reason, listed } = tableColumns(rowsOf(screenReport(), screenReport()), columns);
  expect(4 + [verdict, model, ...listed.map(({ width }) => width), licenses, reason].reduce((sum, width) => sum + width + 1, -1)).toBe(columns);
});

test('a narrow window gives its room to the ids', () => {
  const rows = rowsOf(screenReport(), screenReport()).map((row) => ({ ...row, id: `org/${'m'.repeat(60)}` }));
  const [narrow, wide] = [44, 56].map((columns) => tableColumns(rows, columns));
  expect([(narrow?.model ?? 0) > (wide?.model ?? 0), narrow?.licenses]).toEqual([true, 0]);
});

test.each([
  [80, []],
  [100, ['owner', 'useCase']],
  [160, ['owner', 'useCase']],
])('a window of %d columns shows of the list %j', (columns, expected) => {
  expect(tableColumns(rowsOf(screenReport(), screenReport()), columns).listed.map(({ name }) => name)).toEqual(expected);
});

test('a column of the list that is too wide for what is left is left to the opened model', () => {
  const rows = rowsOf(reportWith([subjectWith({ id: `org/${'m'.repeat(60)}`, columns: { purpose: 'p'.repeat(80), owner: 'search' } })]), reportWith());
  expect(tableColumns(rows, 100).listed).toEqual([{ name: 'owner', width: 6 }]);
  expect(tableColumns(rows, 100).reason).toBeGreaterThanOrEqual(22);
});
