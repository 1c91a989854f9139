import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { BytesEnd, createCursor, LengthRefused } from '../../../src/source/folder/gguf-cursor.ts';
import { readGgufValue } from '../../../src/source/folder/gguf-value.ts';
import { parseGguf } from '../../../src/source/folder/gguf-header.ts';
import { join, number, text } from './gguf-bytes.ts';

function valueOf(type: number, bytes: Uint8Array) {
  return readGgufValue(createCursor(bytes, { start: 0, littleEndian: true }), type);
}

describe('readGgufValue', () => {
  test.each<[string, number, readonly number[], unknown]>([
    ['a byte', 0, [255], 255],
    ['a signed byte', 1, [255], -1],
    ['16 bits', 2, [1, 1], 257],
    ['16 signed bits', 3, [254, 255], -2],
    ['32 bits', 4, [0, 0, 0, 128], 2_147_483_648],
    ['32 signed bits', 5, [255, 255, 255, 255], -1],
    ['a float', 6, [0, 0, 128, 63], 1],
    ['true', 7, [1], true],
    ['false', 7, [0], false],
    ['64 bits', 10, [1, 0, 0, 0, 1, 0, 0, 0], 4_294_967_297],
    ['64 signed bits', 11, [255, 255, 255, 255, 255, 255, 255, 255], -1],
    ['a double', 12, [0, 0, 0, 0, 0, 0, 240, 63], 1],
  ])('reads %s', (_name, type, bytes, expected) => {
    expect(valueOf(type, new Uint8Array(bytes))).toBe(expected);
  });

  test('a number that JSON cannot hold is left out', () => {
    expect(valueOf(6, new Uint8Array([0, 0, 192, 127]))).toBeNull();
    expect(valueOf(6, new Uint8Array([0, 0, 128, 127]))).toBeNull();
  });

  test('a text keeps its beginning', () => {
    expect(valueOf(8, text('Llama'))).toBe('Llama');
    expect(valueOf(8, text('x'.repeat(50_000)))).toHaveLength(20_000);
  });

  test('a list keeps its first elements and is read to its end', () => {
    const bytes = join([number(4, 4), number(300, 8), ...Array.from({ length: 300 }, (_, index) => number(index, 4)), number(7, 1)]);
    const cursor = createCursor(bytes, { start: 0, littleEndian: true });
    expect(readGgufValue(cursor, 9)).toHaveLength(256);
    expect(cursor.take(1).getUint8(0)).toBe(7);
  });

  test('a list of lists is read over', () => {
    const inner = join([number(4, 4), number(1, 8), number(9, 4)]);
    expect(valueOf(9, join([number(9, 4), number(2, 8), inner, inner]))).toBeNull();
  });

  test.each([
    ['13', 13],
    ['255', 255],
  ])('refuses the type %s', (_name, type) => {
    expect(() => valueOf(type, new Uint8Array(8))).toThrow(LengthRefused);
  });

  test.each([0, 4, 6, 8, 9, 10, 12])('type %i ends where the bytes end', (type) => {
    expect(() => valueOf(type, new Uint8Array(0))).toThrow(BytesEnd);
  });
});

test('no bytes make the reader throw or hang', () => {
  const head = [0x47, 0x47, 0x55, 0x46, 3, 0, 0, 0];
  const isCalm = fc.property(fc.uint8Array({ maxLength: 300 }), (bytes) => typeof parseGguf(new Uint8Array([...head, ...bytes])) === 'object');
  expect(fc.check(isCalm, { numRuns: 500 }).failed).toBe(false);
});
