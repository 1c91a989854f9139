import { describe, expect, test } from 'vitest';
import { tokenize } from '../../../src/license/identify/tokenize.ts';
import { wordAt } from '../../../src/license/identify/tokens.ts';

function words(text: string): string {
  const tokens = tokenize(text);
  return Array.from({ length: tokens.count }, (_, index) => wordAt(tokens, index)).join(' ');
}

describe('list numbers are left out', () => {
  test.each([
    ['1. Oars\n2. Sails', 'oars sails'],
    ['1) Oars\n2) Sails', 'oars sails'],
    ['(a) oars; and (b) sails', 'oars and sails'],
    ['a. Oars\n   i. Short\n   ii. Long\nb. Sails', 'oars short long sails'],
    ['1. Boats\n1.1 Oars\n1.2 Sails', 'boats oars sails'],
    ['TERMS\n\n1. Oars', 'terms oars'],
    ['TERMS 1. Oars. 2. Sails.', 'terms oars sails'],
    ['**3**. Oars', 'oars'],
    ['1.Oars', 'oars'],
    ['1\\. Oars', 'oars'],
    ['\uFF081\uFF09\u8239', '\u8239'],
    ['1. Boats:\n  1. Oars\n  2. Sails\n2. Carts', 'boats oars sails carts'],
    ['- 4. Oars', 'oars'],
  ])('%j', (text, expected) => {
    expect(words(text)).toBe(expected);
  });
});

describe('numbers that say something stay', () => {
  test.each([
    ['within thirty (30) days', 'within thirty 30 days'],
    ['as Section 7. says', 'as section 7 says'],
    ['under Section\n7. Nothing else', 'under section 7 nothing else'],
    ['Sections 3, 4 and 5 survive', 'sections 3 4 and 5 survive'],
    ['clauses (a) and (b) apply', 'clauses a and b apply'],
    ['Section 2(a)(1) grants', 'section 2 a 1 grants'],
    ['not more than 50. The rest', 'not more than 50 the rest'],
    ['Boats 3.1 License', 'boats 3.1 license'],
    ['licensed under Version\n2.0 of it', 'licensed under version 2.0 of it'],
    ['USD 10,000,000.', 'usd 10000000'],
    ['the licensee(s) of U.S. ships', 'the licensee s of u s ships'],
    ['on May 4. Then', 'on may 4 then'],
    ['at example.org/boat-1. You', 'at example org boat 1 you'],
  ])('%j', (text, expected) => {
    expect(words(text)).toBe(expected);
  });
});
