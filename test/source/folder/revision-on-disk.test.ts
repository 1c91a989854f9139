import { expect, test } from 'vitest';
import { revisionOnDisk } from '../../../src/source/folder/revision-on-disk.ts';
import { modelFolder, type Content } from './model-folder.ts';

const commit = '0123456789abcdef0123456789abcdef01234567';
const other = 'fedcba9876543210fedcba9876543210fedcba98';
const download = '.cache/huggingface/download';

test.each<[string, Readonly<Record<string, Content>>, string | null]>([
  ['a branch', { '.git/HEAD': 'ref: refs/heads/main\n', '.git/refs/heads/main': `${commit}\n` }, commit],
  ['a branch with a slash', { '.git/HEAD': 'ref: refs/heads/a/b\n', '.git/refs/heads/a/b': commit }, commit],
  ['a packed branch', { '.git/HEAD': 'ref: refs/heads/main', '.git/packed-refs': `# pack-refs with: peeled\n${other} refs/heads/old\n${commit} refs/heads/main\n` }, commit],
  ['a detached head', { '.git/HEAD': commit }, commit],
  ['a clone before a download', { '.git/HEAD': commit, [`${download}/a.metadata`]: other }, commit],
  ['a download', { [`${download}/README.md.metadata`]: `${commit}\netag\n1700000000.0\n` }, commit],
  ['downloads of one commit', { [`${download}/a.metadata`]: commit, [`${download}/b.metadata`]: commit, [`${download}/c.lock`]: '' }, commit],
  ['downloads of two commits', { [`${download}/a.metadata`]: commit, [`${download}/b.metadata`]: other }, null],
  ['a download without a commit', { [`${download}/a.metadata`]: 'main\netag' }, null],
  ['a branch that is gone', { '.git/HEAD': 'ref: refs/heads/main' }, null],
  ['a ref that climbs', { '.git/HEAD': 'ref: refs/../../secret', secret: commit }, null],
  ['a head of another kind', { '.git/HEAD': '#!/bin/sh' }, null],
  ['git as a file', { '.git': 'gitdir: elsewhere' }, null],
  ['neither', { 'README.md': 'x' }, null],
])('%s', async (_name, contents, expected) => {
  const { path, files } = await modelFolder(contents);
  expect(await revisionOnDisk(files, path)).toBe(expected);
});
