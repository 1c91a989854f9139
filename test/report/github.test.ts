import { expect, test } from 'vitest';
import { renderGithub } from '../../src/report/github.ts';
import { hostileReport } from '../support/hostile-report.ts';
import { findingWith, reportWith, subjectWith } from '../support/report.ts';

function annotationsOf(...args: Parameters<typeof reportWith>): readonly string[] {
  return renderGithub(reportWith(...args)).split('\n').filter((line) => line !== '');
}

test('a finding is an annotation at each line that names the model', () => {
  const locations = [{ file: 'src/app.py', line: 12 }, { file: 'deploy/a,b:c.yaml', line: 3 }];
  expect(annotationsOf([subjectWith({ findings: [findingWith()], locations })])).toEqual([
    '::error file=src/app.py,line=12,title=modelcheck no-noncommercial::org/model: The licence forbids commercial use. Clause: cc-by-nc-4.0 §2.a. Fix: Choose another model.',
    '::error file=deploy/a%2Cb%3Ac.yaml,line=3,title=modelcheck no-noncommercial::org/model: The licence forbids commercial use. Clause: cc-by-nc-4.0 §2.a. Fix: Choose another model.',
  ]);
});

test('a finding names its model once, its path, and ends its sentences', () => {
  const finding = findingWith({ message: 'org/model descends from org/base', via: ['org/model', 'org/base'], license: null });
  expect(annotationsOf([subjectWith({ findings: [finding] })])).toEqual(['::error title=modelcheck no-noncommercial::org/model descends from org/base. Path: org/model → org/base. Fix: Choose another model.']);
});

test('without a file it is an annotation of the job', () => {
  expect(annotationsOf([subjectWith({ findings: [findingWith({ level: 'warning' })] })])[0]).toMatch(/^::warning title=modelcheck no-noncommercial::/);
});

test('the gravest come first over all models, because only ten of a level are shown', () => {
  const subjects = [subjectWith({ findings: [findingWith({ level: 'note' }), findingWith({ level: 'warning' })] }), subjectWith({ id: 'org/other', findings: [findingWith()] })];
  expect(annotationsOf(subjects).map((line) => line.split(' ')[0])).toEqual(['::error', '::warning', '::notice']);
});

test('what is undecided is an error, what is accepted says nothing', () => {
  const findings = [findingWith({ outcome: 'undecided' }), findingWith({ outcome: 'waived' })];
  expect(annotationsOf([subjectWith({ findings })]).map((line) => line.split(' ')[0])).toEqual(['::error']);
});

test('findings about the run are annotations too', () => {
  expect(annotationsOf([subjectWith()], { findings: [findingWith({ ruleId: 'waiver-unused', level: 'warning', message: 'Not needed', license: null, howToFix: 'Remove it.' })] })).toEqual(['::warning title=modelcheck waiver-unused::Not needed. Fix: Remove it.']);
});

test('a run that checked nothing is an error', () => {
  expect(annotationsOf([])).toEqual(['::error title=modelcheck::No model was checked, so nothing can be said to pass.']);
});

test('text of strangers cannot start a command of its own', () => {
  const lines = renderGithub(hostileReport()).split('\n').slice(0, -1);
  expect(lines.map((line) => /^::(error|warning|notice) (file=[^,:]+,line=3,)?title=modelcheck [a-z-]+::/.test(line))).toEqual(lines.map(() => true));
  expect(lines).toHaveLength(2);
});
