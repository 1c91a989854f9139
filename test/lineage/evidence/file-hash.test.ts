import { describe, expect, test } from 'vitest';
import { fileHashClaims, sharedWeights } from '../../../src/lineage/evidence/file-hash.ts';
import { buildFamilyIndex } from '../../../src/lineage/families.ts';
import type { RecordFile } from '../../../src/model/record.ts';
import { family } from '../../support/lineage.ts';
import { record } from '../../support/record.ts';

const hash = 'a'.repeat(64);

function file(path: string, sha256: string | null = hash, size: number | null = 5e9): RecordFile {
  return { path, size, sha256, blobId: null };
}

test('a weights file of a known model is a copy of it', () => {
  const families = buildFamilyIndex([family('f', { members: [{ id: 'b/p', weightHashes: [hash] }, { id: 'b/q' }] })]);
  const claims = fileHashClaims(record('a/s', { files: [file('model.safetensors'), file('x.bin', null)] }), { families });
  expect(claims).toEqual([{ parent: 'b/p', relation: 'copy', strength: 'strong', evidence: { kind: 'file-hash', where: 'model.safetensors', quote: hash } }]);
});

describe('weights in common', () => {
  test.each<[string, RecordFile, RecordFile, string | null]>([
    ['the same file under another name', file('model.safetensors'), file('weights.bin'), 'model.safetensors'],
    ['another file', file('model.safetensors'), file('model.safetensors', 'b'.repeat(64)), null],
    ['no hash', file('model.safetensors', null), file('model.safetensors', null), null],
    ['a small file, which unrelated models share', file('model.safetensors', hash, 1000), file('model.safetensors', hash, 1000), null],
    ['a file of unknown size', file('model.safetensors', hash, null), file('model.safetensors', hash, null), null],
    ['no weights', file('video.mp4'), file('video.mp4'), null],
  ])('%s', (_, left, right, path) => {
    expect(sharedWeights(record('a/s', { files: [left] }), record('b/p', { files: [right] }))?.path ?? null).toBe(path);
  });
});
