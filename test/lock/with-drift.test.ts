import { expect, test } from 'vitest';
import { withDrift } from '../../src/lock/with-drift.ts';
import { lockOf } from '../../src/lock/write-lock.ts';
import { verdictOf } from '../../src/policy/verdict.ts';
import { findingWith, nodeWith, reportWith, subjectWith } from '../support/report.ts';

const lock = lockOf(reportWith());
const changed = subjectWith({ lineage: { complete: true, nodes: [nodeWith('org/model', { declared: ['cc-by-nc-4.0'] })], edges: [], gaps: [] } });
const against = (...args: Parameters<typeof reportWith>) => withDrift(reportWith(...args), lock, (findings) => verdictOf(findings, 'error'));

test('a run without drift is left as it is', () => {
  expect(against([subjectWith()])).toEqual(reportWith());
});

test('drift comes before other findings and fails the model and the run', () => {
  const report = against([{ ...changed, findings: [findingWith({ level: 'note' })] }]);
  expect([report.status, report.subjects[0]?.verdict, report.subjects[0]?.findings.map(({ ruleId }) => ruleId)]).toEqual(['violation', 'violation', ['lock-drift-license', 'no-noncommercial']]);
});

test('a note of drift fails nothing, and an undecided run stays undecided', () => {
  const newer = subjectWith({ lineage: { complete: true, nodes: [nodeWith('org/model', { revision: 'f'.repeat(40) })], edges: [], gaps: [] } });
  expect(against([newer]).status).toBe('pass');
  expect(against([{ ...newer, findings: [findingWith({ outcome: 'undecided' })] }]).status).toBe('undecided');
});

test('a run that checked nothing stays undecided', () => {
  expect(against([]).status).toBe('undecided');
});
