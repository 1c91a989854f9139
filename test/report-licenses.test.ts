import { expect, test } from 'vitest';
import { createNodeIo } from '../src/io/node-io.ts';
import { loadCatalog } from '../src/load.ts';
import { reportLicenses } from '../src/report-licenses.ts';
import { distillSubject, nodeWith, subjectWith } from './support/report.ts';

const catalog = await loadCatalog(createNodeIo());

test('names every licence that binds or was declared anywhere in the lineage, once and in order', () => {
  expect(Object.entries(reportLicenses([distillSubject(), subjectWith()], catalog)).map(([id, { spdxId }]) => [id, spdxId])).toEqual([
    ['apache-2.0', 'Apache-2.0'],
    ['llama3.1', null],
    ['mit', 'MIT'],
  ]);
});

test('takes a conclusion of several licences apart', () => {
  const subject = subjectWith({ governingLicenses: [], lineage: { complete: true, nodes: [nodeWith('org/model', { declared: [], license: 'gemma AND mit' })], edges: [], gaps: [] } });
  expect(Object.keys(reportLicenses([subject], catalog))).toEqual(['gemma', 'mit']);
});

test.each(['other', 'my own licence', 'constructor', '__proto__'])('makes no licence of the card value %s that the catalog does not have', (value) => {
  const subject = subjectWith({ governingLicenses: [], lineage: { complete: true, nodes: [nodeWith('org/model', { declared: [value], license: null })], edges: [], gaps: [] } });
  expect(Object.values(reportLicenses([subject], catalog)).filter(({ spdxId }) => spdxId !== null)).toEqual([]);
});
