import { describe, expect, test } from 'vitest';
import { isLicenseFile, isNoticeFile } from '../../src/util/license-file.ts';

describe('which files promise terms', () => {
  test.each([
    'LICENSE', 'LICENCE', 'license', 'License.md', 'LICENSE.txt', 'LICENSES/MIT.txt', 'docs/LICENSE-MODEL', 'MODEL_LICENSE', 'model-license.md', 'Llama2License.txt', 'LICENSE_APACHE', 'COPYING', 'copying.lesser',
    'USE_POLICY.md', 'use-policy.txt', 'Community License Agreement.md', 'TERMS_AND_AGREEMENT', 'LICENSE.pdf', 'a/b/c/Licence.rst', 'NOTICE.md', 'Terms-of-Use.md', 'EULA.txt', 'LIZENZ.txt', 'UNLICENSE', 'LEGAL.md',
  ])('%s does', (path) => {
    expect(isLicenseFile(path)).toBe(true);
  });

  test.each(['README.md', 'config.json', 'license.json', 'licenses.py', 'LICENSE.png', 'tokenizer.model', 'privacy_policy.md', 'copy.txt', 'model.safetensors', 'licensing_notes/readme.md', 'LICENSES/README.md', 'legally_blonde.txt', 'search_terms.txt', ''])('%s does not', (path) => {
    expect(isLicenseFile(path)).toBe(false);
  });

  test('a path of hostile length is answered at once', () => {
    expect(isLicenseFile(`${'license/'.repeat(50_000)}weights.bin`)).toBe(false);
  });
});

test.each([['NOTICE', true], ['THIRD_PARTY_NOTICES.txt', true], ['docs/Notice.md', true], ['LICENSE_NOTICE', false], ['noticeable.txt', false], ['LICENSE', false]])('%s is a file of attributions: %s', (path, expected) => {
  expect(isNoticeFile(path)).toBe(expected);
});
