import { expect, test } from 'vitest';
import { shownReport } from '../../../../src/cli/screen/select/shown-report.ts';
import { Report } from '../../../../src/model/report.ts';
import { screenAfter, supposedReport } from '../../../support/screen.ts';

test.each([
  { name: 'all models, as the run judged them', keys: [], models: ['lab/distill-8b', 'art/pictures', 'org/zebra', 'org/apple'], status: 'violation' },
  { name: 'the models of a filter, with the worst of their verdicts', keys: ['/', 'o', 'r', 'g', '/'], models: ['org/zebra', 'org/apple'], status: 'pass' },
  { name: 'the order of the table', keys: ['s', 's'], models: ['art/pictures', 'lab/distill-8b', 'org/apple', 'org/zebra'], status: 'violation' },
  { name: 'a model of two groups once', keys: ['/', ...'distill', 'enter', 'g', 'g'], models: ['lab/distill-8b'], status: 'undecided' },
  { name: 'nothing, which is undecided', keys: ['/', ...'xxxx'], models: [], status: 'undecided' },
])('exports $name', ({ keys, models, status }) => {
  const report = shownReport(screenAfter(keys));
  expect(report.subjects.map(({ id }) => id)).toEqual(models);
  expect(report.status).toBe(status);
  expect(report.findings).toEqual([]);
});

test('a report for a supposed profile says so and is a report', () => {
  const report = shownReport(screenAfter([{ kind: 'judged', suppositions: { 'org.monthlyActiveUsers': '800M' }, answer: { kind: 'judged', report: supposedReport() } }]));
  expect(report.findings.map(({ ruleId, message }) => [ruleId, message])).toEqual([['profile-supposed', 'Judged for a supposed profile: org.monthlyActiveUsers=800M']]);
  expect(Report.safeParse(report).error?.issues).toBeUndefined();
});
