import { describe, expect, test } from 'vitest';
import { buildReport, type ReportContext } from '../src/build-report.ts';
import type { Finding } from '../src/model/finding.ts';
import type { Policy } from '../src/model/policy.ts';
import { testCatalog } from './support/licenses.ts';
import { findingWith, subjectWith } from './support/report.ts';

const policy: Policy = { id: 'ours', title: 'Ours', digest: 'sha256:1', rules: [{ id: 'a-rule', level: 'warning', description: 'A rule.', when: true, message: 'm', howToFix: 'f', onUnknown: 'fail', onUnknownReason: null, waivable: true, from: 'ours' }], builtIn: new Map([['license-missing', { level: 'warning', waivable: true }], ['license-category', { level: 'off', waivable: true }]]) };
const context: ReportContext = { policy, catalog: testCatalog, source: { id: 'snapshot', location: 'here', readModel: () => Promise.reject(new Error('nothing is read')) }, profile: {}, now: Date.UTC(2026, 10, 22, 12), toolVersion: '1.2.3', failOn: 'error' };

const [pass, undecided, violation] = (['pass', 'undecided', 'violation'] as const).map((verdict) => subjectWith({ id: `org/${verdict}`, verdict }));
const remark = (rest: Partial<Finding>) => findingWith({ via: [], license: null, ...rest });

describe('the status of a run is its worst verdict', () => {
  test.each([
    ['nothing was checked', [], [], 'undecided'],
    ['all pass', [pass, pass], [], 'pass'],
    ['one is undecided', [pass, undecided], [], 'undecided'],
    ['one is violated', [undecided, violation, pass], [], 'violation'],
    ['the run itself has an error', [pass], [remark({})], 'violation'],
    ['the run itself has an open question', [pass], [remark({ outcome: 'undecided' })], 'undecided'],
    ['the run itself has a warning', [pass], [remark({ level: 'warning' })], 'pass'],
    ['what the run found was waived', [pass], [remark({ outcome: 'waived' })], 'pass'],
  ])('%s', (_, subjects, findings, status) => {
    expect(buildReport(subjects.filter((subject) => subject !== undefined), findings, context).status).toBe(status);
  });

  test('a warning about the run fails where warnings do', () => {
    expect(buildReport(pass ? [pass] : [], [remark({ level: 'warning' })], { ...context, failOn: 'warning' }).status).toBe('violation');
  });
});

describe('rules of a report', () => {
  const { rules = [] } = buildReport([], [], context);
  const levelOf = (id: string) => rules.find((rule) => rule.id === id)?.level;

  test('have the level that the policy gives them; one that is off keeps its own', () => {
    expect([levelOf('license-missing'), levelOf('license-category'), levelOf('a-rule')]).toEqual(['warning', 'note', 'warning']);
  });

  test('are in order, each once', () => {
    const ids = rules.map(({ id }) => id);
    expect(ids).toEqual([...new Set(ids)].sort());
  });
});

test('a report says when, with what and for whom it was made, and never who that is', () => {
  const report = buildReport([], [], { ...context, profile: { org: { name: 'Secret Ltd', domicile: 'DE' }, use: { commercial: true } } });
  expect(report).toMatchObject({ checkedAt: '2026-11-22T12:00:00.000Z', source: 'here', tool: { name: 'modelcheck', version: '1.2.3' }, policy: { id: 'ours', digest: 'sha256:1' }, catalog: { digest: testCatalog.digest } });
  expect(JSON.stringify(report)).not.toContain('Secret');
  expect(report.profile?.facts).toEqual({ 'org.domicile': 'DE', 'use.commercial': true });
  expect(report.profile).not.toEqual(buildReport([], [], context).profile);
});
