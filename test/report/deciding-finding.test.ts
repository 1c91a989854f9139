import { expect, test } from 'vitest';
import { decidingFinding, decidingPath, reasonWords } from '../../src/report/deciding-finding.ts';
import { findingWith, subjectWith } from '../support/report.ts';

const note = findingWith({ ruleId: 'note', level: 'note' });
const warning = findingWith({ ruleId: 'warning', level: 'warning' });
const waits = findingWith({ ruleId: 'waits', outcome: 'undecided', unknownFacts: ['terms.complete'] });
const cause = findingWith({ ruleId: 'cause', outcome: 'undecided' });
const breach = findingWith({ ruleId: 'breach' });
const accepted = findingWith({ ruleId: 'accepted', outcome: 'waived' });

test.each([
  ['a violation before everything', [accepted, waits, cause, breach], 'breach'],
  ['a cause before the rules that wait for it', [waits, cause, warning], 'cause'],
  ['a rule that waits before what does not fail', [warning, waits], 'waits'],
  ['the first remark where nothing fails', [warning, note], 'warning'],
  ['nothing that was accepted', [accepted], undefined],
])('takes %s', (_name, findings, ruleId) => {
  expect(decidingFinding({ findings })?.ruleId).toBe(ruleId);
});

test('a remark is called one, and its path decides nothing', () => {
  const subject = subjectWith({ findings: [accepted, { ...note, message: 'Show it.' }] });
  expect([reasonWords(subject), decidingPath(subject)]).toEqual(['1 accepted finding. Remark: Show it.', []]);
  expect(decidingPath(subjectWith({ findings: [breach] }))).toEqual(['org/model']);
});
