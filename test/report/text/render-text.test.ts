import { expect, test } from 'vitest';
import { renderText } from '../../../src/report/text/render-text.ts';
import { findingWith, reportWith, subjectWith } from '../../support/report.ts';

const shown = (...args: Parameters<typeof reportWith>): string => renderText(reportWith(...args), { style: 'plain', width: 100 });

test('models that pass do not read as a run that does', () => {
  const unread = findingWith({ ruleId: 'candidate-unread', outcome: 'undecided', via: [] });
  expect(shown([subjectWith()], { findings: [unread], status: 'undecided' })).toContain('1 model: 1 pass; the run: undecided   policy');
});

test.each([
  ['a model has the status of the run', shown([subjectWith(), subjectWith({ id: 'org/b', findings: [findingWith()] })])],
  ['all pass', shown([subjectWith()])],
  ['nothing was checked', shown([])],
])('the run is not told apart where %s', (_name, text) => {
  expect(text).not.toContain('the run:');
});
