import { expect, test } from 'vitest';
import { expandPath } from '../../src/source/expand-path.ts';

test.each([
  ['/a/b', '/a/b'],
  ['~', '/home/u'],
  ['~/x', '/home/u/x'],
  ['~other/x', '~other/x'],
  ['a/~', 'a/~'],
  ['$DATA/x', '/data/x'],
  ['${DATA}x', '/datax'],
  ['$DATAX', '$DATAX'],
  ['$', '$'],
  ['$DATA$DATA', '/data/data'],
  ['$TILDE/x', '/home/u/x'],
])('%s becomes %s', (path, expected) => {
  expect(expandPath(path, { env: { DATA: '/data', TILDE: '~' }, home: '/home/u' })).toBe(expected);
});
