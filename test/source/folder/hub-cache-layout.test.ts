import { describe, expect, test } from 'vitest';
import { cachedRepositoryAt, cacheFolderOf, isCommit } from '../../../src/source/folder/hub-cache-layout.ts';

describe('cachedRepositoryAt', () => {
  test.each([
    ['/c/models--org--name', { id: 'org/name', folder: '/c/models--org--name', revision: null }],
    ['/c/models--org--name/', { id: 'org/name', folder: '/c/models--org--name', revision: null }],
    ['/c/models--gpt2', { id: 'gpt2', folder: '/c/models--gpt2', revision: null }],
    ['/c/models--org--name/snapshots/abc', { id: 'org/name', folder: '/c/models--org--name', revision: 'abc' }],
    ['/c/models--org--name/snapshots/abc/sub', { id: 'org/name', folder: '/c/models--org--name', revision: 'abc' }],
    ['C:\\c\\models--org--name\\snapshots\\abc', { id: 'org/name', folder: 'C:/c/models--org--name', revision: 'abc' }],
    ['models--org--name', { id: 'org/name', folder: 'models--org--name', revision: null }],
  ])('%s', (path, expected) => {
    expect(cachedRepositoryAt(path)).toEqual(expected);
  });

  test.each([
    '/c/model',
    '/c/models--',
    '/c/models--..--etc',
    '/c/models--org--name--more/x',
    '/c/models--org--name/blobs',
    '/c/models--org--name/snapshots',
    '/c/datasets--org--name',
  ])('%s is no repository', (path) => {
    expect(cachedRepositoryAt(path)).toBeNull();
  });
});

test.each([
  ['org/name', '/c/models--org--name'],
  ['gpt2', '/c/models--gpt2'],
])('%s is kept in %s', (id, folder) => {
  expect(cacheFolderOf('/c', id)).toBe(folder);
  expect(cachedRepositoryAt(folder)?.id).toBe(id);
});

test.each([
  ['a'.repeat(40), true],
  ['a'.repeat(39), false],
  ['g'.repeat(40), false],
  ['main', false],
  [null, false],
])('%s as a commit: %s', (text, expected) => {
  expect(isCommit(text)).toBe(expected);
});
