import { describe, expect, test } from 'vitest';
import type { Report } from '../../src/model/report.ts';
import { renderSarif } from '../../src/report/sarif.ts';
import { hostileReport } from '../support/hostile-report.ts';
import { validateSarif } from '../support/official-schemas.ts';
import { distillSubject, findingWith, reportWith, subjectWith } from '../support/report.ts';

interface Result {
  readonly ruleId: string;
  readonly ruleIndex?: number;
  readonly kind: string;
  readonly level: string;
  readonly message: { readonly text: string };
  readonly locations: readonly { readonly physicalLocation: { readonly artifactLocation: { readonly uri: string }; readonly region?: { readonly startLine: number } } }[];
  readonly partialFingerprints: Readonly<Record<string, string>>;
  readonly suppressions: readonly { readonly status: string; readonly justification: string }[];
  readonly baselineState?: string;
}

interface Run {
  readonly results: readonly Result[];
  readonly tool: { readonly driver: { readonly rules: readonly { readonly id: string; readonly help: { readonly text: string } }[] } };
  readonly invocations: readonly { readonly executionSuccessful: boolean; readonly toolExecutionNotifications?: readonly unknown[] }[];
}

function runOf(report: Report): Run {
  return JSON.parse(renderSarif(report)).runs[0];
}

function resultsOf(...findings: Parameters<typeof findingWith>[0][]): readonly Result[] {
  return runOf(reportWith([subjectWith({ findings: findings.map((finding) => findingWith(finding)) })])).results;
}

describe('the official schema', () => {
  test.each([
    ['a model with lineage, findings and duties', reportWith([distillSubject()])],
    ['a model without findings', reportWith()],
    ['no model at all', reportWith([])],
    ['findings about the run', reportWith([subjectWith()], { findings: [findingWith({ ruleId: 'waiver-unused', via: [] })] })],
    ['hostile text everywhere', hostileReport()],
  ])('accepts %s', async (_name, report) => {
    expect(await validateSarif(renderSarif(report))).toEqual([]);
  });

  test('is one that finds mistakes', async () => {
    expect(await validateSarif('{"version":"2.1.0","runs":[{"results":[]}]}')).not.toEqual([]);
  });
});

test('what is undecided fails gates that read levels', () => {
  const [result] = resultsOf({ outcome: 'undecided' });
  expect(result).toMatchObject({ kind: 'fail', level: 'error' });
});

test('a run that checked nothing is an invocation that failed', () => {
  expect(runOf(reportWith([])).invocations[0]).toMatchObject({ executionSuccessful: false, toolExecutionNotifications: [{ level: 'error' }] });
  expect(runOf(reportWith()).invocations[0]?.executionSuccessful).toBe(true);
});

test('rules are those of the findings, with help, and results point at them', () => {
  const { results, tool } = runOf(reportWith([subjectWith({ findings: [findingWith({ ruleId: 'license-conflict' }), findingWith()] })]));
  expect(tool.driver.rules.map(({ id }) => id)).toEqual(['license-conflict', 'no-noncommercial']);
  expect(tool.driver.rules.every(({ help }) => help.text !== '')).toBe(true);
  expect(results.map(({ ruleId, ruleIndex }) => tool.driver.rules[ruleIndex ?? -1]?.id === ruleId)).toEqual([true, true]);
});

describe('fingerprints', () => {
  const fingerprint = (finding: Parameters<typeof findingWith>[0]): string | undefined => resultsOf(finding)[0]?.partialFingerprints['modelcheck/v1'];

  test.each([
    ['message', { message: 'Other words.' }],
    ['evidence', { evidence: [{ kind: 'card', where: 'README.md:1', quote: null }] }],
    ['advice', { howToFix: 'Other advice.' }],
  ] as const)('stay the same with another %s', (_what, change) => {
    expect(fingerprint(change as object)).toBe(fingerprint({}));
  });

  test.each([
    ['rule', { ruleId: 'other-rule' }],
    ['licence', { license: 'mit' }],
    ['clause', { section: '9' }],
    ['path', { via: ['org/model', 'org/base'] }],
  ])('change with the %s', (_what, change) => {
    expect(fingerprint(change)).not.toBe(fingerprint({}));
  });

  test('tell two findings about the same apart', () => {
    const [first, second] = resultsOf({ message: 'In LICENSE.' }, { message: 'In NOTICE.' }).map(({ partialFingerprints }) => partialFingerprints['modelcheck/v1']);
    expect(second).toBe(`${first}:2`);
  });
});

describe('accepted findings', () => {
  test('are suppressed with the reason, and all results say whether they are', () => {
    const waiver = { reason: 'paid licence', approver: 'legal@example.com', expires: '2027-01-15', ticket: 'LEGAL-7' };
    const [waived, open] = resultsOf({ outcome: 'waived', waiver }, { ruleId: 'other' });
    expect(waived?.suppressions).toEqual([{ kind: 'external', status: 'accepted', justification: 'Waived: paid licence (legal@example.com, until 2027-01-15, LEGAL-7)' }]);
    expect(open?.suppressions).toEqual([]);
  });

  test('of a baseline are unchanged, all others new', () => {
    const report = reportWith([subjectWith({ findings: [findingWith({ outcome: 'waived', baseline: { checkedAt: '2026-10-01' } }), findingWith({ ruleId: 'other' })] })], { baseline: { checkedAt: '2026-10-01', known: 1, stale: 0 } });
    expect(runOf(report).results.map(({ baselineState, suppressions }) => [baselineState, suppressions.length])).toEqual([['unchanged', 1], ['new', 0]]);
  });

  test('without a baseline no result has a state', () => {
    expect(resultsOf({})[0]).not.toHaveProperty('baselineState');
  });
});

describe('locations', () => {
  test.each([
    ['src/app.py', 'src/app.py'],
    ['./list of models.csv', 'list%20of%20models.csv'],
    ['data\\models.txt', 'data/models.txt'],
    ['a#b?c.yaml', 'a%23b%3Fc.yaml'],
    ['/srv/models.txt', 'file:///srv/models.txt'],
    ['C:\\lists\\models.txt', 'file:///C:/lists/models.txt'],
  ])('%s is the URI %s', (file, uri) => {
    const [result] = runOf(reportWith([subjectWith({ findings: [findingWith()], locations: [{ file, line: 12 }] })])).results;
    expect(result?.locations[0]?.physicalLocation).toEqual({ artifactLocation: { uri }, region: { startLine: 12 } });
  });

  test('are all lines that name the model', () => {
    const locations = [{ file: 'a.py', line: 1 }, { file: 'b.py', line: 2 }];
    expect(runOf(reportWith([subjectWith({ findings: [findingWith()], locations })])).results[0]?.locations).toHaveLength(2);
  });

  test('are never empty, because code scanning refuses a result without a file', () => {
    const report = reportWith([subjectWith({ findings: [findingWith()] })], { findings: [findingWith({ ruleId: 'waiver-unused', via: [] })] });
    expect(runOf(report).results.map(({ locations }) => locations[0]?.physicalLocation.artifactLocation.uri)).toEqual(['org/model', 'modelcheck']);
  });
});

test('links and placeholders of strangers are plain text in messages', () => {
  const [result] = resultsOf({ message: 'see [here](https://evil.example) and {0}' });
  expect(result?.message.text).toContain(String.raw`see \[here\](https://evil.example) and {{0}}`);
});
