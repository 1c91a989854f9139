import { expect, test } from 'vitest';
import { knownNames } from '../../src/license/known-names.ts';
import { catalog } from '../policy/support/build.ts';

const names = knownNames(catalog);

test('the ids and families are those of the catalog', () => {
  expect(names.licenses).toEqual([...catalog.licenses.keys()]);
  expect(names.families).toContain('llama');
  expect(new Set(names.families).size).toBe(names.families.length);
});

test.each([
  ['Apache-2.0', 'apache-2.0'],
  ['LLAMA 3.1', 'llama3.1'],
  ['no-such-licence', null],
])('%s is another way of writing %s', (written, id) => expect(names.idOf(written)).toBe(id));

test.each([
  ['Apache-2.0', true],
  ['GPL-2.0-or-later', true],
  ['Zimbra-1.3', true],
  ['apache-2.0', false],
  ['LicenseRef-x', false],
  ['MIT OR Apache-2.0', false],
  ['NONE', false],
  ['constructor', false],
  ['', false],
])('%j is an id of the SPDX list: %s', (written, is) => expect(names.isSpdxId(written)).toBe(is));
