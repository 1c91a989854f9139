import { expect, test } from 'vitest';
import { isRevision } from '../../src/source/revision.ts';

test.each(['main', 'v1.0', '043235d6088ecd3dd5fb5ca3592b6913fd516027', 'refs/pr/1', 'feature/x-y_z', '8bit', 'gptq-4bit-32g-actorder_True', 'a+b'])('%s can be a revision', (text) => {
  expect(isRevision(text)).toBe(true);
});

test.each(['', '.', '..', 'a..b', '/a', 'a/', 'a//b', 'a/.b', '-a', 'a b', 'a?b', 'a#b', 'a%2fb', 'a\\b', 'a\nb', 'a~1', 'a^', 'a:b', 'x.lock', 'x.', 'é', 'x'.repeat(256)])('%j cannot', (text) => {
  expect(isRevision(text)).toBe(false);
});
