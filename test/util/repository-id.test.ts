import { expect, test } from 'vitest';
import { isRepositoryId, ownerOf } from '../../src/util/repository-id.ts';

test.each(['org/name', 'gpt2', 'Org-1/Name_2.3', 'a/b', `org/${'x'.repeat(96)}`])('%s may be put into a request', (id) => {
  expect(isRepositoryId(id)).toBe(true);
});

test.each(['', '/', 'org/', '/name', 'a/b/c', '../x', 'org/..', 'a..b/c', 'org/a--b', '.org/name', '-org/name', 'org/.name', 'org/name.git', 'org.git/name', 'org/name?x', 'org/name#x', 'org/na me', 'org/name\n', 'org/%2e', 'org\\name', 'örg/name', `org/${'x'.repeat(97)}`])('%j may not', (id) => {
  expect(isRepositoryId(id)).toBe(false);
});

test.each([
  ['org/name', 'org'],
  ['gpt2', null],
])('the owner of %s is %s', (id, owner) => {
  expect(ownerOf(id)).toBe(owner);
});
