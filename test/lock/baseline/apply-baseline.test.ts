import { describe, expect, test } from 'vitest';
import { applyBaseline } from '../../../src/lock/baseline/apply-baseline.ts';
import type { Finding } from '../../../src/model/finding.ts';
import type { Report, Subject } from '../../../src/model/report.ts';
import { verdictOf } from '../../../src/policy/verdict.ts';
import { distillSubject, findingWith, nodeWith, reportWith, subjectWith, textWith } from '../../support/report.ts';

function against(now: Report, earlier: Report): Report {
  return applyBaseline(now, earlier, (findings) => verdictOf(findings, 'error'));
}

/** A run with these findings about one model, against an earlier one with those. */
function compared(now: readonly Partial<Finding>[], earlier: readonly Partial<Finding>[], rest: Partial<Subject> = {}): Report {
  const run = (findings: readonly Partial<Finding>[], changes: Partial<Subject> = {}): Report => reportWith([subjectWith({ findings: findings.map((finding) => findingWith(finding)), ...changes })]);
  return against(run(now, rest), run(earlier));
}

const outcomesOf = (report: Report): readonly string[] => report.subjects.flatMap(({ findings }) => findings.map(({ outcome }) => outcome));

test('a known finding is accepted and stays, and the run passes', () => {
  const report = compared([{}], [{}]);
  expect(report.subjects[0]).toMatchObject({ verdict: 'pass', findings: [{ outcome: 'waived', baseline: { checkedAt: '2026-11-15T12:00:00.000Z' } }] });
  expect([report.status, report.baseline]).toEqual(['pass', { checkedAt: '2026-11-15T12:00:00.000Z', known: 1, stale: 0 }]);
});

test('a new finding counts beside a known one', () => {
  const report = compared([{}, { ruleId: 'user-threshold', outcome: 'undecided' }], [{}]);
  expect([outcomesOf(report), report.status]).toEqual([['waived', 'undecided'], 'undecided']);
});

describe('a finding is known still with another', () => {
  test.each([
    ['message', { message: 'Other words.' }],
    ['advice', { howToFix: 'Other advice.' }],
    ['evidence', { evidence: [{ kind: 'card', where: 'README.md:1', quote: null }] }],
  ] as const)('%s', (_name, change) => {
    expect(outcomesOf(compared([change as Partial<Finding>], [{}]))).toEqual(['waived']);
  });

  test('revision', () => {
    expect(outcomesOf(compared([{}], [{}], { revision: 'f'.repeat(40) }))).toEqual(['waived']);
  });
});

describe('a finding is new with another', () => {
  test.each([
    ['rule', { ruleId: 'other-rule' }],
    ['level', { level: 'warning' }],
    ['outcome', { outcome: 'undecided' }],
    ['licence', { license: 'mit' }],
    ['clause', { section: '9' }],
    ['path', { via: ['org/model', 'org/base'] }],
  ] as const)('%s', (_name, change) => {
    expect(outcomesOf(compared([change as Partial<Finding>], [{}]))).not.toContain('waived');
  });

  test.each([
    ['declared licence', nodeWith('org/model', { declared: ['llama3.1'] })],
    ['licence text', nodeWith('org/model', { detected: [textWith()] })],
  ])('%s at the model that brings it', (_name, node) => {
    expect(outcomesOf(compared([{}], [{}], { lineage: { complete: true, nodes: [node], edges: [], gaps: [] } }))).toEqual(['violation']);
  });

  test('number in the clause', () => {
    const now = distillSubject();
    const before = distillSubject({ terms: now.terms.map((term) => ({ ...term, value: { quantity: 'monthly-active-users', amount: 70_000_000 } })) });
    expect(outcomesOf(against(reportWith([now]), reportWith([before])))).toEqual(['undecided']);
    expect(outcomesOf(against(reportWith([now]), reportWith([now])))).toEqual(['waived']);
  });
});

describe('what has to be looked at every time is never known:', () => {
  test.each(['lock-drift-license', 'lock-drift-lineage', 'lock-model-missing', 'waiver-expired', 'waiver-drifted', 'curation-stale', 'model-unavailable'])('%s', (ruleId) => {
    expect(outcomesOf(compared([{ ruleId }], [{ ruleId }]))).toEqual(['violation']);
  });

  test.each(['rate-limited', 'unreachable', 'limit'] as const)('an ancestor that is %s', (status) => {
    const subject = subjectWith({ findings: [findingWith({ ruleId: 'base-model-unresolved', outcome: 'undecided', license: null })], lineage: { complete: false, nodes: [nodeWith('org/model', { status })], edges: [], gaps: [] } });
    expect(against(reportWith([subject]), reportWith([subject])).status).toBe('undecided');
  });

  test('an ancestor that is gated can be', () => {
    const subject = subjectWith({ findings: [findingWith({ ruleId: 'base-model-unresolved', outcome: 'undecided', license: null })], lineage: { complete: false, nodes: [nodeWith('org/model', { status: 'gated' })], edges: [], gaps: [] } });
    expect(against(reportWith([subject]), reportWith([subject])).status).toBe('pass');
  });
});

test('as many findings are accepted as the baseline has', () => {
  expect(outcomesOf(compared([{ message: 'one' }, { message: 'two' }], [{}]))).toEqual(['waived', 'violation']);
});

test('what the baseline had accepted itself is not known by it', () => {
  const waiver = { reason: 'r', approver: 'a', expires: '2027-01-01' };
  expect(outcomesOf(compared([{}], [{ outcome: 'waived', waiver }]))).toEqual(['violation']);
});

test('a waiver keeps its place', () => {
  const waiver = { reason: 'r', approver: 'a', expires: '2027-01-01' };
  const [finding] = compared([{ outcome: 'waived', waiver }], [{}]).subjects[0]?.findings ?? [];
  expect([finding?.waiver, finding?.baseline]).toEqual([waiver, undefined]);
});

test('what did not occur any more is told, and does not fail', () => {
  const report = compared([], [{}, { ruleId: 'other-rule', license: null }]);
  expect(report.findings.map(({ ruleId, level, message }) => [ruleId, level, message])).toEqual([
    ['baseline-stale', 'note', 'The baseline knows no-noncommercial for org/model (cc-by-nc-4.0), which this run did not find.'],
    ['baseline-stale', 'note', 'The baseline knows other-rule for org/model, which this run did not find.'],
  ]);
  expect([report.status, report.baseline?.stale]).toEqual(['pass', 2]);
});

test('a baseline does not make a pass of a run that checked nothing', () => {
  expect(against(reportWith([]), reportWith([subjectWith()])).status).toBe('undecided');
});

test('findings about the run still count', () => {
  const run = reportWith([subjectWith()], { findings: [findingWith({ ruleId: 'waiver-expired' })] });
  expect(against(run, reportWith()).status).toBe('violation');
});

test('another model with the same finding is new', () => {
  const report = against(reportWith([subjectWith({ id: 'org/other', findings: [findingWith({ via: [] })] })]), reportWith([subjectWith({ findings: [findingWith({ via: [] })] })]));
  expect(outcomesOf(report)).toEqual(['violation']);
});
