import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { scanTokens } from '../../../src/license/identify/scan-tokens.ts';
import { hashWord, hashWords, spell, spellWords, withoutTokens, wordAt, wordsIn, type Tokens } from '../../../src/license/identify/tokens.ts';

const words = (tokens: Tokens): readonly string[] => Array.from({ length: tokens.count }, (_, index) => wordAt(tokens, index));
const columns = (tokens: Tokens) => ({ words: words(tokens), hashes: [...tokens.hashes.subarray(0, tokens.count)], offsets: [...tokens.offsets.subarray(0, tokens.count + 1)] });
const drop = (text: string, ...indexes: readonly number[]): Tokens => {
  const tokens = scanTokens(text);
  return withoutTokens(tokens, Uint8Array.from({ length: tokens.count }, (_, at) => (indexes.includes(at) ? 1 : 0)));
};

describe('leaving tokens out', () => {
  test.each<[string, readonly number[], readonly string[]]>([
    ['none', [], ['a', 'bb', 'ccc', 'dddd']],
    ['the first', [0], ['bb', 'ccc', 'dddd']],
    ['the last', [3], ['a', 'bb', 'ccc']],
    ['two apart', [0, 2], ['bb', 'dddd']],
    ['two together', [1, 2], ['a', 'dddd']],
    ['all', [0, 1, 2, 3], []],
  ])('%s', (_, indexes, expected) => {
    expect(words(drop('a bb ccc dddd', ...indexes))).toEqual(expected);
  });

  test('keeps places in the text', () => {
    const { text, starts, ends } = drop('one (1) two', 1);
    expect([text.slice(starts[0], ends[0]), text.slice(starts[1], ends[1])]).toEqual(['one', 'two']);
  });

  test('of an empty text nothing', () => {
    expect(drop('').count).toBe(0);
  });

  test('gives the same columns as a text without those words', () => {
    fc.assert(
      fc.property(fc.array(fc.tuple(fc.constantFrom('boat', 'é', '船', 'a', '3.1', 'straße'), fc.boolean()), { maxLength: 30 }), (given) => {
        const all = scanTokens(given.map(([word]) => word).join(' '));
        const rest = withoutTokens(all, Uint8Array.from(given, ([, kept]) => (kept ? 0 : 1)));
        const plain = scanTokens(given.filter(([, kept]) => kept).map(([word]) => word).join(' '));
        expect(columns(rest)).toEqual(columns(plain));
      }),
    );
  });
});

describe('spelling', () => {
  const tokens = scanTokens('Oars, 船帆 and Sails');
  const text = (ranges: Parameters<typeof spell>[1]): string => new TextDecoder().decode(spell(tokens, ranges));

  test.each([
    [[{ from: 0, to: 1 }], 'oars '],
    [[{ from: 3, to: 5 }], 'and sails '],
    [[{ from: 0, to: 1 }, { from: 4, to: 5 }], 'oars sails '],
    [[], ''],
    [[{ from: 2, to: 2 }], ''],
  ])('of %j is %j', (ranges, expected) => {
    expect(text(ranges)).toBe(expected);
  });

  test('joins Han characters and nothing else', () => {
    expect(spellWords(tokens, { from: 0, to: 5 })).toBe('oars 船帆 and sails');
  });

  test('ends at a bound, whatever is asked', () => {
    const many = scanTokens('word '.repeat(5000));
    expect(spellWords(many, { from: 0, to: 5000 }).split(' ')).toHaveLength(2000);
  });
});

test('ranges are counted by their words', () => {
  expect([wordsIn([]), wordsIn([{ from: 3, to: 3 }]), wordsIn([{ from: 0, to: 2 }, { from: 5, to: 9 }])]).toEqual([0, 0, 6]);
});

test('a word is asked for by the hash that scanning gives it', () => {
  const { hashes } = scanTokens('Not LICENSED');
  expect([...hashes.subarray(0, 2)]).toEqual([hashWord('not'), hashWord('licensed')]);
  expect(hashWords('not licensed').has(hashes[1] ?? 0)).toBe(true);
  expect(hashWords('not licensed').has(hashWord('licence'))).toBe(false);
});
