import { expect, test } from 'vitest';
import { buildCatalog } from '../../src/license/build-catalog.ts';
import { lookupLicense } from '../../src/license/lookup.ts';
import { catalog } from '../data/catalog.ts';
import { license, testCatalog } from '../support/licenses.ts';

const found: readonly (readonly [string, string])[] = [
  // Hub tags, whatever the case and the dirt around them
  ['apache-2.0', 'apache-2.0'], ['Apache-2.0', 'apache-2.0'], ['mit\r', 'mit'], ['  llama3.1 ', 'llama3.1'], ['OPENRAIL++', 'openrail++'], ['bsl-1.0', 'bsl-1.0'],
  // other spellings of the same name
  ['Apache License, Version 2.0', 'apache-2.0'], ['apache 2.0', 'apache-2.0'], ['The MIT License', 'mit'], ['MIT Licence', 'mit'], ['CC BY-NC 4.0', 'cc-by-nc-4.0'], ['cc_by_nc_4.0', 'cc-by-nc-4.0'],
  ['Llama 3.1 Community License Agreement', 'llama3.1'], ['llama-3-1', 'llama3.1'], ['LLAMA 2 COMMUNITY LICENSE', 'llama2'], ['GPL v3.0', 'gpl-3.0'], ['GPLv3', 'gpl-3.0'],
  // license_name values
  ['qwen-research', 'qwen-research'], ['Tongyi Qianwen LICENSE AGREEMENT', 'tongyi-qianwen'], ['deepseek-license', 'deepseek'], ['MRL', 'mrl'], ['gemma-terms-of-use', 'gemma'],
  // SPDX and scancode ids
  ['GPL-3.0-only', 'gpl-3.0'], ['GPL-3.0-or-later', 'gpl-3.0'], ['AGPL-3.0', 'agpl-3.0'], ['CC0-1.0', 'cc0-1.0'], ['C-UDA-1.0', 'c-uda'], ['LGPLLR', 'lgpl-lr'],
  ['LicenseRef-scancode-llama-3.2-license-2024', 'llama3.2'], ['LicenseRef-scancode-gemma-tou-2024-04-01', 'gemma@2024-04-01'], ['LicenseRef-llama4', 'llama4'],
  // editions, and identifiers that were renamed
  ['gemma@2024-04-01', 'gemma@2024-04-01'], ['open-mdw', 'openmdw-1.0'],
];
test.each(found)('%j is %s', (name, id) => {
  expect(lookupLicense(catalog, name)).toEqual({ kind: 'license', id });
});

const fixNoText: readonly (readonly [string, 'family' | 'placeholder'])[] = [['cc', 'family'], ['openrail', 'family'], ['GPL', 'family'], ['bsd', 'family'], ['gfdl', 'family'], ['other', 'placeholder'], ['Unknown', 'placeholder']];
test.each(fixNoText)('%j fixes no text', (name, kind) => {
  expect(lookupLicense(catalog, name)).toEqual({ kind, id: name.toLowerCase() });
});

const near: readonly (readonly [string, string])[] = [
  ['modified-mit', 'mit'], ['mit-license-modified', 'mit'], ['bsl-1.1', 'bsl-1.0'], ['cc', 'cc-by-4.0'], ['openrail', 'openrail++'], ['openrail+', 'openrail++'], ['llama31', 'llama3.1'], ['llama3.10', 'llama3.1'],
  ['apache', 'apache-2.0'], ['apache-20', 'apache-2.0'], ['gpl-30', 'gpl-3.0'], ['bsd-3-clause-clear', 'bsd-3-clause'], ['lgpl-lr', 'lgpl-3.0'], ['llama-4-license-2025', 'llama4'], ['cc-by-nc', 'cc-by-nc-4.0'], ['apach-2.0', 'apache-2.0'],
];
test.each(near)('%j is not taken for %s', (name, id) => {
  expect(lookupLicense(catalog, name)).not.toMatchObject({ id });
});

const unheardOf = ['', ' ', '-', 'license', 'The License Agreement', '__proto__', 'constructor', 'toString', 'https://example.com/LICENSE', 'm\u0456t', `mit${' '.repeat(500)}mit`, 'x'.repeat(100_000), 'apache-2.0 or mit'];
test.each(unheardOf)('%j is no name of the catalog', (name) => {
  expect(lookupLicense(catalog, name)).toEqual({ kind: 'unknown-name' });
});

const severalTexts: readonly (readonly [string, string, string])[] = [['CC BY-NC-SA', 'cc-by-nc-sa', 'cc-by-nc-sa-3.0'], ['LLaMA license', 'llama', 'llama3.1'], ['Creative Commons Attribution', 'cc-by', 'cc-by-4.0']];
test.each(severalTexts)('%j names no version and may mean %s in any of them', (name, id, edition) => {
  expect(lookupLicense(catalog, name)).toEqual({ kind: 'ambiguous', id, editions: expect.arrayContaining([edition]) });
});

test('a name that covers several texts lists them', () => {
  expect(lookupLicense(testCatalog, 'Twin')).toEqual({ kind: 'ambiguous', id: 'twin', editions: ['twin@a', 'twin@b'] });
  expect(lookupLicense(testCatalog, 'twin@a')).toEqual({ kind: 'license', id: 'twin@a' });
});

test('a catalog id is found by itself before any alias', () => {
  const own = buildCatalog([license('one', undefined, { name: 'First', aliases: ['uno', 'the-first-license'] })]);
  expect(['one', 'ONE', 'uno', 'first', 'The First License'].map((name) => lookupLicense(own, name))).toEqual(Array(5).fill({ kind: 'license', id: 'one' }));
});
