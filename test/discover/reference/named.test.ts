import { expect, test } from 'vitest';
import { isRevision, named } from '../../../src/discover/reference/named.ts';

test.each(['main', 'v1.0', '0123abc', 'refs/pr/1', 'feature/x-y_z', 'release+1'])('%s is a revision', (text) => {
  expect(isRevision(text)).toBe(true);
});

test.each(['', '-x', '.x', '/x', 'x/', 'x..y', 'x//y', 'x/.y', 'x.', 'x.lock', 'x.lock/y', 'x y', 'x\n', 'x?y', 'x@{1}', 'x%2F', '$REV', '{rev}', 'ü', 'x'.repeat(256)])('%j is none', (text) => {
  expect(isRevision(text)).toBe(false);
});

test.each([
  ['main', null],
  [null, null],
  ['v1', 'v1'],
])('a repository at %s is one at %s, as main is what every repository has', (revision, expected) => {
  expect(named('org/name', revision)).toEqual({ id: 'org/name', revision: expected });
});

test('a repository at what may not be put into a request is none', () => {
  expect(named('org/name', '../x')).toBeNull();
});
