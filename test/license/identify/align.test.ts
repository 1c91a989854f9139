import fc from 'fast-check';
import { expect, test } from 'vitest';
import { alignFully, alignRoughly } from '../../../src/license/identify/align.ts';
import { chainRuns } from '../../../src/license/identify/chain-runs.ts';
import { findGaps } from '../../../src/license/identify/gaps.ts';
import { scanTokens } from '../../../src/license/identify/scan-tokens.ts';
import { shingle } from '../../../src/license/identify/shingles.ts';

const alphabet = Array.from({ length: 400 }, (_, at) => `w${at.toString(36)}`);
const known = Array.from({ length: 200 }, (_, at) => alphabet[(at * 37 + (at >> 4)) % 400] ?? '');

function gapsOf(input: readonly string[], text: readonly string[]) {
  const [left, right] = [input, text].map((words) => shingle(scanTokens(words.join(' '))));
  if (!left || !right) throw new Error('two texts are compared');
  const pair = { input: left.bytes, known: right.bytes };
  return findGaps(alignFully(pair, alignRoughly(pair)), input.length, text.length).gaps;
}

test('equal texts have no gap', () => {
  expect(gapsOf(known, known)).toEqual([]);
});

test.each([
  ['a word replaced', known.with(100, 'other'), { input: { from: 100, to: 101 }, known: { from: 100, to: 101 }, where: 'inside' }],
  ['a word left out', known.toSpliced(100, 1), { input: { from: 100, to: 100 }, known: { from: 100, to: 101 }, where: 'inside' }],
  ['words put in', known.toSpliced(100, 0, 'two', 'more'), { input: { from: 100, to: 102 }, known: { from: 100, to: 100 }, where: 'inside' }],
  ['a passage left out', known.toSpliced(50, 60), { input: { from: 50, to: 50 }, known: { from: 50, to: 110 }, where: 'inside' }],
  ['words before', ['x', 'y', ...known], { input: { from: 0, to: 2 }, known: { from: 0, to: 0 }, where: 'head' }],
  ['words after', [...known, 'x'], { input: { from: 200, to: 201 }, known: { from: 200, to: 200 }, where: 'tail' }],
  ['a word near the start', known.with(7, 'other'), { input: { from: 7, to: 8 }, known: { from: 7, to: 8 }, where: 'inside' }],
  ['the last word', known.with(199, 'other'), { input: { from: 199, to: 200 }, known: { from: 199, to: 200 }, where: 'tail' }],
])('%s is placed exactly', (_, input, gap) => {
  expect(gapsOf(input, known)).toEqual([gap]);
});

test('a moved passage is missing at one place and added at another', () => {
  const moved = [...known.slice(0, 40), ...known.slice(80), ...known.slice(40, 80)];
  const gaps = gapsOf(moved, known);
  expect(gaps.reduce((sum, gap) => sum + gap.known.to - gap.known.from, 0)).toBe(40);
  expect(gaps.reduce((sum, gap) => sum + gap.input.to - gap.input.from, 0)).toBe(40);
});

test('of two copies one is taken whole', () => {
  const gaps = gapsOf([...known, ...known], known);
  expect(gaps).toHaveLength(1);
  expect(gaps[0]?.known.to).toBe(gaps[0]?.known.from);
});

test('a chain keeps the order of both texts', () => {
  expect(chainRuns([{ input: 0, known: 50, length: 5 }, { input: 10, known: 0, length: 20 }, { input: 40, known: 30, length: 20 }])).toEqual([
    { input: 10, known: 0, length: 20 },
    { input: 40, known: 30, length: 20 },
  ]);
});

// Only one shingle, so one byte, covers the very first and the very last word; there the digest of the words decides (`assess`).
test('a changed word is never passed over, wherever several shingles cover it', () => {
  fc.assert(
    fc.property(fc.integer({ min: 2, max: 197 }), fc.string({ minLength: 3, maxLength: 8, unit: fc.constantFrom(...'xyz') }), (at, word) => {
      expect(gapsOf(known.with(at, word), known)).not.toEqual([]);
    })
  );
});

test('whatever the input, matches are disjoint and in order in both', () => {
  fc.assert(
    fc.property(fc.array(fc.constantFrom(...known.slice(0, 60)), { maxLength: 120 }), (input) => {
      let [inputAt, knownAt] = [0, 0];
      for (const gap of gapsOf(input, known)) {
        expect(gap.input.from).toBeGreaterThanOrEqual(inputAt);
        expect(gap.known.from).toBeGreaterThanOrEqual(knownAt);
        [inputAt, knownAt] = [gap.input.to, gap.known.to];
      }
    })
  );
});
