import { describe, expect, test } from 'vitest';
import type { Report } from '../../src/model/report.ts';
import { renderDecisionLog } from '../../src/report/decision-log.ts';
import { distillSubject, findingWith, nodeWith, reportWith, subjectWith, textWith } from '../support/report.ts';

function entriesOf(report: Report) {
  return renderDecisionLog(report).trimEnd().split('\n').map((line) => JSON.parse(line));
}

test('a verdict is a line with everything that decided it', () => {
  const waiver = { reason: 'paid licence', approver: 'legal@example.com', expires: '2027-01-15' };
  const subject = distillSubject({ findings: [findingWith({ outcome: 'waived', waiver }), findingWith({ ruleId: 'known', outcome: 'waived', baseline: { checkedAt: '2026-10-01' } }), findingWith({ ruleId: 'open', outcome: 'undecided', unknownFacts: ['org.markets'] })] });
  const [entry] = entriesOf(reportWith([subject], { profile: { digest: 'sha256:p' }, baseline: { checkedAt: '2026-10-01', known: 1, stale: 0 } }));
  expect(entry).toMatchObject({
    time: '2026-11-15T12:00:00.000Z',
    model: { id: 'lab/distill-8b', revision: 'a'.repeat(40) },
    verdict: 'undecided',
    policy: { id: 'commercial-saas', digest: expect.stringMatching(/^sha256:/) },
    catalog: expect.stringMatching(/^sha256:/),
    profile: 'sha256:p',
    terms: expect.stringMatching(/^sha256:/),
    failOn: 'error',
    baseline: '2026-10-01',
    waivers: [{ rule: 'no-noncommercial', approver: 'legal@example.com', expires: '2027-01-15' }],
    known: [{ rule: 'known' }],
    findings: [{ rule: 'open', outcome: 'undecided', unknownFacts: ['org.markets'] }],
  });
  expect(entry.lineage.map(({ id, licenseTexts }: { id: string; licenseTexts: unknown[] }) => [id, licenseTexts.length])).toEqual([['lab/distill-8b', 1], ['lab/teacher', 0], ['vendor/base-8b', 1]]);
});

describe('the name of a decision', () => {
  const decisionOf = (report: Report): string => entriesOf(report)[0].decision;
  const first = decisionOf(reportWith([distillSubject()]));

  test('is the same at another time', () => {
    expect(decisionOf(reportWith([distillSubject()], { checkedAt: '2027-01-01T00:00:00.000Z' }))).toBe(first);
  });

  test.each([
    ['policy', reportWith([distillSubject()], { policy: { id: 'commercial-saas', digest: 'sha256:1' } })],
    ['catalog', reportWith([distillSubject()], { catalog: { digest: 'sha256:1', licenses: 1 } })],
    ['profile', reportWith([distillSubject()], { profile: { digest: 'sha256:1' } })],
    ['terms', reportWith([distillSubject({ termsDigest: 'sha256:1' })])],
    ['licence text of an ancestor', reportWith([distillSubject({ lineage: { ...distillSubject().lineage, nodes: [nodeWith('lab/distill-8b', { detected: [textWith({ sha256: '9'.repeat(64) })] })] } })])],
    ['findings', reportWith([distillSubject({ findings: [] })])],
  ])('changes with the %s', (_what, report) => {
    expect(decisionOf(report)).not.toBe(first);
  });
});

test('a run without models has no decisions', () => {
  expect(renderDecisionLog(reportWith([]))).toBe('');
  expect(entriesOf(reportWith([subjectWith()]))).toHaveLength(1);
});
