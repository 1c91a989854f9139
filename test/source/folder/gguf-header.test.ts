import { describe, expect, test } from 'vitest';
import { parseGguf, readGgufHeader } from '../../../src/source/folder/gguf-header.ts';
import { ggufBytes, join, number, text, type TestValue } from './gguf-bytes.ts';
import { modelFolder } from './model-folder.ts';

const general: readonly (readonly [string, TestValue])[] = [
  ['general.architecture', ['text', 'llama']],
  ['general.name', ['text', 'Some Llama 8B']],
  ['general.license', ['text', 'llama3.1']],
  ['general.base_model.count', ['u32', 1]],
  ['general.base_model.0.repo_url', ['text', 'https://huggingface.co/org/base']],
  ['general.tags', ['list', 8, [text('a'), text('b')]]],
  ['llama.block_count', ['u32', 32]],
  ['llama.rope.freq_base', ['f32', 0.5]],
  ['llama.context_length', ['u64', 131072]],
  ['general.flag', ['bool', 1]],
  ['other.key', ['u32', 9]],
];
const expected = {
  'general.architecture': 'llama',
  'general.name': 'Some Llama 8B',
  'general.license': 'llama3.1',
  'general.base_model.count': 1,
  'general.base_model.0.repo_url': 'https://huggingface.co/org/base',
  'general.tags': ['a', 'b'],
  'llama.block_count': 32,
  'llama.rope.freq_base': 0.5,
  'llama.context_length': 131072,
  'general.flag': true,
};
const tokenizer: readonly [string, TestValue] = ['tokenizer.ggml.model', ['text', 'gpt2']];

describe('parseGguf', () => {
  test.each([2, 3])('reads the general and architecture keys of version %i up to the tokenizer', (version) => {
    const after: readonly [string, TestValue] = ['general.late', ['text', 'x']];
    const { header, problem } = parseGguf(ggufBytes([...general, tokenizer, after], { version }));
    expect({ header, problem }).toEqual({ header: { architecture: 'llama', metadata: expected }, problem: null });
  });

  test('reads big-endian files', () => {
    const keys = general.filter(([key]) => !key.includes('rope') && !key.includes('tags')).map(([key, value]) => [key, value] as const);
    expect(parseGguf(ggufBytes(keys, { big: true })).header?.metadata).toMatchObject({ 'general.name': 'Some Llama 8B', 'llama.block_count': 32 });
  });

  test('an embedding of hostile keys adds nothing to the prototype', () => {
    const { header } = parseGguf(ggufBytes([['general.architecture', ['text', '__proto__']], ['__proto__', ['text', 'x']], ['__proto__.a', ['text', 'y']]]));
    expect(Object.getPrototypeOf(header?.metadata)).toBe(Object.prototype);
  });

  const nested = (levels: number): TestValue => ['list', 9, [levels === 0 ? join([number(4, 4), number(0, 8)]) : join([number(9, 4), number(1, 8), ...(nested(levels - 1)[2] as Uint8Array[])])]];
  test.each<[string, Uint8Array, RegExp]>([
    ['no GGUF', new TextEncoder().encode('{"this is": "something else altogether"}'), /does not begin/],
    ['an old version', ggufBytes(general, { version: 1 }), /version 1/],
    ['a few bytes', new Uint8Array(10), /too short/],
    ['too many keys', ggufBytes(general, { count: 1_000_000 }), /number of keys of 1000000/],
    ['a text of 2 MB', ggufBytes([['general.name', ['text', 'x'.repeat(2_000_000)]]]), /text length of 2000000/],
    ['a length beyond all files', join([ggufBytes([], { count: 1 }), number(2 ** 52, 8)]), /text length/],
    ['an unknown value type', join([ggufBytes([], { count: 1 }), text('general.x'), number(77, 4)]), /value type of 77/],
    ['an array of a billion', join([ggufBytes([], { count: 1 }), text('general.x'), number(9, 4), number(4, 4), number(1e9, 8)]), /array length of 1000000000/],
    ['arrays in arrays in arrays', ggufBytes([['general.x', nested(6)]]), /nesting of 5/],
  ])('refuses %s', (_name, bytes, problem) => {
    const reading = parseGguf(bytes);
    expect(reading.problem).toMatch(problem);
    expect(reading.isCut).toBe(false);
  });

  test('a file that breaks off gives what was read so far', () => {
    const bytes = ggufBytes(general);
    const { header, problem, isCut } = parseGguf(bytes.subarray(0, 150));
    expect([header?.metadata['general.name'], problem, isCut]).toEqual(['Some Llama 8B', 'breaks off inside its header', true]);
  });

  test.each(Array.from({ length: 60 }, (_, index) => index * 7))('never throws on the first %i bytes', (length) => {
    expect(() => parseGguf(ggufBytes(general).subarray(0, length))).not.toThrow();
  });
});

describe('readGgufHeader', () => {
  test('reads on when the general keys are longer than the first kilobytes', async () => {
    const bytes = ggufBytes([general[0] ?? tokenizer, ['general.description', ['text', 'x'.repeat(100_000)]], ['general.license', ['text', 'mit']], tokenizer]);
    const { path, files } = await modelFolder({ 'a.gguf': bytes });
    const { header, problem } = await readGgufHeader(files, `${path}/a.gguf`, bytes.length);
    expect([header?.metadata['general.license'], problem]).toEqual(['mit', null]);
    expect(String(header?.metadata['general.description'])).toHaveLength(20_000);
  });

  test('says when the file is shorter than its header', async () => {
    const bytes = ggufBytes(general).subarray(0, 200);
    const { path, files } = await modelFolder({ 'a.gguf': bytes });
    expect(await readGgufHeader(files, `${path}/a.gguf`, bytes.length)).toMatchObject({ problem: 'breaks off inside its header' });
    expect(await readGgufHeader(files, `${path}/b.gguf`, 100)).toMatchObject({ problem: 'is not there any more' });
  });
});
