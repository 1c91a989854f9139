import { describe, expect, test } from 'vitest';
import { exitCodeOf } from '../../src/cli/exit-code.ts';
import { withUnread } from '../../src/cli/with-unread.ts';
import { findingWith, reportWith, subjectWith } from '../support/report.ts';

const passing = reportWith();
const violated = reportWith([subjectWith({ findings: [findingWith()] })]);
const undecided = reportWith([subjectWith({ findings: [findingWith({ outcome: 'undecided' })] })]);

describe('a run that could not read something', () => {
  test.each([
    ['passes no more', passing, 3],
    ['stays violated', violated, 1],
    ['stays undecided', undecided, 3],
  ])('%s', (_, report, code) => {
    expect(exitCodeOf(withUnread(report, ['list.csv, row 3: no model is named']))).toBe(code);
  });

  test('says what, once for all of it', () => {
    expect(withUnread(passing, ['row 3', 'row 9']).findings).toMatchObject([{ ruleId: 'candidate-unread', level: 'error', via: [], message: 'Not judged, because it could not be read: row 3; row 9.' }]);
  });

  test('names twenty and counts the rest', () => {
    const [finding] = withUnread(passing, Array.from({ length: 5_000 }, (_, at) => `row ${at}`)).findings;
    expect(finding?.message).toMatch(/; row 19; 4980 more\.$/);
  });

  test('keeps what was found about the run before', () => {
    const remark = findingWith({ ruleId: 'waiver-unused', via: [] });
    expect(withUnread(reportWith([subjectWith()], { findings: [remark] }), ['row 3']).findings[0]).toEqual(remark);
  });
});

test('a run that read everything is left as it is', () => {
  expect(withUnread(passing, [])).toBe(passing);
});

test.each([
  ['pass', 0],
  ['violation', 1],
  ['undecided', 3],
] as const)('a check that comes to %s ends with %i', (status, code) => {
  expect(exitCodeOf({ status, subjects: passing.subjects })).toBe(code);
});

test.each(['pass', 'violation', 'undecided'] as const)('a check of nothing ends with 3, whatever it says (%s)', (status) => {
  expect(exitCodeOf({ status, subjects: [] })).toBe(3);
});
