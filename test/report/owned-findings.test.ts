import { expect, test } from 'vitest';
import { ownedFindings } from '../../src/report/owned-findings.ts';
import { renderText } from '../../src/report/text/render-text.ts';
import { edgeOf, findingWith, reportWith, subjectWith } from '../support/report.ts';

const own = { kind: 'card', where: 'README.md#base_model', quote: 'org/middle' } as const;
const ancestors = { kind: 'card', where: 'README.md#base_model', quote: 'org/root' } as const;
const lineage = { ...subjectWith().lineage, edges: [edgeOf('org/model > finetune > org/middle'), edgeOf('org/middle > finetune > org/root')] };

test.each([
  ['the model’s own file', own, 'README.md#base_model'],
  ['the file of an ancestor', ancestors, 'README.md#base_model of org/middle'],
  ['a curated fact', { ...ancestors, kind: 'curated' as const }, 'README.md#base_model'],
  ['what no step rests on', { ...ancestors, quote: 'org/other' }, 'README.md#base_model'],
])('%s', (_name, evidence, where) => {
  const [finding] = ownedFindings(subjectWith({ lineage, findings: [findingWith({ evidence: [evidence] })] }));
  expect(finding?.evidence[0]?.where).toBe(where);
});

test('names no owner where several could be meant', () => {
  const twice = { ...lineage, edges: [...lineage.edges, edgeOf('org/side > finetune > org/root')] };
  expect(ownedFindings(subjectWith({ lineage: twice, findings: [findingWith({ evidence: [ancestors] })] }))[0]?.evidence[0]?.where).toBe('README.md#base_model');
});

test('people read it', () => {
  const report = reportWith([subjectWith({ lineage, findings: [findingWith({ evidence: [ancestors] })] })]);
  expect(renderText(report, { style: 'plain', width: 100 })).toContain('seen    README.md#base_model of org/middle: “org/root”');
});
