import { describe, expect, test } from 'vitest';
import { isUnreadableText, licenseFileOrder, mayLicenseModel } from '../../../src/source/hub/license-file.ts';

describe('names that promise terms', () => {
  test.each(['LICENSE', 'LICENSE.md', 'LICENSE.txt', 'License', 'licence.txt', 'MODEL_LICENSE', 'MODEL_LICENSE.pdf', 'LICENSE-MODEL', 'LICENSE_APACHE', 'LICENSE.Apache-2.0', 'Gemma_License.txt', 'LICENSES.txt', 'COPYING', 'NOTICE', 'Notice.txt', 'NOTICES', 'USE_POLICY.md', 'Acceptable-Use-Policy.md', 'acceptable_use_policy', 'TERMS_OF_USE.md', 'Third Party Notices.txt', 'terms.md', 'LEGAL.md', 'EULA.txt', 'Agreement.txt', 'LIZENZ.txt', 'UNLICENSE', 'weights/LICENSE', 'model/LICENSE.txt', 'LICENSES/CC-BY-NC-4.0.txt', 'LICENSE/nc.txt'])('%s', (path) => {
    expect(mayLicenseModel(path)).toBe(true);
  });

  test.each(['README.md', 'license_check.py', 'licenses.json', 'LICENSE.png', 'sub/LICENSE', 'src/third_party/zlib/LICENSE', 'tools/LICENSE', 'licensed_users.md', 'unlicensed', 'noticeable.md', 'config.json', 'copying_machine.gguf', `LICENSE${'x'.repeat(200)}`])('not %s', (path) => {
    expect(mayLicenseModel(path)).toBe(false);
  });
});

describe('licence files in folders', () => {
  const paths = ['unet/diffusion_pytorch_model.safetensors', 'unet/LICENSE', 'tokenizer/tokenizer.json', 'tokenizer/sub/x.py', 'src/main.py', 'onnx/deep/model.onnx', 'third_party/x/weights.bin'];

  test.each([
    ['unet/LICENSE', true],
    ['tokenizer/NOTICE', true],
    ['src/LICENSE', false],
    ['tokenizer/sub/LICENSE', false],
    ['onnx/LICENSE', false],
    ['onnx/deep/LICENSE', true],
    ['docs/LICENSE_WEIGHTS.md', true],
    ['docs/LICENSE.md', false],
    ['third_party/x/LICENSE', false],
    ['third_party/MODEL_LICENSE', false],
  ])('%s, which may lie beside a part of the model, counts: %s', (path, expected) => {
    expect(mayLicenseModel(path, { paths })).toBe(expected);
  });
});

test.each([['LICENSE.pdf', true], ['LICENSE.DOCX', true], ['LICENSE', false], ['LICENSE.md', false]])('%s cannot be read as text: %s', (path, expected) => {
  expect(isUnreadableText(path)).toBe(expected);
});

test('licences come before notices, short names before long ones', () => {
  expect(['NOTICE', 'USE_POLICY.md', 'LICENSE-OLD', 'LICENSE'].sort(licenseFileOrder)).toEqual(['LICENSE', 'LICENSE-OLD', 'NOTICE', 'USE_POLICY.md']);
});
