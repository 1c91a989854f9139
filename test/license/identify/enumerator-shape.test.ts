import { describe, expect, test } from 'vitest';
import { afterEmphasis, isAttached, readEnumerator } from '../../../src/license/identify/enumerator-shape.ts';
import { scanTokens } from '../../../src/license/identify/scan-tokens.ts';

/** How the first token whose text is `word` is read, as `style kind value …`. */
function read(text: string, word: string): string | null {
  const tokens = scanTokens(text);
  const index = Array.from({ length: tokens.count }, (_, at) => text.slice(tokens.starts[at], tokens.ends[at])).indexOf(word);
  if (index < 0) throw new Error(`${word} is no token of ${text}`);
  const found = readEnumerator(tokens, index);
  return found && [found.style, ...found.counts.map(({ kind, value, parent }) => `${kind} ${parent}${parent && '>'}${value}`)].join(' ');
}

describe('a list number by its form', () => {
  test.each([
    ['(a) oars', 'a', 'enclosed letter 1'],
    ['（2）船', '2', 'enclosed number 2'],
    ['2) sails', '2', 'closed number 2'],
    ['3. carts', '3', 'dotted number 3'],
    ['3、船', '3', 'dotted number 3'],
    ['2.1 sails', '2.1', 'bare deeper 2>1'],
    ['2.1.13. sails', '2.1.13', 'dotted deeper 2.1>13'],
    ['i. short', 'i', 'dotted letter 9 roman 1'],
    ['xviii. long', 'xviii', 'dotted roman 18'],
    ['iv) four', 'iv', 'closed roman 4'],
    ['XIX. late', 'XIX', 'dotted roman 19'],
    ['12.Oars', '12', 'dotted number 12'],
    ['**7**. bold', '7', 'dotted number 7'],
    ['> 4. quoted', '4', 'dotted number 4'],
    ['said “5. more', '5', 'dotted number 5'],
    ['a.Boats', 'a', 'dotted letter 1'],
    ['99. last', '99', 'dotted number 99'],
  ])('%s', (text, word, expected) => {
    expect(read(text, word)).toBe(expected);
  });
});

describe('what is none', () => {
  test.each([
    ['a number within a sentence', 'pay 30 days', '30'],
    ['a number in brackets behind its word', 'clause 2(a) says', 'a'],
    ['a plural', 'license(s) given', 's'],
    ['three digits', '100. more', '100'],
    ['two letters', 'ab. more', 'ab'],
    ['a Roman number that nobody writes', 'iiii. more', 'iiii'],
    ['a Roman number too large for a list', 'xl. more', 'xl'],
    ['a year', '2024. Then', '2024'],
    ['a letter of a name', 'U.S. ships', 'S'],
    ['a path', 'files/3. end', '3'],
    ['a version of five parts', '1.2.3.4.5 more', '1.2.3.4.5'],
    ['a version with a long part', '2.100 more', '2.100'],
    ['a bare number', '7 boats', '7'],
    ['an amount', '$5. end', '5'],
    ['an initial within a line', 'by J. Doe and j.doe', 'j'],
  ])('%s: %s', (_, text, word) => {
    expect(read(text, word)).toBeNull();
  });
});

describe('a bracket belongs to what stands before it', () => {
  test.each([
    ['2(a)', 'a', true],
    ['license(s)', 's', true],
    ['3.(b)', 'b', true],
    ['the (a)', 'a', false],
    ['(a)', 'a', false],
    ['船(a)', 'a', false],
  ])('in %s: %s %s', (text, letter, expected) => {
    expect(isAttached(text, text.lastIndexOf(letter))).toBe(expected);
  });
});

test.each([
  ['3**. bold', 1, 3],
  ['3_) small', 1, 2],
  ['3. plain', 1, 1],
  ['3** words', 1, 1],
  ['3****. too much', 1, 1],
  ['3', 1, 1],
])('emphasis in %j is passed over only before a stop or bracket', (text, end, expected) => {
  expect(afterEmphasis(text, end)).toBe(expected);
});
