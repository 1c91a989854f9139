import { describe, expect, test } from 'vitest';
import { decodeText } from '../../../src/license/identify/decode-text.ts';

const utf8 = (text: string): Uint8Array => new TextEncoder().encode(text);
const utf16 = (text: string, { order = 'le', mark = true }: { readonly order?: 'le' | 'be'; readonly mark?: boolean } = {}): Uint8Array => {
  const units = [...(mark ? '\uFEFF' : ''), ...text].map((letter) => letter.charCodeAt(0));
  return Uint8Array.from(units.flatMap((unit) => (order === 'le' ? [unit & 255, unit >> 8] : [unit >> 8, unit & 255])));
};
const sentence = 'Anyone who finds this pebble may keep it.';

describe('texts', () => {
  test.each<[string, Uint8Array, string]>([
    ['UTF-8', utf8('Lörick 船'), 'Lörick 船'],
    ['UTF-8 with a mark, which is no character', utf8(`\uFEFF${sentence}`), sentence],
    ['UTF-16 of either order with a mark', utf16(sentence), sentence],
    ['UTF-16 with a mark, the large byte first', utf16(sentence, { order: 'be' }), sentence],
    ['UTF-16 without a mark', utf16(sentence, { mark: false }), sentence],
    ['UTF-16 without a mark, the large byte first', utf16(sentence, { order: 'be', mark: false }), sentence],
    ['Windows-1252', Uint8Array.of(0x93, 0x4c, 0xf6, 0x94, 0x20, 0xa9), '“Lö” ©'],
    ['line ends, tabs and form feeds', utf8('a\tb\r\n\fc'), 'a\tb\r\n\fc'],
    ['one letter', utf8('x'), 'x'],
  ])('%s', (_, bytes, text) => {
    expect(decodeText(bytes)).toEqual({ text });
  });

  test('a damaged file of UTF-8 stays UTF-8, as most of it is', () => {
    const bytes = Uint8Array.of(...utf8('öäüöäü船'), 0xff, ...utf8('é'));
    expect(decodeText(bytes)).toEqual({ text: 'öäüöäü船\uFFFDé' });
  });

  test('a character that the first look cuts in two is none the worse', () => {
    const text = `${'x'.repeat(8191)}é${'y'.repeat(10)}`;
    expect(decodeText(utf8(text))).toEqual({ text });
  });
});

describe('what is no text', () => {
  test.each<[string, Uint8Array, string]>([
    ['nothing', new Uint8Array(), 'empty'],
    ['a PDF', utf8('%PDF-1.7\n1 0 obj'), 'binary'],
    ['an archive', utf8('PK\u0003\u0004 LICENSE'), 'binary'],
    ['rich text', utf8('{\\rtf1 words}'), 'binary'],
    ['a picture', Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a), 'binary'],
    ['weights', utf8('GGUF\u0003'), 'binary'],
    ['a zero byte within', utf8('a licence\u0000and more of it'), 'binary'],
    ['control characters', Uint8Array.from({ length: 100 }, (_, at) => (at % 10 === 0 ? 7 : 65)), 'binary'],
    ['numbers of four bytes', Uint8Array.from({ length: 400 }, (_, at) => (at % 4 === 0 ? 1 + (at % 9) : 0)), 'binary'],
  ])('%s', (_, bytes, problem) => {
    expect(decodeText(bytes)).toEqual({ problem });
  });

  test('a control character here and there makes no binary', () => {
    expect(decodeText(utf8(`${sentence}\u0007${sentence}`))).toHaveProperty('text');
  });
});
