import { readFileSync } from 'node:fs';
import parseSpdx from 'spdx-expression-parse';
import spdxIds from 'spdx-license-ids/index.json' with { type: 'json' };
import deprecatedSpdxIds from 'spdx-license-ids/deprecated.json' with { type: 'json' };
import { expect, test } from 'vitest';
import { generate } from '../../scripts/generate/catalog.ts';
import { readCompiledCatalog } from '../../src/license/compiled-catalog.ts';
import { normalizeLicenseName } from '../../src/license/license-name.ts';
import { lookupLicense } from '../../src/license/lookup.ts';
import { LicenseFile, type License } from '../../src/model/license.ts';
import type { TermStatement } from '../../src/model/term-values.ts';
import { termIds } from '../../src/model/terms.ts';
import { sha256Hex } from '../../src/util/digest.ts';
import { parseYaml } from '../../src/util/yaml.ts';
import { catalog, licenseFiles, licenses, readLicenseFile } from './catalog.ts';
import { newerLicenses, packageLicenses, removedLicenses } from './hub-license-ids.ts';

const rows = licenses.map((license) => [license.id, license] as const);

function statements({ terms }: License): readonly TermStatement[] {
  return termIds.flatMap((id): readonly TermStatement[] => {
    const state = terms[id];
    return state.state === 'value' ? state.statements : [];
  });
}

test('there is a file for each licence and nothing else', () => {
  expect(licenses.map(({ id }) => `${id}.yaml`)).toEqual(licenseFiles);
});

test.each(licenseFiles)('%s points editors at its schema', (name) => {
  expect(readLicenseFile(name).split('\n', 1)[0]).toBe('# yaml-language-server: $schema=../schemas/license.schema.json');
});

test.each(licenseFiles)('%s has the form that its schema describes', (name) => {
  expect(LicenseFile.safeParse(parseYaml(readLicenseFile(name), name).value).error?.issues).toBeUndefined();
});

test.each(rows)('%s states every term, each value with its section', (_, license) => {
  expect(Object.keys(license.terms)).toEqual(termIds);
  expect(statements(license).filter(({ section }) => section.trim() === '')).toEqual([]);
});

test.each(rows)('%s holds facts in own words: no statement is as long as a clause', (_, license) => {
  const fixed = ['badge', 'noticeText'] as const;
  const exact = new Set(fixed.flatMap((id) => (license.terms[id].state === 'value' ? license.terms[id].statements.map(({ text }) => text) : [])));
  const words = statements(license).flatMap((statement) => Object.values(statement)).flat().filter((value) => typeof value === 'string' && !exact.has(value));
  expect(words.filter((text) => String(text).length > 260)).toEqual([]);
});

test.each(rows)('every note of %s has its source', (_, { notes }) => {
  expect(notes.filter(({ source }) => !/^https?:\/\/|^[\w-]+\/[\w.-]+@/.test(source))).toEqual([]);
});

test.each(rows)('%s is dated as ISO 8601 and addressed by a URL, where it has a date and an address', (_, { date, url }) => {
  expect(date ?? '2000').toMatch(/^\d{4}(-\d{2}(-\d{2})?)?$/);
  expect(new URL(url ?? 'https://example.com').protocol).toMatch(/^https?:$/);
});

test.each(rows.filter(([, { spdxId }]) => spdxId !== null))('the SPDX id of %s is on the SPDX list', (_, { spdxId }) => {
  expect(spdxIds).toContain(spdxId);
  expect(parseSpdx(spdxId ?? '')).toMatchObject({ license: spdxId });
});

test.each(rows.filter(([, { osiApproved }]) => osiApproved))('%s, approved by the OSI, has an SPDX id and a text', (_, { spdxId, text }) => {
  expect(spdxId).not.toBeNull();
  expect(text).toBe('complete');
});

test('aliases, tags and ids name one licence each', () => {
  const names = licenses.flatMap(({ id, hubTags, aliases }) => [...new Set([id, ...hubTags, ...aliases].map(normalizeLicenseName))]);
  expect(names.filter((name, index) => names.indexOf(name) !== index)).toEqual([]);
});

const hubIds = [...Object.keys(packageLicenses), ...newerLicenses];
test('the Hub has 83 identifiers', () => {
  expect(new Set(hubIds).size).toBe(83);
});

test.each(hubIds)('the Hub identifier %s stands in the file of its own name and in no other', (tag) => {
  expect(licenses.filter(({ hubTags }) => hubTags.includes(tag)).map(({ id }) => id)).toEqual([tag]);
  expect(lookupLicense(catalog, tag)).toMatchObject({ id: tag });
});

test.each(Object.entries(removedLicenses))('the former identifier %s means %s', (tag, id) => {
  expect(lookupLicense(catalog, tag)).toEqual({ kind: 'license', id });
});

test('no other identifier is given out as one of the Hub', () => {
  expect(licenses.flatMap(({ hubTags }) => hubTags).filter((tag) => !hubIds.includes(tag))).toEqual([]);
});

test('deprecated SPDX ids of the GNU licences are found too', () => {
  const gnu = deprecatedSpdxIds.filter((id) => /^(A?GPL-3|GPL-2|LGPL-(2\.1|3))\.?0?\+?$/.test(id));
  expect(gnu.filter((id) => lookupLicense(catalog, id).kind !== 'license')).toEqual([]);
});

test.each(rows.filter(([, { editions }]) => editions.length > 0))('the editions of %s exist', (_, { editions }) => {
  expect(editions.filter((edition) => !catalog.licenses.has(edition))).toEqual([]);
});

test('editions of one name name each other', () => {
  const single = licenses.filter(({ kind }) => kind !== 'ambiguous');
  const oneWay = single.flatMap(({ id, editions }) => editions.filter((edition) => !catalog.licenses.get(edition)?.editions.includes(id)).map((edition) => `${edition} does not name ${id}`));
  expect(oneWay).toEqual([]);
});

const fixNoText = ['openrail', 'cc', 'bsd', 'gpl', 'lgpl', 'gfdl', 'other', 'unknown'];
test.each(fixNoText)('%s determines no term', (id) => {
  const license = catalog.licenses.get(id);
  expect(license?.text).toBe('none');
  expect(Object.values(license?.terms ?? {}).filter(({ state }) => state !== 'unknown')).toEqual([]);
});

test.each(rows.filter(([, { kind }]) => kind === 'family' || kind === 'placeholder' || kind === 'ambiguous'))('%s has no text of its own', (_, { text, spdxId }) => {
  expect([text, spdxId]).toEqual(['none', null]);
});

const contradictions: readonly (readonly [string, (license: License) => boolean])[] = [
  ['limited to non-commercial purposes, and commercial use allowed', ({ terms }) => terms.commercialUse.state === 'value' && terms.commercialUse.statements[0]?.value === 'allowed' && terms.fieldOfUse.state === 'value' && terms.fieldOfUse.statements.some(({ limitedTo }) => limitedTo.some((purpose) => purpose === 'non-commercial' || purpose === 'research'))],
  ['a revenue threshold without a currency', ({ terms }) => terms.revenueThreshold.state === 'value' && terms.revenueThreshold.statements.some(({ currency }) => currency === undefined)],
  ['a user threshold with a currency', ({ terms }) => terms.userThreshold.state === 'value' && terms.userThreshold.statements.some(({ currency }) => currency !== undefined)],
  ['a threshold at release without the date', ({ terms }) => terms.userThreshold.state === 'value' && terms.userThreshold.statements.some(({ measured, measuredOn, detail }) => measured === 'at-release' && measuredOn === undefined && detail === undefined)],
  ['outputs that must carry a name, without the name', ({ terms }) => terms.outputTraining.state === 'value' && terms.outputTraining.statements.some(({ kind, text }) => kind === 'naming' && text === undefined)],
  ['a name rule that reaches outputs, without a rule on training with outputs', ({ terms }) => terms.derivativeNaming.state === 'value' && terms.derivativeNaming.statements.some(({ reachesOutputs }) => reachesOutputs) && terms.outputTraining.state === 'none'],
];
test.each(contradictions)('no licence has %s', (_, contradicts) => {
  expect(licenses.filter(contradicts).map(({ id }) => id)).toEqual([]);
});

function timed(run: () => unknown): number {
  const start = performance.now();
  run();
  return performance.now() - start;
}

test('the compiled catalog is made of these files and reads in well under 30 ms', async () => {
  const [compiled] = await generate();
  const shipped = readFileSync(new URL('../../compiled/catalog.json', import.meta.url), 'utf8');
  expect(sha256Hex(shipped)).toBe(sha256Hex(compiled?.content ?? ''));
  const milliseconds = Array.from({ length: 5 }, () => timed(() => readCompiledCatalog(shipped)));
  expect(Math.min(...milliseconds)).toBeLessThan(30);
  const read = readCompiledCatalog(shipped);
  expect({ ...read, licenses: new Map(read.licenses) }).toEqual(catalog);
});
