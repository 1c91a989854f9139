import { describe, expect, test } from 'vitest';
import { chainRuns } from '../../../src/license/identify/chain-runs.ts';
import { areasBetween, growRun, joinRuns, type Pair, type Run } from '../../../src/license/identify/runs.ts';
import { seedRuns } from '../../../src/license/identify/seed-runs.ts';

const run = (input: number, known: number, length: number): Run => ({ input, known, length });
const pair = (input: string, known: string): Pair => ({ input: new TextEncoder().encode(input), known: new TextEncoder().encode(known) });
const all = ({ input, known }: Pair) => ({ inputFrom: 0, inputTo: input.length, knownFrom: 0, knownTo: known.length });

describe('a run grows as far as the texts agree', () => {
  test.each<[string, string, Run, Run]>([
    ['xxabcdxx', 'yabcdy', run(4, 3, 1), run(2, 1, 4)],
    ['abcd', 'abcd', run(0, 0, 1), run(0, 0, 4)],
    ['abcd', 'abcd', run(4, 4, 0), run(0, 0, 4)],
    ['abc', 'xyz', run(1, 1, 0), run(1, 1, 0)],
  ])('%s along %s', (input, known, from, to) => {
    expect(growRun(pair(input, known), from, all(pair(input, known)))).toEqual(to);
  });

  test('and never beyond its area', () => {
    expect(growRun(pair('aaaaaa', 'aaaaaa'), run(3, 3, 1), { inputFrom: 2, inputTo: 6, knownFrom: 0, knownTo: 5 })).toEqual(run(2, 2, 3));
  });
});

test.each<[string, readonly Run[], readonly Run[]]>([
  ['touch in both texts', [run(0, 0, 3), run(3, 3, 2)], [run(0, 0, 5)]],
  ['touch in one text', [run(0, 0, 3), run(3, 4, 2)], [run(0, 0, 3), run(3, 4, 2)]],
  ['touch three in a row', [run(0, 5, 1), run(1, 6, 1), run(2, 7, 1)], [run(0, 5, 3)]],
  ['are none', [], []],
])('runs that %s', (_, runs, joined) => {
  expect(joinRuns(runs)).toEqual(joined);
});

test('there is an area before, between and after runs, and all of both texts without any', () => {
  const texts = pair('abcdefgh', 'abcdef');
  expect(areasBetween(texts, [])).toEqual([all(texts)]);
  expect(areasBetween(texts, [run(2, 1, 3)])).toEqual([
    { inputFrom: 0, inputTo: 2, knownFrom: 0, knownTo: 1 },
    { inputFrom: 5, inputTo: 8, knownFrom: 4, knownTo: 6 },
  ]);
});

describe('seeds', () => {
  test.each<[string, string, string, readonly Run[]]>([
    ['begin where four shingles are the same', 'xxabcdexx', 'abcdezz', [run(2, 0, 5)]],
    ['are not phrases that the known text has twice', 'abcd', 'abcdzabcd', []],
    ['are found at each place of a repeating input', 'abcdyabcd', 'abcdz', [run(0, 0, 4), run(5, 0, 4)]],
    ['are none in a text that is too short', 'abc', 'abc', []],
    ['are none in an empty text', 'abcdef', '', []],
  ])('%s', (_, input, known, expected) => {
    expect(seedRuns(pair(input, known))).toEqual(expected);
  });

  test('are bounded, however often a hostile text repeats one', () => {
    expect(seedRuns(pair('abcdy'.repeat(20_000), 'abcdz')).length).toBeLessThanOrEqual(1500);
  });
});

describe('a chain of runs', () => {
  test.each<[string, readonly Run[], readonly Run[]]>([
    ['is empty without runs', [], []],
    ['takes the longer of two that cross', [run(0, 50, 5), run(10, 0, 20)], [run(10, 0, 20)]],
    ['cuts the start of a run that reaches into the one before', [run(0, 0, 10), run(8, 8, 10)], [run(0, 0, 10), run(10, 10, 8)]],
    ['takes of two equal copies the one with less between', [run(0, 0, 10), run(10, 10, 5), run(900, 10, 5)], [run(0, 0, 10), run(10, 10, 5)]],
  ])('%s', (_, runs, expected) => {
    expect(chainRuns(runs)).toEqual(expected);
  });
});
