import { expect, test } from 'vitest';
import { parseLfsPointer } from '../../../src/source/folder/lfs-pointer.ts';

const hash = '4d7a214614ab2935c943f9e0ff69d22eadbb8f32b1258daaa5e2ca24d17e2393';
const head = 'version https://git-lfs.github.com/spec/v1\n';

test('reads hash and size', () => {
  expect(parseLfsPointer(`${head}oid sha256:${hash}\nsize 12345\n`)).toEqual({ sha256: hash, size: 12_345 });
});

test('other keys may stand between them', () => {
  expect(parseLfsPointer(`${head}ext-0-foo sha256:${hash}\noid sha256:${hash}\nsize 1\n`)).toEqual({ sha256: hash, size: 1 });
});

test.each([
  ['another text', 'weights'],
  ['another version', `version https://git-lfs.github.com/spec/v9\noid sha256:${hash}\nsize 1\n`],
  ['another hash', `${head}oid md5:${hash}\nsize 1\n`],
  ['a short hash', `${head}oid sha256:abc\nsize 1\n`],
  ['no size', `${head}oid sha256:${hash}\n`],
  ['a negative size', `${head}oid sha256:${hash}\nsize -1\n`],
  ['nothing', ''],
])('%s is no pointer', (_name, text) => {
  expect(parseLfsPointer(text)).toBeNull();
});
