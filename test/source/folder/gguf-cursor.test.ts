import { expect, test } from 'vitest';
import { BytesEnd, createCursor, LengthRefused } from '../../../src/source/folder/gguf-cursor.ts';
import { join, number, text } from './gguf-bytes.ts';

test('reads one value behind the other, from where it is told to start', () => {
  const cursor = createCursor(join([number(9, 4), number(5, 8), text('abc')]), { start: 4, littleEndian: true });
  expect(cursor.length('a length', 10)).toBe(5);
  expect(cursor.text(10)).toBe('abc');
  expect(() => cursor.take(1)).toThrow(BytesEnd);
});

test('reads part of a larger buffer', () => {
  const buffer = join([number(1, 4), number(2, 4), number(3, 4)]);
  expect(createCursor(buffer.subarray(4, 8), { start: 0, littleEndian: true }).take(4).getUint32(0, true)).toBe(2);
});

test('reads the other byte order', () => {
  const cursor = createCursor(join([number(3, 8, false), text('abc', false)]), { start: 0, littleEndian: false });
  expect([cursor.length('a length', 3), cursor.text(3)]).toEqual([3, 'abc']);
});

test('a length above its limit is refused, with what it is the length of', () => {
  const cursor = createCursor(number(11, 8), { start: 0, littleEndian: true });
  expect(() => cursor.length('a number of keys', 10)).toThrow(new LengthRefused('a number of keys', 11));
});

test('a text longer than the bytes ends there', () => {
  expect(() => createCursor(number(5, 8), { start: 0, littleEndian: true }).text(10)).toThrow(BytesEnd);
});
