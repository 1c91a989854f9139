import { expect, test } from 'vitest';
import { snapshotKey } from '../../../src/source/snapshot/snapshot-key.ts';

test.each([
  [{ kind: 'hub', asked: 'hf://org/a', id: 'org/a', revision: null }, 'org/a'],
  [{ kind: 'hub', asked: 'org/a@v1', id: 'org/a', revision: 'v1' }, 'org/a@v1'],
  [{ kind: 'local', asked: './a', path: '/home/a' }, './a'],
] as const)('%j is kept as %s', (ref, key) => {
  expect(snapshotKey(ref)).toBe(key);
});
