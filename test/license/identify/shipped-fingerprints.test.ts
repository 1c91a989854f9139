import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import spdxLicenses from 'spdx-license-list/full.js';
import { describe, expect, test } from 'vitest';
import { buildFingerprints, readRecordings, readSources } from '../../../scripts/fingerprint/build-fingerprints.ts';
import { isCompanion } from '../../../src/license/identify/companion.ts';
import { identifyText, loadFingerprints } from '../../../src/license/identify/identify-text.ts';

const root = fileURLToPath(new URL('../../..', import.meta.url));
const shared = process.env['MODELCHECK_SHARED'] ?? path.join(root, '..', 'shared');
const file = readFileSync(path.join(root, 'compiled', 'fingerprints.bin'));
const fingerprints = loadFingerprints(file);
const textOf = (id: string): string => spdxLicenses[id]?.licenseText ?? '';

/** As Creative Commons itself and many repositories publish its licences. */
function withAddresses(text: string): string {
  const wiki = 'wiki.creativecommons.org/Considerations_for';
  return text.replace(/(More considerations for\s+licensors)/, `$1: ${wiki}_licensors`).replace(/(More considerations for\s+the public)/, `$1: ${wiki}_licensees`).replace('Section 2(a)(4)', 'Section 2(a)\n(4)');
}

test.skipIf(!existsSync(path.join(shared, 'license-texts')))('are what the texts give (skipped without ../shared)', async () => {
  const { bytes } = buildFingerprints(await readSources(root, shared), await readRecordings(root));
  expect(Buffer.compare(Buffer.from(bytes), file), 'run `npx tsx scripts/fingerprint/main.ts`').toBe(0);
}, 120_000);

test('hold no text: labels of clauses are all that can be read', () => {
  const labels = fingerprints.texts.flatMap(({ clauses }) => clauses.map(([, label]) => label));
  expect(labels.length).toBeGreaterThan(1000);
  expect(labels.filter((label) => label.length > 90 || label.split(' ').length > 14)).toEqual([]);
});

test('are refused when they were built for another version', () => {
  expect(() => loadFingerprints(new TextEncoder().encode('MCFP9999....'))).toThrow(/another version/);
});

test('companions have ids of their own', () => {
  const companions = fingerprints.texts.filter(({ kind }) => kind === 'companion').map(({ id }) => id);
  expect(companions).toContain('llama3.1.aup');
  expect(companions.every(isCompanion)).toBe(true);
  expect(fingerprints.texts.filter(({ kind, id }) => kind === 'license' && isCompanion(id))).toEqual([]);
});

describe('standard licences', () => {
  test.each([
    ['MIT', 'mit'],
    ['MIT-0', 'mit-0'],
    ['Apache-2.0', 'apache-2.0'],
    ['BSD-2-Clause', 'bsd-2-clause'],
    ['BSD-3-Clause', 'bsd-3-clause'],
    ['ISC', 'isc'],
    ['Zlib', 'zlib'],
    ['BSL-1.0', 'bsl-1.0'],
    ['MPL-2.0', 'mpl-2.0'],
    ['GPL-2.0-only', 'gpl-2.0'],
    ['GPL-3.0-or-later', 'gpl-3.0'],
    ['AGPL-3.0-only', 'agpl-3.0'],
    ['LGPL-3.0-only', 'lgpl-3.0'],
    ['CC-BY-4.0', 'cc-by-4.0'],
    ['CC-BY-NC-SA-4.0', 'cc-by-nc-sa-4.0'],
    ['CC0-1.0', 'cc0-1.0'],
    ['Unlicense', 'unlicense'],
    ['EUPL-1.2', 'eupl-1.2'],
    ['OFL-1.1', 'ofl-1.1'],
    ['MS-PL', 'ms-pl'],
    ['CDLA-Permissive-2.0', 'cdla-permissive-2.0'],
    ['ODbL-1.0', 'odbl'],
  ])('%s is %s', (spdxId, id) => {
    expect(identifyText(textOf(spdxId), fingerprints)).toMatchObject({ verdict: 'identified', license: id });
  });

  const apache = textOf('Apache-2.0');
  test.each([
    ['without the appendix', apache.replace(/APPENDIX[^]*/, '')],
    ['without all after the end of terms', apache.replace(/END OF TERMS[^]*/, '')],
    ['with the appendix filled in', apache.replace('[yyyy] [name of copyright owner]', '2031 The Basalt Company')],
  ])('Apache 2.0 %s is Apache 2.0', (_, text) => {
    expect(identifyText(text, fingerprints)).toMatchObject({ verdict: 'identified', license: 'apache-2.0' });
  });

  test.each([
    ['MIT with one paragraph', `${textOf('MIT')}\n\nThe Software is for people who do not earn money with it.`, 'mit'],
    ['Apache with a ban after the end of terms', `${apache}\n\nYou may not train any model on what the Work writes.`, 'apache-2.0'],
    ['Apache with a changed grant', apache.replace('irrevocable', 'revocable'), 'apache-2.0'],
    ['CC BY with a changed introduction', textOf('CC-BY-4.0').replace('does not provide legal services', 'does provide legal services'), 'cc-by-4.0'],
  ])('%s is a variant', (_, text, closest) => {
    expect(identifyText(text, fingerprints)).toMatchObject({ verdict: 'variant', license: null, closest });
  });

  test.each([
    ['MIT with the optional words of SPDX', textOf('MIT').replace('this permission notice shall', 'this permission notice (including the next paragraph) shall'), 'mit'],
    ['CC BY-NC-SA with the addresses of its introduction and a broken reference', withAddresses(textOf('CC-BY-NC-SA-4.0')), 'cc-by-nc-sa-4.0'],
    ['CC BY without the name of its author in the title', textOf('CC-BY-4.0').replace(/^Creative Commons /, ''), 'cc-by-4.0'],
    ['GPL with its example filled in', textOf('GPL-3.0-only').replace(/<one line[^>]*>/, 'Basalt - a quarry in a box').replace('<year>  <name of author>', '2031 Granite Ltd.'), 'gpl-3.0'],
    ['BSD of a holder without `of the`', textOf('BSD-3-Clause').replace('name of the copyright holder nor', 'name Basalt nor'), 'bsd-3-clause'],
  ])('%s is itself', (_, text, id) => {
    expect(identifyText(text, fingerprints)).toMatchObject({ verdict: 'identified', license: id });
  });

  test('BSD of another holder is BSD', () => {
    const text = textOf('BSD-3-Clause').replace(/Copyright[^\n]*/, 'Copyright 2011, Basalt Inc.').replace('the copyright holder nor', 'Basalt Inc. nor');
    expect(identifyText(text, fingerprints)).toMatchObject({ verdict: 'identified', license: 'bsd-3-clause' });
  });
});

describe('licences that nobody has seen are never named', () => {
  test.each([
    ['in the manner of a community licence', 'Quartz 2 Community License Agreement. Release date: March 3, 2026. You are granted a worldwide, royalty-free limited license to the Quartz Materials. If the monthly active users of your products exceed 55 million you must ask Quartz Labs for a license. You will not use the Quartz Materials to improve any other language model.'],
    ['in the manner of a RAIL', 'Quartz Responsible AI License. Section I: Preamble. We believe in open and careful use. Section II: Rights. Quartz Labs gives each contributor a perpetual copyright license to the Model. Attachment A: You agree not to use the Model to harm minors or to defame others.'],
    ['in Chinese', '\u77F3\u82F1\u6A21\u578B\u8BB8\u53EF\u8BC1\u3002\u60A8\u53EF\u4EE5\u514D\u8D39\u4F7F\u7528\u672C\u6A21\u578B\u8FDB\u884C\u7814\u7A76\u3002\u5546\u4E1A\u7528\u9014\u987B\u5148\u83B7\u5F97\u4E66\u9762\u6388\u6743\u3002'],
    ['in two lines', 'Research use only.\nAsk before you sell.'],
    ['by the name of a known one', 'This model is released under the MIT license for research only.'],
  ])('%s', (_, text) => {
    expect(identifyText(text, fingerprints)).toMatchObject({ verdict: 'unrecognised', license: null });
  });
});
