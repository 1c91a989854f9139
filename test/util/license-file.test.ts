import { describe, expect, test } from 'vitest';
import { isLicenseFile, isNoticeFile } from '../../src/util/license-file.ts';

describe('which files promise terms', () => {
  test.each([
    'LICENSE', 'LICENCE', 'license', 'License.md', 'LICENSE.txt', 'LICENSES/MIT.txt', 'docs/LICENSE-MODEL', 'MODEL_LICENSE', 'model-license.md', 'Llama2License.txt', 'LICENSE_APACHE', 'COPYING', 'copying.lesser',
    'USE_POLICY.md', 'use-policy.txt', 'Community License Agreement.md', 'TERMS_AND_AGREEMENT', 'LICENSE.pdf', 'a/b/c/Licence.rst', 'NOTICE.md', 'Terms-of-Use.md', 'EULA.txt', 'LIZENZ.txt', 'UNLICENSE', 'LEGAL.md',
    '\u8BB8\u53EF\u8BC1.txt', '\u6A21\u578B\u8BB8\u53EF\u534F\u8BAE.md', '\u30E9\u30A4\u30BB\u30F3\u30B9.md', '\uB77C\uC774\uC120\uC2A4.txt', '\u041B\u0418\u0426\u0415\u041D\u0417\u0418\u042F.txt', 'Nutzungsbedingungen.md', 'CONDICIONES_DE_USO.md', 'CONDITIONS_UTILISATION.txt', "conditions-d'utilisation.md",
    'T\u00E9rminos de uso.txt', 'TERMOS_DE_USO.md', 'licen\u00E7a.txt', 'ACCEPTABLE_USE.md', 'usage-policy.md', 'USE_RESTRICTIONS.txt',
  ])('%s does', (path) => {
    expect(isLicenseFile(path)).toBe(true);
  });

  test.each(['README.md', 'config.json', 'license.json', 'licenses.py', 'LICENSE.png', 'tokenizer.model', 'privacy_policy.md', 'copy.txt', 'model.safetensors', 'licensing_notes/readme.md', 'LICENSES/README.md', 'legally_blonde.txt', 'search_terms.txt', 'training_conditions.txt', 'usage.md', '\u8BF4\u660E.md', 'cgutils.txt', ''])('%s does not', (path) => {
    expect(isLicenseFile(path)).toBe(false);
  });

  test('a path of hostile length is answered at once', () => {
    expect(isLicenseFile(`${'license/'.repeat(50_000)}weights.bin`)).toBe(false);
  });
});

test.each([['NOTICE', true], ['THIRD_PARTY_NOTICES.txt', true], ['docs/Notice.md', true], ['LICENSE_NOTICE', false], ['noticeable.txt', false], ['LICENSE', false]])('%s is a file of attributions: %s', (path, expected) => {
  expect(isNoticeFile(path)).toBe(expected);
});
