import { expect, test } from 'vitest';
import { buildFingerprints } from '../../../scripts/fingerprint/build-fingerprints.ts';
import type { SourceText } from '../../../scripts/fingerprint/source-text.ts';
import { clausesOf } from '../../../src/license/identify/clauses-of.ts';
import { entryOf, loadFingerprints } from '../../../src/license/identify/load-fingerprints.ts';
import { shingle } from '../../../src/license/identify/shingles.ts';
import { shortlist } from '../../../src/license/identify/shortlist.ts';
import { tokenize } from '../../../src/license/identify/tokenize.ts';
import { freshFingerprints, harbor, pebble } from './fresh-texts.ts';

const plain: SourceText = { id: 'pebble', kind: 'license', text: pebble, names: ['Pebble License'], sections: {}, hasCompanion: false, rank: 0 };

test('what is written is read again', () => {
  const known = freshFingerprints.texts.find(({ id }) => id === 'harbor');
  const shingles = shingle(tokenize(harbor));
  expect(known?.bytes).toEqual(shingles.bytes);
  expect(known?.size).toBe(shingles.count + 4);
  expect(known?.fields).toEqual([{ from: 0, to: 4, kind: 'title' }]);
});

test('clauses follow one another from the first word to the last', () => {
  for (const known of freshFingerprints.texts) {
    const clauses = clausesOf(known);
    expect(clauses[0]?.from).toBe(0);
    expect(clauses.map(({ to }) => to)).toEqual([...clauses.slice(1).map(({ from }) => from), known.size]);
  }
});

test('terms stand in the clauses that are cited, and those of a companion in none', () => {
  const known = freshFingerprints.texts.find(({ id }) => id === 'harbor');
  const labels = (term: 'userThreshold' | 'redistribution') => [known?.terms[term]].flat().map((number) => known?.clauses[Number(number)]?.[1]);
  expect(labels('userThreshold')).toEqual(['section 2']);
  expect(labels('redistribution')).toContain('section 1.b');
  expect(known?.terms['militaryUse']).toBeUndefined();
  expect(known?.terms['patents']).toBe('all');
});

test('bytes at any address can be read', () => {
  const { bytes } = buildFingerprints([plain]);
  const shifted = new Uint8Array(bytes.length + 1);
  shifted.set(bytes, 1);
  expect(loadFingerprints(shifted.subarray(1)).texts).toEqual(loadFingerprints(bytes).texts);
});

test('of equal texts the one that the Hub names stands for both', () => {
  const { ties, bytes } = buildFingerprints([{ ...plain, id: 'a', rank: 1 }, { ...plain, id: 'hub-id', rank: 0 }]);
  expect(ties).toEqual(['a = hub-id']);
  expect(loadFingerprints(bytes).texts.map(({ id }) => id)).toEqual(['hub-id']);
});

test('citations without a clause are reported to whoever builds', () => {
  expect(buildFingerprints([{ ...plain, sections: { patents: ['12.4'] } }]).unplaced).toEqual(['pebble patents: 12.4']);
});

test('the index finds what it holds and nothing else', () => {
  const { index } = freshFingerprints;
  for (const [entry, value] of index.shingles.entries()) expect(entryOf(index, value)).toBe(entry);
  expect(entryOf(index, 12345)).toBe(-1);
});

test('the shortlist begins with the text that shares most', () => {
  expect(shortlist(freshFingerprints, shingle(tokenize(`${harbor} and more`)))[0]?.id).toBe('harbor');
  expect(shortlist(freshFingerprints, shingle(tokenize('nothing of the kind is known here at all, dear reader')))).toEqual([]);
});
