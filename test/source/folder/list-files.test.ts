import { describe, expect, test } from 'vitest';
import { listFiles, type Listing } from '../../../src/source/folder/list-files.ts';
import { modelFolder, type Content } from './model-folder.ts';

async function list(contents: Readonly<Record<string, Content>>, { root = '', blobs }: { readonly root?: string; readonly blobs?: string } = {}): Promise<Listing> {
  const { path, files } = await modelFolder(contents);
  return listFiles(files, `${path}/${root}`.replace(/\/$/, ''), { blobs: blobs === undefined ? null : `${path}/${blobs}` });
}

function paths({ files }: Listing): readonly string[] {
  return files.map(({ path }) => path);
}

describe('listFiles', () => {
  test('lists a tree sorted by path, with sizes', async () => {
    const listing = await list({
      'b.txt': '12345',
      'a/c.txt': '',
      'a.txt': '1',
    });
    expect(listing.files.map(({ path, size }) => [path, size])).toEqual([
      ['a.txt', 1],
      ['a/c.txt', 0],
      ['b.txt', 5],
    ]);
    expect(listing.unread).toEqual([]);
  });

  test('passes the data of git and of the Hub client over', async () => {
    const listing = await list({
      '.git/config': 'x',
      '.cache/huggingface/a': 'x',
      '__pycache__/a.pyc': 'x',
      '.gitattributes': 'x',
      'unet/config.json': '{}',
    });
    expect(paths(listing)).toEqual(['.gitattributes', 'unet/config.json']);
  });

  test('a folder that is not there is empty', async () => {
    expect(await list({}, { root: 'gone' })).toEqual({ files: [], unread: [] });
  });

  test('follows a link to a file of the folder', async () => {
    const listing = await list({
      'real.txt': '123',
      'sub/link.txt': { to: '../real.txt' },
    });
    expect(listing.files.find(({ path }) => path === 'sub/link.txt')).toMatchObject({ size: 3, blob: null });
  });

  test('follows a link into the blobs and keeps the name of the blob', async () => {
    const contents = {
      'repo/blobs/abc': '1234',
      'repo/snapshots/one/a.bin': { to: '../../blobs/abc' },
    };
    const listing = await list(contents, { root: 'repo/snapshots/one', blobs: 'repo/blobs' });
    expect(listing.files).toMatchObject([{ path: 'a.bin', size: 4, blob: 'abc' }]);
  });

  test.each<[string, Readonly<Record<string, Content>>, string]>([
    ['to a file outside', { 'outside/x': 'x', 'root/a': { to: '../outside/x' } }, 'it is a link that leaves the model directory'],
    ['to an absolute path', { 'root/a': { to: '/etc/hostname' } }, 'it is a link that leaves the model directory'],
    ['to nothing', { 'root/a': { to: 'gone' } }, 'it is a link that leads nowhere'],
    ['to itself', { 'root/a': { to: 'a' } }, expect.any(String) as string],
    ['to a folder inside', { 'root/sub/x': 'x', 'root/a': { to: 'sub' } }, 'it is a link to something that is no file'],
    ['to the folder itself', { 'root/b': 'x', 'root/a': { to: '.' } }, 'it is a link that leaves the model directory'],
  ])('a link %s is reported, not followed', async (_name, contents, reason) => {
    const listing = await list(contents, { root: 'root' });
    expect(paths(listing)).not.toContain('a');
    expect(listing.unread).toEqual([{ path: expect.any(String) as string, reason }]);
  });

  test('a chain of links is judged by where it ends', async () => {
    const listing = await list(
      {
        'secret': 'x',
        'root/one': { to: 'two' },
        'root/two': { to: '../secret' },
      },
      { root: 'root' },
    );
    expect(listing.files).toEqual([]);
    expect(listing.unread).toHaveLength(2);
  });

  test('folders nested too deeply are reported', async () => {
    const listing = await list({ 'a/b/c/d/e/f.txt': 'x', 'a/b/c/d/g.txt': 'x' });
    expect(paths(listing)).toEqual(['a/b/c/d/g.txt']);
    expect(listing.unread).toEqual([{ path: 'a/b/c/d/e', reason: 'the folders are nested too deeply' }]);
  });
});
