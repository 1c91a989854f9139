import { expect, test } from 'vitest';
import { decodeWindows1252 } from '../../src/util/windows-1252.ts';

test.each([
  ['the euro sign', [0x80, 0x35], '€5'],
  ['typographic quotation marks', [0x84, 0x4c, 0xf6, 0x93, 0x91, 0x78, 0x92], '„Lö“‘x’'],
  ['dashes', [0x96, 0x97], '–—'],
  ['letters among the upper controls', [0x8a, 0x9a, 0x8c, 0x9f], 'ŠšŒŸ'],
  ['letters above them', [0xe9, 0xdf, 0xff], 'éßÿ'],
  ['bytes that stand for nothing', [0x81, 0x9d], '\u0081\u009D'],
  ['nothing', [], ''],
])('%s', (_, bytes, text) => {
  expect(decodeWindows1252(Uint8Array.from(bytes))).toBe(text);
});
