import { expect, test } from 'vitest';
import { collect } from '../../src/discover/collect.ts';
import { lineNumbers } from '../../src/discover/line-numbers.ts';
import { allOf, joinFindings, shiftFindings, type Sighting } from '../../src/discover/sighting.ts';

const text = 'a\nbc\n\nd';
const seen = (at: number, rest: Partial<Sighting> = {}): Sighting => ({ id: 'org/name', revision: null, at, kind: 'config', confidence: 'likely', ...rest });

test.each([
  { name: 'each place', sightings: [seen(0), seen(2)], rows: ['1 org/name likely', '2 org/name likely'] },
  { name: 'one place of two detectors once', sightings: [seen(0), seen(0)], rows: ['1 org/name likely'] },
  { name: 'one line of two places once', sightings: [seen(2), seen(3)], rows: ['2 org/name likely'] },
  { name: 'one place by the surest', sightings: [seen(0), seen(0, { confidence: 'certain' })], rows: ['1 org/name certain'] },
  { name: 'one place by the surest, although it says another model', sightings: [seen(0, { id: 'org/other' }), seen(0, { confidence: 'certain' })], rows: ['1 org/name certain'] },
  { name: 'one line by the surest, in whatever order', sightings: [seen(2, { confidence: 'certain' }), seen(3)], rows: ['2 org/name certain'] },
  { name: 'revisions', sightings: [seen(0, { revision: 'v1' }), seen(0)], rows: ['1 org/name@v1 likely', '1 org/name likely'] },
  { name: 'nothing', sightings: [], rows: [] },
])('rows tell $name', ({ sightings, rows }) => {
  expect(collect('f', text, { sightings, remarks: [] }).models.map(({ ref, line, confidence }) => `${line} ${ref} ${confidence}`)).toEqual(rows);
});

test('a remark tells its line, or the whole file, and never prints what steers a terminal', () => {
  const remarks = [{ at: 5, reason: 'not-on-hub', detail: 'x\u001b[2Jy' }, { at: null, reason: 'not-a-bom', detail: 'z' }] as const;
  expect(collect('f', text, { sightings: [], remarks }).skipped).toEqual([
    { file: 'f', line: 3, reason: 'not-on-hub', detail: 'x\uFFFD[2Jy' },
    { file: 'f', line: null, reason: 'not-a-bom', detail: 'z' },
  ]);
});

test.each([
  { at: 0, line: 1 },
  { at: 1, line: 1 },
  { at: 2, line: 2 },
  { at: 5, line: 3 },
  { at: 6, line: 4 },
  { at: 99, line: 4 },
])('offset $at stands on line $line', ({ at, line }) => {
  expect([lineNumbers(text)(at), lineNumbers(text.replaceAll('\n', '\r\n'))(0)]).toEqual([line, 1]);
});

test('findings of parts are joined at their places in the whole', () => {
  const part = { sightings: [seen(1)], remarks: [{ at: 2, reason: 'not-on-hub', detail: 'x' }, { at: null, reason: 'not-on-hub', detail: 'y' }] } as const;
  const { sightings, remarks } = joinFindings([part, shiftFindings(part, 10)]);
  expect([sightings.map(({ at }) => at), remarks.map(({ at }) => at)]).toEqual([[1, 11], [2, null, 12, null]]);
});

test('a place of its own kind gives that kind to every form', () => {
  expect([...new Set(Object.values(allOf('notebook')))]).toEqual(['notebook']);
});
