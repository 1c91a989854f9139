import { describe, expect, test } from 'vitest';
import { readCharacter } from '../../../src/license/identify/characters.ts';

const read = (text: string) => readCharacter(text.codePointAt(0) ?? 0);

describe('characters beyond ASCII', () => {
  test.each([
    ['a letter with an accent', 'É', 'word', 'e'],
    ['a ligature', 'ﬁ', 'word', 'fi'],
    ['a letter of full width', 'Ａ', 'word', 'a'],
    ['a digit of full width', '７', 'word', '7'],
    ['a digit of another script', '٧', 'word', '٧'],
    ['a mathematical letter beyond the basic plane', '𝐀', 'word', 'a'],
    ['a Cyrillic letter that looks Latin', 'а', 'word', 'а'],
    ['a Han character', '船', 'single', '船'],
    ['a Han character beyond the basic plane', '𠀀', 'single', '𠀀'],
    ['a copyright sign', '©', 'single', 'copyright'],
    ['a euro sign', '€', 'single', '€'],
    ['at most', '≤', 'single', '≤'],
    ['a percent sign of full width', '％', 'single', '%'],
    ['a dollar sign of full width', '＄', 'single', '$'],
    ['a zero-width space', '\u200B', 'skip', ''],
    ['a right-to-left override', '\u202E', 'skip', ''],
    ['a soft hyphen', '\u00AD', 'skip', ''],
    ['a combining mark', '\u0301', 'skip', ''],
    ['half of a pair', '\uD800', 'skip', ''],
    ['a typographic quote', '’', 'break', ''],
    ['a dash', '—', 'break', ''],
    ['a space that does not break', '\u00A0', 'break', ''],
    ['an ideographic stop', '。', 'break', ''],
    ['a registered sign', '®', 'break', ''],
    ['a trade mark sign, which is no letters', '™', 'break', ''],
    ['an emoji', '🚢', 'break', ''],
  ])('%s', (_, text, kind, fold) => {
    expect(read(text)).toMatchObject({ kind, fold });
  });

  test('a letter means the same however it was composed', () => {
    expect([...'é'.normalize('NFD')].map((part) => (part === 'e' ? part : read(part).fold)).join('')).toBe(read('é').fold);
  });

  test('bytes are the spelling in UTF-8', () => {
    expect([...read('船').bytes]).toEqual([0xe8, 0x88, 0xb9]);
  });
});
