import { describe, expect, test } from 'vitest';
import { findGaps } from '../../../src/license/identify/gaps.ts';
import type { Run } from '../../../src/license/identify/runs.ts';

const run = (input: number, known: number, length: number): Run => ({ input, known, length });
const told = (...args: Parameters<typeof findGaps>) => findGaps(...args).gaps.map(({ where, input, known }) => `${where} ${input.from}-${input.to} for ${known.from}-${known.to}`);

describe('words between runs of shingles, each of which covers five words', () => {
  test.each<[string, readonly Run[], readonly [input: number, known: number], readonly string[]]>([
    ['the same text', [run(0, 0, 6)], [10, 10], []],
    ['nothing in common', [], [3, 4], ['tail 0-3 for 0-4']],
    ['two empty texts', [], [0, 0], []],
    ['words before and after', [run(2, 0, 6)], [15, 12], ['head 0-2 for 0-0', 'tail 12-15 for 10-12']],
    ['a word replaced', [run(0, 0, 4), run(9, 9, 4)], [17, 17], ['inside 8-9 for 8-9']],
    ['words put in', [run(0, 0, 4), run(11, 8, 4)], [19, 16], ['inside 8-11 for 8-8']],
    ['words left out', [run(0, 0, 4), run(8, 11, 4)], [16, 19], ['inside 8-8 for 8-11']],
    ['a change hidden by one byte that agreed by chance', [run(0, 0, 4), run(8, 8, 4)], [16, 16], ['inside 7-8 for 7-8']],
    ['one shingle alone is five words', [run(3, 0, 1)], [8, 5], ['head 0-3 for 0-0']],
  ])('%s', (_, runs, sizes, expected) => {
    expect(told(runs, ...sizes)).toEqual(expected);
  });

  test('words that two runs cover belong to the first', () => {
    const { matches } = findGaps([run(0, 0, 4), run(6, 8, 4)], 14, 16);
    expect(matches).toEqual([
      { input: { from: 0, to: 8 }, known: { from: 0, to: 8 } },
      { input: { from: 8, to: 14 }, known: { from: 10, to: 16 } },
    ]);
  });

  test('a run that another covers whole is none', () => {
    expect(findGaps([run(0, 0, 20), run(2, 12, 1)], 24, 24).matches).toHaveLength(1);
  });
});
