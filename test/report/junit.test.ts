import { describe, expect, test } from 'vitest';
import { renderJunit } from '../../src/report/junit.ts';
import { hostileReport } from '../support/hostile-report.ts';
import { findingWith, reportWith, subjectWith } from '../support/report.ts';
import { parseXml, type XmlElement } from '../support/xml.ts';

function suitesOf(...args: Parameters<typeof reportWith>): readonly XmlElement[] {
  return parseXml(renderJunit(reportWith(...args))).children;
}

function outcomes(suite: XmlElement | undefined): readonly string[] {
  return (suite?.children ?? []).map(({ children }) => children[0]?.name ?? 'passed');
}

describe('a finding becomes', () => {
  test.each([
    ['a failure when it is a violation', { outcome: 'violation' }, 'failure'],
    ['an error when it is undecided', { outcome: 'undecided' }, 'error'],
    ['skipped when it is waived', { outcome: 'waived', waiver: { reason: 'r', approver: 'a', expires: '2027-01-01' } }, 'skipped'],
    ['skipped when it is a warning', { level: 'warning' }, 'skipped'],
    ['skipped when it is a note', { level: 'note' }, 'skipped'],
  ] as const)('%s', (_name, finding, expected) => {
    expect(outcomes(suitesOf([subjectWith({ findings: [findingWith(finding)] })])[0])).toEqual([expected]);
  });

  test('a failure when it is a warning and warnings fail the run', () => {
    expect(outcomes(suitesOf([subjectWith({ findings: [findingWith({ level: 'warning' }), findingWith({ level: 'note' })] })], { failOn: 'warning' })[0])).toEqual(['failure', 'skipped']);
  });
});

test('a model without findings is one passed case', () => {
  expect(outcomes(suitesOf()[0])).toEqual(['passed']);
});

test('a run that checked nothing is an error', () => {
  expect(suitesOf([]).map(outcomes)).toEqual([['error']]);
});

test('findings about the run are a suite of their own', () => {
  const suites = suitesOf([subjectWith()], { findings: [findingWith({ ruleId: 'waiver-unused', level: 'warning' })] });
  expect(suites.map(({ attributes }) => attributes['name'])).toEqual(['org/model', 'modelcheck']);
});

test('counts are those of the cases, in the suites and in all', () => {
  const report = reportWith([subjectWith({ findings: [findingWith(), findingWith({ outcome: 'undecided' }), findingWith({ level: 'note' })] }), subjectWith({ id: 'org/other' })]);
  const root = parseXml(renderJunit(report));
  const counts = ({ attributes: { tests, failures, errors, skipped } }: XmlElement): unknown => [tests, failures, errors, skipped].map(Number);
  expect([root, ...root.children].map(counts)).toEqual([[4, 1, 1, 1], [3, 1, 1, 1], [1, 0, 0, 0]]);
});

test('a finding says clause, path and fix, also where it does not fail', () => {
  const suites = suitesOf([subjectWith({ findings: [findingWith({ via: ['org/model', 'org/base'] }), findingWith({ level: 'note' })] })]);
  expect(suites[0]?.children.map(({ children }) => children[0]?.text)).toEqual([
    'The licence forbids commercial use.\nclause: cc-by-nc-4.0 §2.a\npath: org/model → org/base\nfix: Choose another model.',
    'The licence forbids commercial use.\nclause: cc-by-nc-4.0 §2.a\nfix: Choose another model.',
  ]);
});

test('hostile text stays text', () => {
  const xml = renderJunit(hostileReport());
  const root = parseXml(xml);
  expect(xml).not.toContain('<script');
  expect(root.children[0]?.children.find(({ name }) => name === 'testcase')?.children[0]?.attributes['message']).toContain('<script>alert(1)</script> ]]>');
});
