import { expect, test } from 'vitest';
import { renderNdjson } from '../../src/report/ndjson.ts';
import { hostileReport } from '../support/hostile-report.ts';
import { distillSubject, findingWith, reportWith, subjectWith } from '../support/report.ts';

test('a model is a line that also says which run it belongs to', () => {
  const report = reportWith([distillSubject(), subjectWith()], { findings: [findingWith({ ruleId: 'waiver-unused' })] });
  const lines = renderNdjson(report).trimEnd().split('\n').map((line) => JSON.parse(line));
  expect(lines.map(({ id, verdict, run }) => [id, verdict, run.status, run.policy.id, run.findings.length])).toEqual([
    ['lab/distill-8b', 'undecided', 'undecided', 'commercial-saas', 1],
    ['org/model', 'pass', 'undecided', 'commercial-saas', 1],
  ]);
});

test('a line never breaks, whatever stands in it', () => {
  const text = renderNdjson({ ...hostileReport(), source: 'a\nb\u2028c\u2029d\u0085e' });
  expect(text.trimEnd().split(/[\n\u2028\u2029\u0085]/)).toHaveLength(1);
  expect(JSON.parse(text).run.source).toBe('a\nb\u2028c\u2029d\u0085e');
});
