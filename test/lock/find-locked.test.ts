import { describe, expect, test } from 'vitest';
import { findLockedModel, findLockedSubject } from '../../src/lock/find-locked.ts';
import { lockOf } from '../../src/lock/write-lock.ts';
import { nodeWith, reportWith, subjectWith } from '../support/report.ts';

/** The model `org/a` as it was at a revision. */
function revisionOf(tag: string, revision: string) {
  return subjectWith({ ref: `org/a@${tag}`, id: 'org/a', revision, lineage: { complete: true, nodes: [nodeWith('org/a', { revision })], edges: [], gaps: [] } });
}

const two = lockOf(reportWith([revisionOf('v1', '1'.repeat(40)), revisionOf('v2', '2'.repeat(40)), subjectWith({ ref: 'hf://org/b', id: 'org/b' })]));

describe('a model that is asked for', () => {
  test.each([
    ['under the reference as written', 'org/a@v2', 'org/a', 'org/a'],
    ['under another reference to the only one of its id', 'org/b', 'org/b', 'org/b'],
    ['not under an id that stands at two revisions', 'org/a', 'org/a', null],
    ['not without an id', './models/b', null, null],
    ['not under an id in other letters, which may be another model', 'Org/B', 'Org/B', null],
    ['not under a name that every object has', 'constructor', 'constructor', null],
  ])('is found %s', (_, ref, id, expected) => {
    expect(findLockedSubject(two, ref, id)?.id ?? null).toBe(expected);
  });
});

describe('what the lock holds of a model', () => {
  const { models } = lockOf(reportWith([subjectWith({ id: 'new/name', lineage: { complete: true, nodes: [nodeWith('new/name', { renamedFrom: 'Old/Name', revision: 'c'.repeat(40) })], edges: [], gaps: [] } })]));
  const renamed = { ...two, models };

  test.each([
    ['its key', 'new/name', true],
    ['its key in other letters', 'New/Name', true],
    ['the id that it had', 'Old/Name', true],
    ['the id that it had, in other letters', 'old/name', true],
    ['a name that every object has', 'toString', false],
    ['nothing', '', false],
  ])('is found by %s', (_, key, found) => {
    expect(findLockedModel(renamed, key) !== null).toBe(found);
  });

  test('two revisions of one model stand apart, each under the key that its subject names', () => {
    const keys = ['org/a@v1', 'org/a@v2'].map((ref) => two.subjects[ref]?.model ?? '');
    expect(keys.map((key) => findLockedModel(two, key)?.revision?.[0])).toEqual(['1', '2']);
  });
});
