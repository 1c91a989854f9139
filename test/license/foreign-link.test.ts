import { expect, test } from 'vitest';
import { foreignLink } from '../../src/license/foreign-link.ts';
import { licensesOf, testCatalog } from '../support/licenses.ts';
import { card, record } from '../support/record.ts';

const bindingOf = (license: string, basis: 'declared' | 'detected' = 'declared') => (licensesOf({ 'o/a': license }, testCatalog).get('o/a')?.binding ?? []).map((one) => ({ ...one, basis }));

function isForeign(licenseLink: string, { license = 'free', basis = 'declared' as 'declared' | 'detected', kind = 'hub' as 'hub' | 'folder' } = {}): boolean {
  const { source, ...rest } = record('o/a', { card: card({ license: ['free'], licenseLink }) });
  return foreignLink({ ...rest, source: { ...source, kind } }, { binding: bindingOf(license, basis), lineage: new Set(['p/base']) }) !== null;
}

test.each<[string, string, boolean]>([
  ['a stranger’s repository', 'https://huggingface.co/q/other/blob/main/LICENSE', true],
  ['the repository of an ancestor', 'https://huggingface.co/P/Base/blob/main/LICENSE', false],
  ['the repository itself', 'https://huggingface.co/o/a/blob/main/LICENSE', false],
  ['another repository of the owner', 'hf.co/O/b', false],
  ['a page about licences', 'https://huggingface.co/docs/hub/repositories-licenses', false],
  ['a page called after a restriction', 'https://x.example/legal/non-commercial-license', true],
  ['a page of terms for evaluation', 'https://x.example/EULA.html', true],
  ['code of an organisation for research', 'https://github.com/google-research/x/blob/main/LICENSE', false],
  ['an ordinary page', 'https://www.apache.org/licenses/LICENSE-2.0', false],
  ['a file of the repository', 'LICENSE', false],
  ['nothing', '', false],
])('a link to %s says something else than the licence named: %s', (_, link, expected) => {
  expect(isForeign(link)).toBe(expected);
});

test('the licence itself beside the link settles it, and so does one that restricts as the page does', () => {
  expect(isForeign('https://huggingface.co/q/other', { basis: 'detected' })).toBe(false);
  expect(isForeign('https://x.example/non-commercial', { license: 'noncom' })).toBe(false);
});

test('of a folder it is not known whose repository it was', () => {
  expect(isForeign('https://huggingface.co/q/other', { kind: 'folder' })).toBe(false);
});
