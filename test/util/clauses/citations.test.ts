import { expect, test } from 'vitest';
import { namesOf, partsOf, placeCitation } from '../../../src/util/clauses/citations.ts';

test.each([
  ['2', ['2']],
  ['1.a; 1.b.i', ['1.a', '1.b.i']],
  ['sections 2 and 3', ['2', '3']],
  ['§ 4', ['4']],
  ['2-5', ['2', '3', '4', '5']],
  ['2\u20133', ['2', '3']],
  ['2(a)-(c)', ['2(a)', '2(b)', '2(c)']],
  ['5(a), (b)', ['5(a)', '5(b)']],
  ['5-2', []],
  ['1-99', Array.from({ length: 40 }, (_, at) => String(at + 1))],
  ['二', ['2']],
  ['3 (in both versions)', ['3']],
  ['2, last sentence', ['2']],
  ['', []],
])('%j cites %j', (section, parts) => {
  expect(partsOf(section)).toEqual(parts);
});

test.each([
  ['Attachment A (g)', ['attachment a', 'g']],
  ['Exhibit B items 1', ['exhibit b', '1']],
  ['1.b.ii', ['1', 'b', 'ii']],
  ['para. 3', ['para 3']],
  ['Commercial Use', []],
])('%s is named %j', (part, names) => {
  expect(namesOf(part)).toEqual(names);
});

const clauses = [[], ['1'], ['1', 'a'], ['1', 'b'], ['2'], ['attachment a'], ['attachment a', 'a']].map((path, at) => ({ offset: at * 100, path }));

test.each([
  ['2', [4]],
  ['1', [1, 2, 3]],
  ['1.b', [1, 3]],
  ['1(a), 2', [1, 2, 4]],
  ['Attachment A', [5, 6]],
  ['preamble', [0]],
  ['9', null],
  ['2; 9', null],
  ['', null],
])('%j stands at the clauses %j', (section, places) => {
  expect(placeCitation(section, clauses, false)).toEqual(places);
});

test('a use policy that is another document is told as such, and only where there is one', () => {
  expect([placeCitation('AUP', clauses, true), placeCitation('AUP', clauses, false)]).toEqual(['companion', null]);
});
