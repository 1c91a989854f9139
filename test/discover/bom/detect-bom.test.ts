import { describe, expect, test } from 'vitest';
import { detectBom, isBom } from '../../../src/discover/bom/detect-bom.ts';

const sha = '0123456789abcdef0123456789abcdef01234567';

function found(text: string, notation: 'json' | 'yaml' | 'xml' | 'tagValue'): readonly string[] {
  const { sightings, remarks } = detectBom(text, notation);
  return [...sightings.map(({ id, revision, confidence }) => `${confidence} ${id}${revision === null ? '' : `@${revision}`}`), ...remarks.map(({ reason }) => reason)];
}

const cyclonedx = (...components: readonly unknown[]): string => JSON.stringify({ bomFormat: 'CycloneDX', components });

describe('CycloneDX', () => {
  test.each<{ readonly name: string; readonly component: unknown; readonly models: readonly string[] }>([
    { name: 'a purl', component: { type: 'library', name: 'x', purl: 'pkg:huggingface/org/name@v1' }, models: ['certain org/name@v1'] },
    { name: 'a purl before other fields', component: { purl: 'pkg:huggingface/org/name', type: 'machine-learning-model', group: 'a', name: 'b-1' }, models: ['certain org/name'] },
    { name: 'a purl without version, and a commit', component: { purl: 'pkg:huggingface/org/name', version: sha.toUpperCase() }, models: [`certain org/name@${sha}`] },
    { name: 'a reference', component: { name: 'x', externalReferences: [{ type: 'website', url: 'https://huggingface.co/org/name' }] }, models: ['certain org/name'] },
    { name: 'a model by group and name', component: { type: 'machine-learning-model', group: 'org', name: 'name' }, models: ['likely org/name'] },
    { name: 'a model by its whole name', component: { type: 'machine-learning-model', name: 'org/name', version: '1.0' }, models: ['likely org/name'] },
    { name: 'a model whose name is no id', component: { type: 'machine-learning-model', name: 'my model' }, models: [] },
    { name: 'a library by group and name', component: { type: 'library', group: 'org', name: 'name' }, models: [] },
    { name: 'a data set', component: { type: 'data', purl: 'pkg:huggingface/org/name' }, models: [] },
    { name: 'a purl of another type', component: { purl: 'pkg:pypi/torch' }, models: [] },
    { name: 'a component in a component', component: { name: 'x', components: [{ purl: 'pkg:huggingface/org/name' }] }, models: ['certain org/name'] },
    { name: 'fields of an evil name', component: { __proto__x: 1, constructor: 'pkg:huggingface/org/name' }, models: [] },
  ])('$name', ({ component, models }) => {
    expect(found(cyclonedx(component), 'json')).toEqual(models);
  });

  test.each([
    { name: 'components', text: '<component type="library"><name>x</name><purl>pkg:huggingface/org/name</purl></component>', models: ['certain org/name'] },
    { name: 'models by name', text: "<component type='machine-learning-model'><group>org</group><name> name </name></component>", models: ['likely org/name'] },
    { name: 'components in components', text: '<component><name>x</name><components><component><purl>pkg:huggingface/org/a</purl></component></components><purl>pkg:huggingface/org/b</purl></component>', models: ['certain org/b', 'certain org/a'] },
    { name: 'comments', text: '<!-- <component><purl>pkg:huggingface/org/name</purl></component> -->', models: [] },
    { name: 'empty components', text: '<component/><component type="x"/><purl>pkg:huggingface/org/name</purl>', models: [] },
    { name: 'stray ends', text: '</component></component><component><purl>pkg:huggingface/org/name</purl>', models: ['certain org/name'] },
  ])('in XML: $name', ({ text, models }) => {
    expect(found(`<bom xmlns="http://cyclonedx.org/schema/bom/1.6">${text}</bom>`, 'xml')).toEqual(models);
  });
});

describe('SPDX', () => {
  test.each([
    { name: 'version 2 in JSON', notation: 'json', text: JSON.stringify({ spdxVersion: 'SPDX-2.3', packages: [{ name: 'x', versionInfo: sha, externalRefs: [{ referenceType: 'purl', referenceLocator: 'pkg:huggingface/org/name' }] }] }), models: [`certain org/name@${sha}`] },
    { name: 'version 2 by the place of download', notation: 'json', text: JSON.stringify({ spdxVersion: 'SPDX-2.3', packages: [{ downloadLocation: 'git+https://huggingface.co/org/name' }] }), models: ['certain org/name'] },
    { name: 'version 3', notation: 'json', text: JSON.stringify({ '@context': 'https://spdx.org/rdf/3.0.1/spdx-context.jsonld', '@graph': [{ type: 'ai_AIPackage', name: 'org/name' }] }), models: ['likely org/name'] },
    { name: 'version 3, a data set', notation: 'json', text: JSON.stringify({ '@context': 'https://spdx.org/rdf/3.0.1/spdx-context.jsonld', '@graph': [{ type: 'dataset_DatasetPackage', name: 'x', software_packageUrl: 'pkg:huggingface/org/name' }] }), models: [] },
    { name: 'version 2 in YAML', notation: 'yaml', text: 'spdxVersion: SPDX-2.3\npackages:\n- name: x\n  externalRefs:\n  - referenceLocator: pkg:huggingface/org/name\n', models: ['certain org/name'] },
    { name: 'tags and values', notation: 'tagValue', text: 'SPDXVersion: SPDX-2.3\r\nPackageName: x\r\nExternalRef: PACKAGE-MANAGER purl pkg:huggingface/org/name\r\nPackageName: y\r\nPackageDownloadLocation: NOASSERTION\r\n', models: ['certain org/name'] },
    { name: 'tags before any package', notation: 'tagValue', text: 'ExternalRef: PACKAGE-MANAGER purl pkg:huggingface/org/name\n', models: [] },
  ] as const)('$name', ({ notation, text, models }) => {
    expect(found(text, notation)).toEqual(models);
  });
});

test('a file that looks like a BOM and breaks off is told, as its models would be missed', () => {
  expect(found('{"bomFormat": "CycloneDX", "components": [', 'json')).toEqual(['not-a-bom']);
});

test.each([
  { text: '{"bomFormat" : "CycloneDX"}', notation: 'json', expected: true },
  { text: '{"x": "CycloneDX"}', notation: 'json', expected: false },
  { text: '{"@context": ["https://spdx.org/x"]}', notation: 'json', expected: true },
  { text: 'a:\n  spdxVersion: x', notation: 'yaml', expected: false },
  { text: '<bom xmlns="http://example.com">', notation: 'xml', expected: false },
] as const)('$text is a BOM: $expected', ({ text, notation, expected }) => {
  expect(isBom(text, notation)).toBe(expected);
});
