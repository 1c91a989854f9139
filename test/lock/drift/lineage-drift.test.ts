import { describe, expect, test } from 'vitest';
import { couldLook, parentDrift, statusDrift } from '../../../src/lock/drift/lineage-drift.ts';
import type { LockedModel } from '../../../src/model/lock.ts';
import { nodeStatuses, type NodeStatus } from '../../../src/model/lineage.ts';

const model: LockedModel = { revision: 'a', renamedFrom: null, status: 'resolved', cardDigest: null, declared: [], licenseTexts: [], concluded: null, parents: [] };
const place = { model: 'o/a', via: ['o/a'] };
const step = (id: string, relation: LockedModel['parents'][number]['relation'] = 'finetune') => ({ id, relation, confidence: 'declared' as const });

test.each<[NodeStatus, boolean]>([['resolved', true], ['missing', true], ['private', true], ['gated', true], ['not-on-hub', true], ['rate-limited', false], ['unreachable', false], ['limit', false]])('a model that is %s could be looked at: %s', (status, expected) => {
  expect(couldLook({ status })).toBe(expected);
});

describe('a status', () => {
  test.each(nodeStatuses)('that stays %s is no drift', (status) => {
    expect(statusDrift({ ...model, status }, { ...model, status }, place)).toBeNull();
  });

  test.each<[NodeStatus, NodeStatus, string]>([
    ['resolved', 'missing', 'could be read when it was locked and is missing now'],
    ['resolved', 'gated', 'could be read when it was locked and is gated now'],
    ['gated', 'resolved', 'was gated when it was locked and can be read now'],
    ['gated', 'missing', 'was gated when it was locked and is missing now'],
    ['not-on-hub', 'resolved', 'was not-on-hub when it was locked and can be read now'],
  ])('that was %s and is %s is told in words', (before, now, words) => {
    expect(statusDrift({ ...model, status: before }, { ...model, status: now }, place)?.message).toContain(words);
  });
});

describe('parents', () => {
  test.each([
    ['the same', [step('o/b')], [step('o/b')], null],
    ['in another order', [step('o/b'), step('o/c')], [step('o/c'), step('o/b')], null],
    ['one more', [], [step('o/b')], 'descended from nothing when it was locked and descends from o/b (finetune) now'],
    ['one less', [step('o/b')], [], 'descended from o/b (finetune) when it was locked and descends from nothing now'],
    ['another relation', [step('o/b')], [step('o/b', 'merge')], 'from o/b (finetune) when it was locked and descends from o/b (merge) now'],
    ['the same parent in two ways', [step('o/b')], [step('o/b'), step('o/b', 'distilled')], 'descends from o/b (distilled), o/b (finetune) now'],
  ])('%s', (_name, before, now, words) => {
    const found = parentDrift({ ...model, parents: before }, { ...model, parents: now }, place);
    expect(found.map(({ message }) => message)).toEqual(words === null ? [] : [expect.stringContaining(words)]);
  });
});
