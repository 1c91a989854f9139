import { describe, expect, test } from 'vitest';
import type { Report } from '../../src/model/report.ts';
import { renderSpdx } from '../../src/report/spdx.ts';
import { hostileReport } from '../support/hostile-report.ts';
import { validateSpdx } from '../support/official-schemas.ts';
import { distillSubject, edgeOf, findingWith, nodeWith, reportWith, subjectWith } from '../support/report.ts';

type Element = Readonly<Record<string, unknown>> & { readonly type: string; readonly spdxId: string };

function graphOf(report: Report): readonly Element[] {
  return JSON.parse(renderSpdx(report))['@graph'];
}

/** Relationships in words: `from type to, to`. */
function statements(report: Report): readonly string[] {
  const graph = graphOf(report);
  const label = (id: unknown): string => {
    const element = graph.find(({ spdxId }) => spdxId === id);
    return String(element?.['simplelicensing_licenseExpression'] ?? element?.['name'] ?? id);
  };
  return graph.filter(({ type }) => type === 'Relationship').map(({ from, relationshipType, to }) => `${label(from)} ${String(relationshipType)} ${(to as readonly string[]).map(label).join(', ')}`);
}

const withParts = subjectWith({
  lineage: { complete: false, nodes: [nodeWith('org/model'), nodeWith('org/encoder', { license: null, declared: [], revision: null, status: 'gated' })], edges: [edgeOf('org/model > component > org/encoder')], gaps: [] },
});

describe('the official schema', () => {
  test.each([
    ['a distilled model', reportWith([distillSubject()])],
    ['several models, one of them twice', reportWith([distillSubject(), distillSubject(), withParts])],
    ['no model', reportWith([])],
    ['hostile text everywhere', hostileReport()],
  ])('accepts %s', async (_name, report) => {
    expect(await validateSpdx(renderSpdx(report))).toEqual([]);
  });

  test('is one that finds mistakes', async () => {
    expect(await validateSpdx('{"@context":"https://spdx.org/rdf/3.0.1/spdx-context.jsonld","@graph":[{"type":"ai_AIPackage"}]}')).not.toEqual([]);
  });
});

test.each([
  ['of a distilled model', reportWith([distillSubject()])],
  ['of a model with a gated part', reportWith([withParts])],
  ['of hostile text', hostileReport()],
])('every id %s stands once, and every reference leads to an element', (_name, report) => {
  const graph = graphOf(report);
  const ids = graph.flatMap(({ spdxId }) => (spdxId === undefined ? [] : [spdxId]));
  const referred = graph.flatMap(({ from, to, element, rootElement, subject, dataLicense, suppliedBy, createdBy, createdUsing }) => [from, to, element, rootElement, subject, dataLicense, suppliedBy, createdBy, createdUsing].flat()).filter((id) => id !== undefined && id !== 'expandedlicensing_NoAssertionLicense');
  expect(new Set(ids).size).toBe(ids.length);
  expect(referred.filter((id) => !ids.includes(String(id)))).toEqual([]);
});

test('descent, teachers and licences are relationships', () => {
  expect(statements(reportWith([distillSubject()]))).toEqual([
    'lab/distill-8b trainedOn lab/teacher',
    'lab/distill-8b descendantOf vendor/base-8b',
    'lab/distill-8b hasDeclaredLicense MIT',
    'lab/distill-8b hasConcludedLicense LicenseRef-scancode-llama-3.1-license-2024, MIT',
    'lab/teacher hasDeclaredLicense MIT',
    'lab/teacher hasConcludedLicense MIT',
    'vendor/base-8b hasDeclaredLicense LicenseRef-scancode-llama-3.1-license-2024',
    'vendor/base-8b hasConcludedLicense LicenseRef-scancode-llama-3.1-license-2024',
  ]);
});

test('a part is contained, and a licence that is not known is no assertion', () => {
  expect(statements(reportWith([withParts]))).toEqual([
    'org/model contains org/encoder',
    'org/model hasDeclaredLicense Apache-2.0',
    'org/model hasConcludedLicense Apache-2.0',
    'org/encoder hasDeclaredLicense expandedlicensing_NoAssertionLicense',
    'org/encoder hasConcludedLicense expandedlicensing_NoAssertionLicense',
  ]);
});

test('the evidence of a step is its comment, and a lineage with gaps is incomplete', () => {
  const step = graphOf(reportWith([withParts])).find(({ relationshipType }) => relationshipType === 'contains');
  expect(step).toMatchObject({ comment: 'contains (declared). card README.md#base_model: “org/encoder”', completeness: 'incomplete' });
});

test('a model is an AI package with its purl, supplier, place, task and notice', () => {
  const model = graphOf(reportWith([distillSubject()])).find(({ name }) => name === 'lab/distill-8b');
  const revision = 'a'.repeat(40);
  expect(model).toMatchObject({
    type: 'ai_AIPackage',
    software_packageVersion: revision,
    software_packageUrl: `pkg:huggingface/lab/distill-8b@${revision}`,
    software_downloadLocation: `http://127.0.0.1:1/lab/distill-8b/tree/${revision}`,
    software_primaryPurpose: 'model',
    software_attributionText: ['Built with Llama'],
    ai_domain: ['text-generation'],
    ai_typeOfModel: ['LlamaForCausalLM'],
    ai_hyperparameter: [{ type: 'DictionaryEntry', key: 'parameters', value: '8030261248' }],
  });
});

test('a licence without an SPDX id leads to its text', () => {
  const license = graphOf(reportWith([distillSubject()])).find(({ simplelicensing_licenseExpression: expression }) => String(expression).startsWith('LicenseRef'));
  expect(license?.['simplelicensing_customIdToUri']).toEqual([{ type: 'DictionaryEntry', key: 'LicenseRef-scancode-llama-3.1-license-2024', value: 'https://example.org/llama3.1' }]);
});

test('findings are annotations of the model', () => {
  const waiver = { reason: 'paid licence', approver: 'legal@example.com', expires: '2027-01-15' };
  const graph = graphOf(reportWith([subjectWith({ findings: [findingWith({ outcome: 'waived', waiver })] })]));
  expect(graph.filter(({ type }) => type === 'Annotation').at(-1)?.['statement']).toBe('error no-noncommercial (waived): The licence forbids commercial use. Clause: cc-by-nc-4.0 §2.a. Fix: Choose another model. Waived: paid licence (legal@example.com, until 2027-01-15).');
});

test('times have whole seconds and ids come from the report', () => {
  const [creation, document] = graphOf(reportWith());
  expect(creation).toMatchObject({ created: '2026-11-15T12:00:00Z', specVersion: '3.0.1' });
  expect(graphOf(reportWith())[1]?.spdxId).toBe(document?.spdxId);
  expect(graphOf(reportWith([], {}))[1]?.spdxId).not.toBe(document?.spdxId);
});
