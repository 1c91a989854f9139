import { describe, expect, test } from 'vitest';
import { readMarkers } from '../../../src/util/clauses/clause-markers.ts';

const namesIn = (line: string): readonly string[] => readMarkers(line, 0).map(({ name }) => name);

describe('a line begins with', () => {
  test.each<[string, string, string]>([
    ['a number', '1. Definitions', '1'],
    ['a number in brackets', '(2) You may', '2'],
    ['a number with a bracket', '3) You may', '3'],
    ['a number of two parts', '1.1 Use of the Model', '1.1'],
    ['a number without a stop before a capital', '2 License Grant', '2'],
    ['a letter', 'a. You may', 'a'],
    ['a capital letter', 'B. You may', 'b'],
    ['a letter in brackets', '(c) You may', 'c'],
    ['a Roman number', 'iii. You may', 'iii'],
    ['a capital Roman number of one letter', 'V. Termination', 'v'],
    ['a section', 'Section 4: Conditions', '4'],
    ['an article', 'ARTICLE 5. Conditions', '5'],
    ['an attachment', 'Attachment A', 'attachment a'],
    ['an exhibit', 'Exhibit B - Use Restrictions', 'exhibit b'],
    ['a Chinese number', '三、许可', '三'],
    ['a heading of Markdown', '## 2. Licence', '2'],
    ['a list of Markdown', '- (a) You may', 'a'],
    ['bold letters', '**3. Licence**', '3'],
    ['spaces', '    4. Licence', '4'],
    ['full-width brackets', '（１）'.replace('１', '1') + '许可', '1'],
  ])('%s: %s', (_name, line, marker) => {
    expect(namesIn(line)[0]).toBe(marker);
  });

  test.each([
    'You may use the model.',
    '2024 was the year',
    '700 million monthly active users',
    '3.5 million users',
    'A model is a thing',
    'section by section we read',
    '',
    '---',
    'i am a sentence',
    '1234. Too long a number',
  ])('nothing that numbers it: %s', (line) => {
    expect(readMarkers(line, 0).filter(({ startsLine }) => startsLine)).toEqual([]);
  });
});

describe('within a line', () => {
  test.each<[string, readonly string[]]>([
    ['You may: (a) copy, (b) change, and (c) pass on', ['a', 'b', 'c']],
    ['You may (i) copy; (ii) change', ['i', 'ii']],
    ['1. You may: (a) copy', ['1', 'a']],
    ['a function f(a) of one value', []],
    ['see (https) and (abc) there', []],
  ])('%s', (line, names) => {
    expect(namesIn(line)).toEqual(names);
  });

  test('markers do not start the line, unless it begins with them', () => {
    expect(readMarkers('(a) copy, (b) change', 0).map(({ name, startsLine }) => [name, startsLine])).toEqual([['a', true], ['b', false]]);
  });
});

describe('a marker', () => {
  test('knows where it stands in the text', () => {
    expect(readMarkers('  2. You may: (a) copy', 100).map(({ name, offset }) => [name, offset])).toEqual([['2', 102], ['a', 114]]);
  });

  test.each<[string, readonly number[]]>([
    ['i. x', [1, 9]],
    ['v. X', [5, 22]],
    ['x. X', [10, 24]],
    ['b. X', [2]],
    ['xiv. X', [14]],
    ['ix. X', [9]],
    ['7. X', [7]],
    ['1.3 X', [3]],
    ['十. 许可', [10]],
    ['十二、许可', [12]],
    ['二十、许可', [20]],
    ['二十三、许可', [23]],
  ])('of %s may stand at %j of its list', (line, orders) => {
    expect(readMarkers(line, 0)[0]?.orders.map(({ order }) => order)).toEqual(orders);
  });

  test('of two lists has two styles, and of one list one', () => {
    const style = (line: string): string | undefined => readMarkers(line, 0)[0]?.orders[0]?.style;
    expect(style('1. X')).toBe(style('2. X'));
    expect(new Set(['1. X', '1) X', 'A. X', 'a. X', '1.1 X', 'Section 1: X'].map(style)).size).toBe(6);
  });
});

test('a line of hostile length is read at once', () => {
  expect(readMarkers(`${'(a) '.repeat(50_000)}`, 0).length).toBeGreaterThan(1);
  expect(readMarkers('#'.repeat(200_000), 0)).toEqual([]);
});
