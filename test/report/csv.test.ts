import { parse } from 'csv-parse/sync';
import { describe, expect, test } from 'vitest';
import { renderCsv } from '../../src/report/csv.ts';
import { hostileReport } from '../support/hostile-report.ts';
import { distillSubject, findingWith, reportWith, subjectWith } from '../support/report.ts';

function rowsOf(...args: Parameters<typeof reportWith>): readonly Readonly<Record<string, string>>[] {
  return parse(renderCsv(reportWith(...args)), { columns: true });
}

test('a model is a row with the reason, the clause and the path', () => {
  expect(rowsOf([distillSubject()])).toEqual([
    {
      model: 'lab/distill-8b',
      id: 'lab/distill-8b',
      revision: 'a'.repeat(40),
      verdict: 'undecided',
      declared_license: 'mit',
      verdict_in_words: 'UNKNOWN: cannot be decided with what is known',
      governing_licenses: 'llama3.1, mit',
      deciding_rule: 'user-threshold',
      reason: 'Whether the user threshold is exceeded is not known.',
      clause: 'llama3.1 §2',
      path: 'lab/distill-8b → vendor/base-8b',
      how_to_fix: 'Choose another model.',
      findings: '1',
      all_rules: 'error user-threshold (undecided)',
      lineage_complete: 'yes',
      facts_from_row: '',
    },
  ]);
});

test('columns of the candidate list follow, each model with its own, those of the same name marked', () => {
  const rows = rowsOf([subjectWith({ columns: { Team: 'search', model: 'as written' } }), subjectWith({ id: 'org/b', columns: { Budget: '12' } })]);
  expect(rows.map(({ Team, Budget, 'model (list)': listed }) => [Team, Budget, listed])).toEqual([['search', '', 'as written'], ['', '12', '']]);
});

test('rows of the list that could not be read have a line of their own, and count as undecided', () => {
  const unread = findingWith({ ruleId: 'candidate-unread', outcome: 'undecided', message: 'Not judged, because it could not be read: list.csv, row 7: no model.', license: null, section: null, via: [], howToFix: 'Correct it.' });
  expect(rowsOf([subjectWith()], { findings: [unread] })[1]).toMatchObject({ model: '', verdict: 'undecided', verdict_in_words: 'error about the run', deciding_rule: 'candidate-unread', reason: unread.message, how_to_fix: 'Correct it.' });
});

test('a remark about the run is no verdict', () => {
  const remark = findingWith({ ruleId: 'fact-never-known', level: 'note', via: [] });
  expect(rowsOf([subjectWith()], { findings: [remark] })[1]).toMatchObject({ verdict: '', verdict_in_words: 'note about the run', deciding_rule: 'fact-never-known' });
  expect(rowsOf([subjectWith()], { findings: [{ ...remark, level: 'warning' }], failOn: 'warning' })[1]).toMatchObject({ verdict: 'violation' });
});

test('columns named like properties of every object are columns and nothing more', () => {
  const rows = rowsOf([subjectWith({ columns: { constructor: 'mine' } }), subjectWith({ id: 'org/b', columns: { other: 'x' } })]);
  expect(rows.map((row) => row['constructor'])).toEqual(['mine', '']);
});

test('the deciding finding is the gravest that nobody has accepted', () => {
  const findings = [findingWith({ ruleId: 'accepted', outcome: 'waived' }), findingWith({ ruleId: 'hint', level: 'note' }), findingWith({ ruleId: 'open-question', outcome: 'undecided' }), findingWith({ ruleId: 'breach' })];
  expect(rowsOf([subjectWith({ findings })])[0]).toMatchObject({ deciding_rule: 'breach', findings: '3' });
});

describe('a cell that a spreadsheet would run is defused:', () => {
  test.each([
    ['=HYPERLINK("https://evil.example")', '\'=HYPERLINK("https://evil.example")'],
    ['+1+2', "'+1+2"],
    ['-2+3+cmd|calc', "'-2+3+cmd|calc"],
    ['@SUM(A1)', "'@SUM(A1)"],
    ['\t=1+1', "'=1+1"],
    ['\uFF1D1+1', "'\uFF1D1+1"],
    ['-5', '-5'],
    ['+3.5', '+3.5'],
    ['a, "b"; c', 'a, "b"; c'],
  ])('%s', (given, expected) => {
    expect(rowsOf([subjectWith({ columns: { note: given } })])[0]?.['note']).toBe(expected);
  });

  test('also in the head', () => {
    expect(Object.keys(rowsOf([subjectWith({ columns: { '=1+1': 'x' } })])[0] ?? {})).toContain("'=1+1");
  });
});

test('hostile text keeps to its row', () => {
  const rows: readonly (readonly string[])[] = parse(renderCsv(hostileReport()));
  expect(rows).toHaveLength(3);
  expect(rows.flat().filter((cell) => /^[=+@-]/.test(cell))).toEqual([]);
});
