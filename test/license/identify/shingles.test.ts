import { describe, expect, test } from 'vitest';
import { scanTokens } from '../../../src/license/identify/scan-tokens.ts';
import { seedAt, shingle } from '../../../src/license/identify/shingles.ts';

const shingles = (text: string) => shingle(scanTokens(text));
const alphabet = 'a b c d e f g h i j k l m n o p q r s t';

describe('runs of five words', () => {
  test.each([
    ['', 0],
    ['a b c d', 0],
    ['a b c d e', 1],
    [alphabet, 16],
  ])('%j has %i', (text, count) => {
    expect(shingles(text)).toMatchObject({ count, wide: { length: count }, bytes: { length: count } });
  });

  test('a changed word changes the five that cover it and no other', () => {
    const [left, right] = [shingles(alphabet), shingles(alphabet.replace('j', 'jay'))];
    const changed = [...left.wide.keys()].filter((at) => left.wide[at] !== right.wide[at]);
    expect(changed).toEqual([5, 6, 7, 8, 9]);
  });

  test('the order of words matters', () => {
    expect(shingles('a b c d e').wide[0]).not.toBe(shingles('e d c b a').wide[0]);
  });

  test('the same words give the same shingle wherever they stand', () => {
    expect(shingles(`x y ${alphabet}`).wide.subarray(2)).toEqual(shingles(alphabet).wide);
    expect(shingles(`x y ${alphabet}`).bytes.subarray(2)).toEqual(shingles(alphabet).bytes);
  });
});

test.each([
  [[1, 2, 3, 4], 0, 0x01020304],
  [[255, 255, 255, 255], 0, 0xffffffff],
  [[9, 1, 2, 3, 4], 1, 0x01020304],
  [[7], 0, 0x07000000],
])('four bytes of %j from %i on are one number without a sign', (bytes, at, expected) => {
  expect(seedAt(Uint8Array.from(bytes), at)).toBe(expected);
});
