import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { scanTokens } from '../../../src/license/identify/scan-tokens.ts';
import { hashWord, spell, spellWords, withoutTokens, wordAt, type Tokens } from '../../../src/license/identify/tokens.ts';

function words(tokens: Tokens): readonly string[] {
  return Array.from({ length: tokens.count }, (_, index) => wordAt(tokens, index));
}

test.each([
  ['letters and quotes', 'The "Boat", it\u2019s \u2018mine\u2019', ['the', 'boat', 'it', 's', 'mine']],
  ['dashes of all kinds', 'non-free \u2013 so\u2014called', ['non', 'free', 'so', 'called']],
  ['amounts', '$1,500.25 or 12,34', ['$', '1500.25', 'or', '12', '34']],
  ['versions', 'v2.0.1, 3.1.', ['v2.0.1', '3.1']],
  ['copyright in its forms', 'Copyright (c) 2020; \u00A9 2021; (C) 2022; Copyright \u00A9', ['copyright', '2020', 'copyright', '2021', 'copyright', '2022', 'copyright']],
  ['spelling', 'Licence, organisation, noncommercial', ['license', 'organization', 'non', 'commercial']],
  ['copyright owner', 'the copyright owner; the owner', ['the', 'copyright', 'holder', 'the', 'owner']],
  ['web addresses', 'https://a.example/b_c', ['http', 'a', 'example', 'b', 'c']],
  ['accents and ligatures', 'caf\u00E9 cafe\u0301 \uFB01n', ['cafe', 'cafe', 'fin']],
  ['wide letters', '\uFF21\uFF22\uFF11', ['ab1']],
  ['Han text', '\u8239\u8236 boat', ['\u8239', '\u8236', 'boat']],
  ['invisible characters', 'bo\u00ADat\u200B\uFEFF', ['boat']],
  ['trade marks', 'Boat\u2122 Boat\u00AE', ['boat', 'boat']],
  ['shares', '5% \uFF15\uFF05', ['5', '%', '5', '%']],
])('%s', (_, text, expected) => {
  expect(words(scanTokens(text))).toEqual(expected);
});

test('a letter of another script is another word', () => {
  expect(words(scanTokens('n\u043Et'))).not.toEqual(words(scanTokens('not')));
});

describe('columns', () => {
  test('point into the text', () => {
    const text = '  Two  boats!';
    const { starts, ends } = scanTokens(text);
    expect([text.slice(starts[0], ends[0]), text.slice(starts[1], ends[1])]).toEqual(['Two', 'boats']);
  });

  test('hold hashes of the spelling', () => {
    expect(scanTokens('BOAT').hashes[0]).toBe(hashWord('boat'));
  });

  test('tokens can be left out', () => {
    const rest = withoutTokens(scanTokens('one two three four'), Uint8Array.from([0, 1, 0, 1]));
    expect(words(rest)).toEqual(['one', 'three']);
    expect(new TextDecoder().decode(spell(rest, [{ from: 0, to: 2 }]))).toBe('one three ');
  });

  test('Han words are spelled without spaces', () => {
    expect(spellWords(scanTokens('\u8239\u8236 a b'), { from: 0, to: 4 })).toBe('\u8239\u8236 a b');
  });

  test('any text at all is read to its end', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 300 }), (text) => {
        const tokens = scanTokens(text);
        const inOrder = words(tokens).every((word, index) => word.length > 0 && (tokens.starts[index] ?? 0) < (tokens.ends[index] ?? 0) && (tokens.ends[index] ?? 0) <= text.length);
        expect(inOrder).toBe(true);
      })
    );
  });
});
