import { expect, test } from 'vitest';
import type { FolderFile } from '../../../src/source/folder/list-files.ts';
import { recordFiles } from '../../../src/source/folder/record-files.ts';
import { modelFolder } from './model-folder.ts';

const hash = 'ab'.repeat(32);
const sha1 = 'cd'.repeat(20);
const pointer = `version https://git-lfs.github.com/spec/v1\noid sha256:${hash}\nsize 77\n`;

test.each<[string, { readonly path: string; readonly content: string }, Partial<FolderFile>, object]>([
  ['a small file', { path: 'config.json', content: '{}' }, {}, { size: 2, sha256: null, blobId: null }],
  ['weights', { path: 'model.bin', content: 'x'.repeat(2_000) }, {}, { size: 2_000, sha256: null }],
  ['a pointer in their place', { path: 'model.safetensors', content: pointer }, {}, { size: 77, sha256: hash }],
  ['a pointer under a name that is no weights', { path: 'notes.txt', content: pointer }, {}, { size: pointer.length, sha256: null }],
  ['a large file of the cache', { path: 'model.bin', content: 'x'.repeat(2_000) }, { blob: hash }, { sha256: hash, blobId: null }],
  ['a small file of the cache', { path: 'config.json', content: '{}' }, { blob: sha1 }, { sha256: null, blobId: sha1 }],
  ['a blob with another name', { path: 'config.json', content: '{}' }, { blob: 'etag' }, { sha256: null, blobId: null }],
])('%s', async (_name, { path, content }, facts, expected) => {
  const folder = await modelFolder({ [path]: content });
  const file: FolderFile = { path, location: `${folder.path}/${path}`, size: content.length, blob: null, ...facts };
  expect(await recordFiles(folder.files, [file])).toEqual([expect.objectContaining({ path, ...expected })]);
});
