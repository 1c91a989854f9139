import { describe, expect, test } from 'vitest';
import { readGguf } from '../../../src/source/folder/gguf-files.ts';
import { listFiles } from '../../../src/source/folder/list-files.ts';
import { ggufBytes } from './gguf-bytes.ts';
import { modelFolder, type Content } from './model-folder.ts';

/** A file whose header names the architecture, long enough not to be a pointer. */
function named(architecture: string): Uint8Array {
  return ggufBytes([
    ['general.architecture', ['text', architecture]],
    ['general.description', ['text', 'x'.repeat(2_000)]],
  ]);
}

async function architectureOf(contents: Readonly<Record<string, Content>>): Promise<string | null> {
  const { path, files } = await modelFolder(contents);
  const { header } = await readGguf(files, (await listFiles(files, path, { blobs: null })).files);
  return header?.architecture ?? null;
}

describe('readGguf', () => {
  test.each<[string, Readonly<Record<string, Content>>, string | null]>([
    ['no file', { 'a.txt': 'x' }, null],
    ['one file', { 'a.gguf': named('llama') }, 'llama'],
    ['a file in capitals', { 'A.GGUF': named('llama') }, 'llama'],
    ['a file in a folder', { 'Q4/a.gguf': named('llama') }, 'llama'],
    ['a projector beside the model', { 'a-mmproj.gguf': named('clip'), 'b.gguf': named('llama') }, 'llama'],
    ['an importance matrix beside the model', { 'a.imatrix.gguf': named('imatrix'), 'b.gguf': named('llama') }, 'llama'],
    ['a later shard first in order', { 'Q4/a-00002-of-00002.gguf': named('none'), 'Q8/a-00001-of-00002.gguf': named('llama') }, 'llama'],
    ['a projector alone', { 'mmproj.gguf': named('clip') }, 'clip'],
    ['a pointer that git-lfs left', { 'a.gguf': 'version https://git-lfs.github.com/spec/v1\n' }, null],
  ])('%s', async (_name, contents, expected) => {
    expect(await architectureOf(contents)).toBe(expected);
  });

  test('a file that is no GGUF is reported', async () => {
    const { path, files } = await modelFolder({ 'a.gguf': 'x'.repeat(2_000) });
    const { unread } = await readGguf(files, (await listFiles(files, path, { blobs: null })).files);
    expect(unread).toEqual([{ path: 'a.gguf', reason: 'it does not begin like a GGUF file' }]);
  });

  test.each<[string, readonly [string, string][], boolean]>([
    ['another base', [['general.base_model.0.repo_url', 'https://huggingface.co/b/p']], true],
    ['another licence', [['general.license', 'cc-by-nc-4.0']], true],
    ['another precision', [['general.file_type_name', 'Q4']], false],
  ])('a second file that names %s is told where it is another model', async (_name, keys, isTold) => {
    const second = ggufBytes([['general.architecture', ['text', 'llama']], ['general.description', ['text', 'x'.repeat(2_000)]], ...keys.map(([key, value]): [string, ['text', string]] => [key, ['text', value]])]);
    const { path, files } = await modelFolder({ 'a.gguf': named('llama'), 'b.gguf': second });
    const { header, unread } = await readGguf(files, (await listFiles(files, path, { blobs: null })).files);
    expect([header?.architecture, unread]).toEqual(['llama', isTold ? [{ path: 'b.gguf', reason: 'its header names another origin than that of a.gguf' }] : []]);
  });
});
