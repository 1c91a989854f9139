import { expect, test } from 'vitest';
import { rowsOf } from '../../../../src/cli/screen/select/rows.ts';
import type { Arrangement } from '../../../../src/cli/screen/choices.ts';
import { tableLines } from '../../../../src/cli/screen/select/table-lines.ts';
import { subjectWith } from '../../../support/report.ts';
import { screenReport } from '../../../support/screen.ts';

const plain: Arrangement = { filter: '', sort: 'list', direction: 'ascending', grouping: 'none' };
const rows = rowsOf(screenReport(), screenReport());

test.each<{ readonly name: string; readonly arrangement: Partial<Arrangement>; readonly expected: readonly (string | number)[] }>([
  { name: 'all in list order', arrangement: {}, expected: [0, 1, 2, 3] },
  { name: 'in reversed list order', arrangement: { direction: 'descending' }, expected: [3, 2, 1, 0] },
  { name: 'gravest first, equal ones in list order', arrangement: { sort: 'verdict' }, expected: [1, 0, 2, 3] },
  { name: 'by id', arrangement: { sort: 'model' }, expected: [1, 0, 3, 2] },
  { name: 'by licences', arrangement: { sort: 'license' }, expected: [2, 3, 1, 0] },
  { name: 'by deciding rule', arrangement: { sort: 'reason' }, expected: [2, 1, 0, 3] },
  { name: 'with every word of the filter in any order', arrangement: { filter: '  team  SEARCH pass ' }, expected: [2] },
  { name: 'none that has only some of the words', arrangement: { filter: 'zebra block' }, expected: [] },
  { name: 'in groups of verdicts', arrangement: { grouping: 'verdict' }, expected: ['BLOCK 1', 1, 'UNKNOWN 1', 0, 'PASS 2', 2, 3] },
  { name: 'in groups of licences, sorted inside', arrangement: { grouping: 'license', sort: 'model', filter: 'org/' }, expected: ['apache-2.0 2', 3, 2] },
])('lists $name', ({ arrangement, expected }) => {
  expect(tableLines(rows, { ...plain, ...arrangement }).map((line) => (line.kind === 'group' ? `${line.title} ${line.count}` : line.row.position))).toEqual(expected);
});

test('a model without licences has a group of its own', () => {
  const report = screenReport({ subjects: [subjectWith({ governingLicenses: [] })] });
  expect(tableLines(rowsOf(report, report), { ...plain, grouping: 'license' })[0]).toEqual({ kind: 'group', title: 'none established', count: 1 });
});
