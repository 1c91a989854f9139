import { expect, test } from 'vitest';
import { runLine } from '../../../../src/cli/screen/select/run-line.ts';
import { lineText } from '../../../../src/cli/screen/text/line.ts';
import { findingWith, hostileText, reportWith } from '../../../support/report.ts';

test('what was found about the run is said in one line, the first of several', () => {
  const unread = findingWith({ ruleId: 'candidate-unread', outcome: 'undecided', message: 'Not judged: list.csv, row 7.' });
  expect(lineText(runLine(reportWith([], { findings: [unread] })) ?? [])).toBe('About the run (? has it in full): Not judged: list.csv, row 7.');
  expect(lineText(runLine(reportWith([], { findings: [unread, findingWith()] })) ?? [])).toMatch(/^About the run \(2, \? has it in full\): Not judged/);
});

test('nothing is said where nothing was found, or what was found is accepted', () => {
  expect([runLine(reportWith()), runLine(reportWith([], { findings: [findingWith({ outcome: 'waived' })] }))]).toEqual([null, null]);
});

test('text of strangers is made safe', () => {
  expect(lineText(runLine(reportWith([], { findings: [findingWith({ message: hostileText })] })) ?? [])).not.toMatch(/[\u0000-\u001F\u007F-\u009F\u202A-\u202E]/);
});
