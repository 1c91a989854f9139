import { expect, test } from 'vitest';
import { FileError } from '../../../src/errors.ts';
import { problemOf } from '../../../src/source/folder/unread.ts';

test('what the disk does is told in words', () => {
  expect(problemOf(new FileError('a: permission denied', { code: 'EACCES', path: 'a' }))).toBe('a: permission denied');
});

test('a bug is not hidden as a problem of the disk', () => {
  expect(() => problemOf(new TypeError('x is not a function'))).toThrow(TypeError);
});
