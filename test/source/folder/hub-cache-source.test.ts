import { describe, expect, test } from 'vitest';
import type { ModelRecord, ReadResult } from '../../../src/model/record.ts';
import { createFolderSource } from '../../../src/source/folder/folder-source.ts';
import { createHubCacheSource } from '../../../src/source/folder/hub-cache-source.ts';
import { modelFolder, type Content } from './model-folder.ts';

const commit = '0123456789'.repeat(4);
const other = '9876543210'.repeat(4);
const hash = 'cd'.repeat(32);
const blob = 'ef'.repeat(20);

/** A cache with one repository as huggingface_hub writes it. */
const cache: Readonly<Record<string, Content>> = {
  'models--org--name/refs/main': commit,
  'models--org--name/refs/refs/pr/1': other,
  [`models--org--name/blobs/${blob}`]: '---\nlicense: mit\n---\n',
  [`models--org--name/blobs/${hash}`]: 'x'.repeat(2_000),
  [`models--org--name/snapshots/${commit}/README.md`]: { to: `../../blobs/${blob}` },
  [`models--org--name/snapshots/${commit}/model.bin`]: { to: `../../blobs/${hash}` },
  [`models--org--name/snapshots/${other}/config.json`]: '{"model_type": "llama"}',
  [`models--gpt2/snapshots/${other}/config.json`]: '{}',
  [`models--gpt2/.no_exist/${other}/README.md`]: '',
  'models--org--empty/refs/main': commit,
};

async function ask(id: string, revision: string | null): Promise<ReadResult> {
  const folder = await modelFolder(cache);
  return createHubCacheSource(folder, { cache: folder.path }).readModel({ kind: 'hub', asked: id, id, revision });
}

describe('createHubCacheSource', () => {
  test.each<[string, string, string | null, Partial<ModelRecord>]>([
    ['the main branch', 'org/name', null, { id: 'org/name', revision: commit, readmeState: 'read' }],
    ['a commit', 'org/name', other, { revision: other, readmeState: 'not-recorded', unread: [{ path: 'README.md', reason: expect.stringContaining('not in the cache') as string }] }],
    ['a ref with slashes', 'org/name', 'refs/pr/1', { revision: other }],
    ['a legacy id without refs, its README known to be absent', 'gpt2', null, { id: 'gpt2', revision: other, readmeState: 'absent' }],
  ])('answers for %s', async (_name, id, revision, expected) => {
    expect(await ask(id, revision)).toMatchObject({ kind: 'record', record: { ...expected, source: { kind: 'folder' } } });
  });

  test('takes hashes from the names of the blobs', async () => {
    const result = await ask('org/name', null);
    expect(result.kind === 'record' && result.record.files).toEqual([
      { path: 'README.md', size: 21, sha256: null, blobId: blob },
      { path: 'model.bin', size: 2_000, sha256: hash, blobId: null },
    ]);
  });

  test.each([
    ['an unknown model', 'org/gone', null],
    ['an unknown branch', 'org/name', 'v9'],
    ['an unknown commit', 'org/name', 'f'.repeat(40)],
    ['a ref without its snapshot', 'org/empty', null],
    ['a revision that climbs', 'org/name', '../../../refs/main'],
    ['an id that climbs', '../../etc', null],
  ])('%s is missing', async (_name, id, revision) => {
    expect(await ask(id, revision)).toMatchObject({ kind: 'failure', reason: 'missing' });
  });
});

describe('a path into the cache', () => {
  test.each([
    ['the repository', 'models--org--name', commit],
    ['a snapshot', `models--org--name/snapshots/${other}`, other],
    ['a snapshot with a slash', `models--org--name/snapshots/${commit}/`, commit],
  ])('%s has the id of the repository and its revision', async (_name, asked, revision) => {
    const folder = await modelFolder(cache);
    expect(await createFolderSource(folder).readModel({ kind: 'local', asked, path: asked })).toMatchObject({ record: { id: 'org/name', revision } });
  });

  test('a file of a snapshot too', async () => {
    const name = `models--org--name/snapshots/${commit}/a.gguf`;
    const folder = await modelFolder({ ...cache, [`models--org--name/blobs/${'ab'.repeat(32)}`]: 'GGUF'.padEnd(3_000), [name]: { to: `../../blobs/${'ab'.repeat(32)}` } });
    expect(await createFolderSource(folder).readModel({ kind: 'local', asked: name, path: name })).toMatchObject({ record: { id: 'org/name', revision: commit, card: { license: ['mit'] } } });
  });
});
