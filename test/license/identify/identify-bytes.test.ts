import fc from 'fast-check';
import { expect, test } from 'vitest';
import { decodeText } from '../../../src/license/identify/decode-text.ts';
import { identifyBytes, maximumBytes } from '../../../src/license/identify/identify-bytes.ts';
import { freshFingerprints, harbor, pebble } from './fresh-texts.ts';

const utf8 = (text: string): Uint8Array => new TextEncoder().encode(text);
const latin = (text: string): Uint8Array => Uint8Array.from(text, (character) => character.charCodeAt(0) & 255);
const wide = (text: string, isBig: boolean): Uint8Array => Uint8Array.from([...text].flatMap((character) => (isBig ? [character.charCodeAt(0) >> 8, character.charCodeAt(0) & 255] : [character.charCodeAt(0) & 255, character.charCodeAt(0) >> 8])));
const identify = (bytes: Uint8Array) => identifyBytes(bytes, freshFingerprints);

test.each([
  ['UTF-8', utf8(pebble)],
  ['UTF-8 with a mark', utf8(`\uFEFF${pebble}`)],
  ['UTF-16 with a mark', wide(`\uFEFF${pebble}`, false)],
  ['UTF-16 the other way', wide(`\uFEFF${pebble}`, true)],
  ['UTF-16 without a mark', wide(pebble, false)],
  ['Windows-1252', latin(pebble.replace('(c) 2020 Pebble', '\u00A9 2020 Jos\u00E9 Pebble'))],
  ['Windows line ends', utf8(pebble.replace(/\n/g, '\r\n'))],
])('a text in %s', (_, bytes) => {
  expect(identify(bytes)).toMatchObject({ verdict: 'identified', license: 'pebble' });
});

test.each([
  ['nothing', new Uint8Array(0), 'empty'],
  ['spaces', utf8('  \n '), 'empty'],
  ['a picture', latin('\u0089PNG\r\n\u001A\n....'), 'binary'],
  ['a PDF', utf8(`%PDF-1.7\n${pebble}`), 'binary'],
  ['an archive', latin('PK\u0003\u0004....'), 'binary'],
  ['zero bytes', new Uint8Array(4000), 'binary'],
  ['weights', Uint8Array.from({ length: 9000 }, (_, at) => (at * 7919 + (at >> 3)) & 255), 'binary'],
  ['50 MB', new Uint8Array(50_000_000).fill(97), 'too-large'],
  ['one byte too many', new Uint8Array(maximumBytes + 1).fill(97), 'too-large'],
])('%s: no licence, and the reason', (_, bytes, problem) => {
  expect(identify(bytes)).toEqual({ verdict: 'unrecognised', license: null, closest: null, added: [], missing: [], unknownTerms: [], problem });
});

test('a damaged UTF-8 text keeps its other words', () => {
  const damaged = Uint8Array.from([...utf8('\u8239\u8236\u8239\u8236 boat '), 0xff, ...utf8(' oar')]);
  expect(decodeText(damaged)).toMatchObject({ text: expect.stringContaining('\u8239\u8236\u8239\u8236 boat') });
});

test('bytes of any kind get a verdict and never a name', () => {
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 2000 }), (bytes) => {
      expect(identify(bytes).license).toBeNull();
    }),
    { numRuns: 200 }
  );
});

test('a licence with one word replaced anywhere is never identified', () => {
  const words = harbor.split(' ');
  const isTitle = (at: number): boolean => at < 4;
  fc.assert(
    fc.property(fc.integer({ min: 0, max: words.length - 1 }), fc.constantFrom('zebra', 'not', '42', 'commercial', ''), (at, other) => {
      fc.pre(!isTitle(at) && /[a-z]{3}/.test(words[at] ?? '') && words[at] !== other);
      expect(identify(utf8(words.map((word, index) => (index === at ? other : word)).join(' '))).verdict).toBe('variant');
    }),
    { numRuns: 300 }
  );
});
