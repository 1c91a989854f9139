import { describe, expect, test } from 'vitest';
import type { Report } from '../../src/model/report.ts';
import { renderCyclonedx } from '../../src/report/cyclonedx.ts';
import { hostileReport } from '../support/hostile-report.ts';
import { validateCyclonedx } from '../support/official-schemas.ts';
import { distillSubject, edgeOf, findingWith, nodeWith, reportWith, subjectWith } from '../support/report.ts';

interface Component {
  readonly type: string;
  readonly 'bom-ref': string;
  readonly group?: string;
  readonly name: string;
  readonly version?: string;
  readonly purl?: string;
  readonly licenses: readonly { readonly license: { readonly id?: string; readonly name?: string; readonly acknowledgement: string; readonly properties: readonly { readonly name: string; readonly value: string }[] } }[];
  readonly pedigree?: { readonly ancestors: readonly Component[]; readonly notes: string };
  readonly components?: readonly Component[];
  readonly evidence?: { readonly occurrences?: readonly unknown[]; readonly licenses?: Component['licenses'] };
  readonly modelCard?: { readonly modelParameters: Readonly<Record<string, unknown>> };
  readonly properties: readonly { readonly name: string; readonly value: string }[];
}

interface Bom {
  readonly serialNumber: string;
  readonly metadata: { readonly timestamp: string };
  readonly components: readonly Component[];
  readonly dependencies: readonly { readonly ref: string; readonly dependsOn?: readonly string[] }[];
  readonly compositions: readonly { readonly aggregate: string }[];
}

function bomOf(report: Report): Bom {
  return JSON.parse(renderCyclonedx(report));
}

function componentOf(...args: Parameters<typeof reportWith>): Component {
  const [component] = bomOf(reportWith(...args)).components;
  if (!component) throw new Error('no component');
  return component;
}

const namesOf = (component: Component | undefined): readonly string[] => (component?.licenses ?? []).map(({ license }) => `${license.acknowledgement} ${license.id ?? license.name}`);
const valuesOf = (component: Component | undefined, name: string): readonly string[] => (component?.properties ?? []).filter((one) => one.name === `modelcheck:${name}`).map(({ value }) => value);

/** A diffuser with a text encoder of another licence, as an adapter. */
const parts = subjectWith({
  lineage: {
    complete: false,
    nodes: [nodeWith('org/model'), nodeWith('org/base'), nodeWith('org/encoder', { license: null, declared: [] }), nodeWith('Some Family', { status: 'not-on-hub', revision: null })],
    edges: [edgeOf('org/model > adapter > org/base'), edgeOf('org/base > component > org/encoder'), edgeOf('org/encoder > finetune > Some Family')],
    gaps: [{ node: 'org/encoder', reason: 'gated', detail: 'the licence has to be accepted first' }],
  },
});

describe('the official schema', () => {
  test.each([
    ['a distilled model', reportWith([distillSubject()])],
    ['parts, adapters and a family without an id', reportWith([parts])],
    ['several models that share ancestors', reportWith([distillSubject(), distillSubject({ id: 'lab/distill-8b', ref: 'hf://lab/distill-8b' }), parts])],
    ['no model', reportWith([])],
    ['hostile text everywhere', hostileReport()],
  ])('accepts %s', async (_name, report) => {
    expect(await validateCyclonedx(renderCyclonedx(report))).toEqual([]);
  });

  test('is one that finds mistakes', async () => {
    expect(await validateCyclonedx('{"bomFormat":"CycloneDX","specVersion":"1.6","components":[{"type":"model"}]}')).not.toEqual([]);
  });
});

describe('a distilled model', () => {
  const component = componentOf([distillSubject()]);

  test('is a machine-learning model with a purl at its revision', () => {
    expect(component).toMatchObject({ type: 'machine-learning-model', group: 'lab', name: 'distill-8b', version: 'a'.repeat(40), purl: `pkg:huggingface/lab/distill-8b@${'a'.repeat(40)}` });
  });

  test('has what it declares beside every licence that binds', () => {
    expect(namesOf(component)).toEqual(['declared MIT', 'concluded Llama 3.1 Community License Agreement', 'concluded MIT']);
    expect(component.licenses[1]?.license.properties).toContainEqual({ name: 'modelcheck:via', value: 'lab/distill-8b > vendor/base-8b' });
    expect(component.licenses[1]?.license.properties).toContainEqual({ name: 'modelcheck:licenseRef', value: 'LicenseRef-scancode-llama-3.1-license-2024' });
  });

  test('has ancestors with their own licences, relation and evidence', () => {
    expect(component.pedigree?.ancestors.map((one) => [one.name, namesOf(one), valuesOf(one, 'relation')])).toEqual([
      ['teacher', ['declared MIT', 'concluded MIT'], ['distilled']],
      ['base-8b', ['declared Llama 3.1 Community License Agreement', 'concluded Llama 3.1 Community License Agreement'], ['finetune']],
    ]);
    expect(valuesOf(component.pedigree?.ancestors[1], 'evidence')).toEqual(['card README.md#base_model: “vendor/base-8b”']);
  });

  test('has the fields of its model card', () => {
    expect(component.modelCard?.modelParameters).toEqual({ task: 'text-generation', architectureFamily: 'llama', modelArchitecture: 'LlamaForCausalLM', datasets: [{ type: 'dataset', name: 'lab/traces' }] });
  });

  test('says the verdict, the findings and the duties', () => {
    expect([valuesOf(component, 'verdict'), valuesOf(component, 'obligation')]).toEqual([['undecided'], ['Show “Built with Llama”. (llama3.1 §1.b)']]);
    expect(valuesOf(component, 'finding')[0]).toMatch(/^error user-threshold \(undecided\): .* Clause: llama3\.1 §2\. Path: lab\/distill-8b → vendor\/base-8b\. Fix: /);
  });

  test('names the licence texts found as evidence', () => {
    expect(component.evidence?.licenses?.map(({ license }) => license.id)).toEqual(['MIT']);
  });
});

describe('parts and bases', () => {
  const bom = bomOf(reportWith([parts]));
  const [component] = bom.components;

  test('a part with its own descent is a component, not an ancestor', () => {
    expect([component?.pedigree?.ancestors.map(({ name }) => name), component?.components?.map(({ name }) => name)]).toEqual([['base'], ['encoder', 'Some Family']]);
  });

  test('an adapter depends on its base, and a model on its parts', () => {
    const reference = component?.['bom-ref'];
    expect(bom.dependencies[0]).toEqual({ ref: reference, dependsOn: [`${reference}#org/encoder`, `${reference}#Some Family`, `${reference}#org/base`] });
  });

  test('a lineage with gaps is incomplete and says why', () => {
    expect([bom.compositions[0]?.aggregate, component?.pedigree?.notes]).toEqual(['incomplete', 'The pedigree is incomplete. org/encoder: gated, the licence has to be accepted first']);
  });

  test('a licence that is not known is said to be unknown', () => {
    expect([namesOf(component?.components?.[0]), valuesOf(component?.components?.[0], 'license')]).toEqual([[], ['NOASSERTION']]);
  });
});

describe('a purl', () => {
  test.each([
    ['a legacy id', nodeWith('gpt2', { revision: null }), 'pkg:huggingface/gpt2'],
    ['a model without a known revision', nodeWith('org/model', { revision: null }), 'pkg:huggingface/org/model'],
    ['a family that is not on the Hub', nodeWith('org/model', { status: 'not-on-hub' }), undefined],
    ['a local folder that looks like an id', nodeWith('models/mine', { source: { kind: 'folder', location: 'models/mine', retrievedOn: null } }), undefined],
    ['a weights file', nodeWith('./model.gguf'), undefined],
  ])('of %s', (_name, node, purl) => {
    expect(componentOf([subjectWith({ id: node.id, lineage: { complete: true, nodes: [node], edges: [], gaps: [] } })]).purl).toBe(purl);
  });
});

test('a model whose licence nobody could establish says so', () => {
  expect(valuesOf(componentOf([subjectWith({ license: { declared: [], detected: [], concluded: null }, governingLicenses: [] })]), 'governingLicense')).toEqual(['NOASSERTION']);
});

test('what a card declares in its own words keeps them', () => {
  expect(namesOf(componentOf([subjectWith({ license: { declared: ['other', 'my-licence'], detected: [], concluded: null }, governingLicenses: [] })]))).toEqual(['declared other', 'declared my-licence']);
});

test('lines that name the model are occurrences', () => {
  expect(componentOf([subjectWith({ locations: [{ file: 'app.py', line: 7 }] })]).evidence?.occurrences).toEqual([{ location: 'app.py', line: 7 }]);
});

test('accepted findings keep who accepted them', () => {
  const waiver = { reason: 'paid licence', approver: 'legal@example.com', expires: '2027-01-15' };
  expect(valuesOf(componentOf([subjectWith({ findings: [findingWith({ outcome: 'waived', waiver })] })]), 'finding')[0]).toContain('(Waived: paid licence (legal@example.com, until 2027-01-15))');
});

test('serial number and time come from the report', () => {
  const bom = bomOf(reportWith());
  expect(bom.metadata.timestamp).toBe('2026-11-15T12:00:00.000Z');
  expect(bom.serialNumber).toMatch(/^urn:uuid:[0-9a-f]{8}-[0-9a-f]{4}-8[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/);
  expect(bomOf(reportWith()).serialNumber).toBe(bom.serialNumber);
  expect(bomOf(reportWith([subjectWith()], { checkedAt: '2026-11-16T12:00:00.000Z' })).serialNumber).not.toBe(bom.serialNumber);
});
