import { expect, test } from 'vitest';
import { evidenceBody } from '../../../../src/cli/screen/bodies/evidence-body.ts';
import { lineText } from '../../../../src/cli/screen/text/line.ts';
import type { Subject } from '../../../../src/model/report.ts';
import { distillSubject, subjectWith } from '../../../support/report.ts';

const told = (subject: Subject): readonly string[] => evidenceBody(subject, 200).map(lineText);
const text = { model: 'vendor/base-8b', path: 'LICENSE', revision: 'c'.repeat(40), sha256: '1'.repeat(64), verdict: 'identified', license: 'llama3.1', text: '1. Rights.\nYou may use it.\n\n2. Users.\nAbove so many users you must ask.\n' } as const;

test.each([
  { name: 'each step of descent with where it was seen', subject: distillSubject(), expected: ['  lab/distill-8b fine-tuned from vendor/base-8b (declared)', '      README.md#base_model: “vendor/base-8b”'] },
  { name: 'a model without ancestors', subject: subjectWith(), expected: ['  No ancestor was found.'] },
  { name: 'what each model declares and what was concluded', subject: distillSubject(), expected: ['      declared llama3.1; concluded llama3.1'] },
  { name: 'each licence text with its hash', subject: distillSubject(), expected: [`      LICENSE is identified llama3.1, sha256 ${'1'.repeat(64)}`] },
  { name: 'the clause in the words of the text that was read', subject: distillSubject({ licenseTexts: [text] }), expected: ['  llama3.1 §2: user threshold', '      LICENSE of vendor/base-8b'] },
  { name: 'clauses without a text once for each licence', subject: distillSubject({ licenseTexts: [] }), expected: ['  llama3.1: not quoted, as no text of this licence was read in this lineage: §2'] },
  { name: 'that no clause is cited', subject: subjectWith(), expected: ['  No clause is cited.'] },
])('tells $name', ({ subject, expected }) => {
  expect(told(subject)).toEqual(expect.arrayContaining(expected));
});

test('does not put the source of a curated fact in quotation marks', () => {
  const [edge] = distillSubject().lineage.edges;
  const evidence = [{ kind: 'curated' as const, where: 'models/vendor.yaml', quote: 'https://vendor.example' }];
  const shown = told(distillSubject({ lineage: { ...distillSubject().lineage, edges: edge ? [{ ...edge, evidence }] : [] } })).join('\n');
  expect(shown).toContain('models/vendor.yaml');
  expect(shown).not.toContain('“https://vendor.example”');
});

test('quotes the clause itself', () => {
  expect(told(distillSubject({ licenseTexts: [text] })).join('\n')).toContain('Above so many users you must ask.');
});
