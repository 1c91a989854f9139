import { describe, expect, test } from 'vitest';
import { renderMistake } from '../../src/cli/render-mistake.ts';
import type { Place } from '../../src/errors.ts';

const place = (text: string, column: number, length: number, rest: Partial<Place> = {}): Place => ({ file: 'p.yaml', line: 12, column, text, length, ...rest });
const lines = (at: Place | null, message = 'wrong', hint: string | null = null): readonly string[] => renderMistake({ message, place: at, hint }).split('\n');

/** What the caret of a mistake points at. */
function underlined(at: Place): string {
  const [, , , source = '', carets = ''] = lines(at);
  return source.slice(carets.indexOf('^'), carets.lastIndexOf('^') + 1);
}

describe('the caret points at the place', () => {
  test.each<[string, Place, string]>([
    ['within a line', place('when: { and: [true] }', 9, 3), 'and'],
    ['at its start', place('id: x', 1, 2), 'id'],
    ['behind a tab', place('\tid: x', 2, 2), 'id'],
    ['far into a long line', place(`${'x'.repeat(500)}here${'y'.repeat(500)}`, 501, 4), 'here'],
    ['at the end of a long line', place(`${'x'.repeat(500)}end`, 501, 3), 'end'],
  ])('%s', (_, at, words) => {
    expect(underlined(at)).toBe(words);
  });

  test.each<[string, Place]>([
    ['of no length', place('id: x', 4, 0)],
    ['behind the end of its line', place('id:', 9, 1)],
    ['longer than its line', place('id: x', 1, 10_000)],
    ['in an empty line', place('', 1, 1)],
  ])('a place %s has one all the same', (_, at) => {
    expect(lines(at)[4]).toMatch(/\| +\^+$/);
  });

  test('no line is wider than a terminal shows', () => {
    expect(lines(place('x'.repeat(10_000), 5_000, 9_000)).every((line) => line.length < 120)).toBe(true);
  });
});

describe('a mistake', () => {
  test('has message, place and hint in this order', () => {
    expect(lines(place('a: b', 1, 1), 'wrong', 'put it right')).toEqual(['error: wrong', '  --> p.yaml:12:1', '    |', ' 12 | a: b', '    | ^', '  hint: put it right', '']);
  });

  test('without a place is its message', () => {
    expect(renderMistake({ message: 'wrong', place: null, hint: null })).toBe('error: wrong\n');
  });

  test('with words of strangers cannot drive the terminal or add lines', () => {
    const hostile = 'x\u001B[2J\u202E\r\n::error::y';
    const text = renderMistake({ message: hostile, place: place('a\u001B[31mb', 1, 1, { file: hostile }), hint: hostile });
    expect(text).not.toMatch(/[\u001B\u202E\r]/u);
    expect(text.split('\n')).toHaveLength(7);
  });
});
