import { expect, test } from 'vitest';
import { Lock } from '../../src/model/lock.ts';
import { parseLock } from '../../src/lock/parse-lock.ts';
import { lockOf, renderLock } from '../../src/lock/write-lock.ts';
import { distillSubject, edgeOf, nodeWith, reportWith, subjectWith } from '../support/report.ts';

const pinned = (ref: string, revision: string) => subjectWith({ ref, revision, lineage: { complete: true, nodes: [nodeWith('org/model', { revision })], edges: [], gaps: [] } });

test('holds revision, card, licence texts and parents of every model and ancestor, and the digests of catalog and policy', () => {
  const lock = lockOf(reportWith([distillSubject()]));
  expect(lock).toMatchObject({
    version: 1,
    tool: '0.1.0',
    lockedAt: '2026-11-15T12:00:00.000Z',
    catalog: expect.stringMatching(/^sha256:/),
    policy: { id: 'commercial-saas', digest: expect.stringMatching(/^sha256:/) },
    subjects: { 'lab/distill-8b': { id: 'lab/distill-8b', model: 'lab/distill-8b', governing: ['llama3.1', 'mit'], lineage: ['lab/distill-8b', 'lab/teacher', 'vendor/base-8b'] } },
  });
  expect(lock.models['vendor/base-8b']).toEqual({
    revision: 'c'.repeat(40),
    renamedFrom: null,
    status: 'resolved',
    cardDigest: expect.stringMatching(/^sha256:/),
    declared: ['llama3.1'],
    licenseTexts: [{ path: 'LICENSE', sha256: '1'.repeat(64), verdict: 'identified', id: 'llama3.1', closest: 'llama3.1' }],
    concluded: 'llama3.1',
    parents: [],
  });
  expect(lock.models['lab/distill-8b']?.parents.map(({ id, relation }) => `${relation} ${id}`)).toEqual(['distilled lab/teacher', 'finetune vendor/base-8b']);
});

test('a lock that was written is read again as it was', () => {
  const lock = lockOf(reportWith([distillSubject(), subjectWith()]));
  expect(parseLock(renderLock(lock), 'modelcheck.lock')).toEqual(lock);
  expect(Lock.safeParse(lock).success).toBe(true);
});

test('is the same whatever the order of models, so that a change upstream is a small difference', () => {
  expect(renderLock(lockOf(reportWith([subjectWith(), distillSubject()])))).toBe(renderLock(lockOf(reportWith([distillSubject(), subjectWith()]))));
});

test('two revisions of one model are two entries, the unpinned one under the bare id', () => {
  const lock = lockOf(reportWith([pinned('org/model@v1', '1'.repeat(40)), pinned('org/model', '2'.repeat(40))]));
  expect([lock.subjects['org/model@v1']?.model, lock.subjects['org/model']?.model]).toEqual([`org/model@${'1'.repeat(40)}`, 'org/model']);
  expect(Object.entries(lock.models).map(([key, { revision }]) => [key, revision?.slice(0, 1)])).toEqual([['org/model', '2'], [`org/model@${'1'.repeat(40)}`, '1']]);
});

test('a pinned model that is an ancestor of another keeps the bare id for the ancestor', () => {
  const child = subjectWith({ id: 'org/child', ref: 'org/child', lineage: { complete: true, nodes: [nodeWith('org/child'), nodeWith('org/model', { revision: '2'.repeat(40) })], edges: [edgeOf('org/child > finetune > org/model')], gaps: [] } });
  const lock = lockOf(reportWith([pinned('org/model@v1', '1'.repeat(40)), child]));
  expect([lock.models['org/model']?.revision, lock.models[lock.subjects['org/model@v1']?.model ?? '']?.revision]).toEqual(['2'.repeat(40), '1'.repeat(40)]);
});
