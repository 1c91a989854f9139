import { describe, expect, test } from 'vitest';
import { readSafetensorsHeader, sum } from '../../../src/source/folder/safetensors-header.ts';
import { number } from './gguf-bytes.ts';
import { modelFolder } from './model-folder.ts';
import { headerBytes, safetensorsBytes } from './safetensors-bytes.ts';

describe('readSafetensorsHeader', () => {
  test.each<[string, Uint8Array, object]>([
    ['shapes and metadata', safetensorsBytes({ a: [2, 3], b: [10], c: [] }, { format: 'pt', base: 'org/base' }), { parameters: 17, metadata: { format: 'pt', base: 'org/base' }, problem: null }],
    ['no metadata', safetensorsBytes({ a: [4] }), { parameters: 4, metadata: null, problem: null }],
    ['metadata that is no text', headerBytes('{"__metadata__": {"a": 1, "b": "x", "__proto__": "y"}}'), { metadata: { b: 'x' }, parameters: null }],
    ['a long metadata value', headerBytes(JSON.stringify({ __metadata__: { a: 'x'.repeat(9000) } })), { metadata: { a: 'x'.repeat(4000) } }],
    ['a negative shape', headerBytes('{"a": {"shape": [-1, 2]}}'), { parameters: null, problem: null }],
    ['a shape beyond counting', headerBytes('{"a": {"shape": [9007199254740991, 9007199254740991]}}'), { parameters: null }],
    ['a list as header', headerBytes('[1]'), { problem: expect.stringContaining('does not begin') }],
    ['no JSON', headerBytes('{"a": '), { problem: expect.stringContaining('does not begin') }],
    ['a header longer than the file', number(5_000, 8), { problem: 'breaks off inside its header' }],
    ['a header of gigabytes', number(5e9, 8), { problem: expect.stringContaining('more than is read') }],
    ['too few bytes', new Uint8Array(3), { problem: 'is too short for a safetensors file' }],
  ])('%s', async (_name, bytes, expected) => {
    const { path, files } = await modelFolder({ 'a.safetensors': bytes });
    expect(await readSafetensorsHeader(files, `${path}/a.safetensors`, bytes.length)).toMatchObject(expected);
  });
});

test.each<[readonly (number | null)[], number | null]>([
  [[1, 2, 3], 6],
  [[1, null], null],
  [[], null],
  [[Number.MAX_SAFE_INTEGER, 5], null],
])('the sum of %j is %j', (parts, expected) => {
  expect(sum(parts)).toBe(expected);
});
