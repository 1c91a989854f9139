import fc from 'fast-check';
import { expect, test } from 'vitest';
import { widthOf } from '../../../../src/cli/screen/text/fit.ts';
import { fold, foldText } from '../../../../src/cli/screen/text/fold.ts';

test.each([
  { name: 'leaves a line that fits', text: 'one two', columns: 20, expected: ['one two'] },
  { name: 'breaks at spaces', text: 'one two three four', columns: 13, expected: ['one two three', 'four'] },
  { name: 'goes on below the text', text: '    one two three', columns: 14, expected: ['    one two', '    three'] },
  { name: 'draws the strokes of a tree on', text: '│  ├─ alpha beta gamma', columns: 18, expected: ['│  ├─ alpha beta', '│  │  gamma'] },
  { name: 'ends a branch at its last step', text: '└─ alpha beta gamma', columns: 14, expected: ['└─ alpha beta', '   gamma'] },
  { name: 'goes on beside a box to tick', text: '  [ ] keep all the notices', columns: 20, expected: ['  [ ] keep all the', '      notices'] },
  { name: 'breaks a word that is too long', text: 'abcdefghijklmno', columns: 10, expected: ['abcdefghij', 'klmno'] },
  { name: 'counts CJK characters as two columns', text: '一二三四五六七八', columns: 10, expected: ['一二三四五', '六七八'] },
])('$name', ({ text, columns, expected }) => {
  expect(fold(text, columns)).toEqual(expected);
});

test('a text is folded line by line', () => {
  expect(foldText('one\ntwo three four\n', 12)).toEqual(['one', 'two three', 'four']);
});

test('no line is wider than the window and no word is lost', () => {
  fc.assert(
    fc.property(fc.array(fc.oneof(fc.string({ maxLength: 12 }).map((word) => word.replace(/\s/g, '')), fc.constant('模型'), fc.constant('👩‍🔬')), { maxLength: 20 }), fc.integer({ min: 12, max: 60 }), (words, columns) => {
      const text = `x${words.join(' ')}`;
      const lines = fold(text, columns);
      expect(lines.every((line) => widthOf(line) <= columns)).toBe(true);
      expect(lines.join('').replaceAll(' ', '')).toBe(text.replaceAll(' ', ''));
    }),
    { numRuns: 200 },
  );
});
