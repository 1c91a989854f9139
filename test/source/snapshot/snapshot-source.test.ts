import { describe, expect, test } from 'vitest';
import type { ModelRef } from '../../../src/model/ref.ts';
import type { Snapshot } from '../../../src/model/snapshot.ts';
import { createSnapshotSource } from '../../../src/source/snapshot/snapshot-source.ts';
import { record } from './record.ts';

const commit = '0123456789'.repeat(4);
const snapshot: Snapshot = {
  version: 1,
  recordedAt: '2026-11-21',
  origin: 'a test',
  models: {
    'org/pinned': { record: record('org/pinned', { revision: commit }), source: 'somewhere' },
    'org/open': { record: record('org/open') },
    'org/pinned@v1': { record: record('org/pinned', { revision: 'a'.repeat(40) }) },
    'old/pinned': { sameAs: 'org/pinned' },
    'old/lost': { sameAs: 'org/lost' },
    'old/twice': { sameAs: 'old/pinned' },
    'org/closed': { failure: 'gated', detail: 'org/closed is gated' },
    './model': { record: record('./model') },
  },
};

function hub(id: string, revision: string | null = null): ModelRef {
  return { kind: 'hub', asked: revision === null ? id : `${id}@${revision}`, id, revision };
}

describe('createSnapshotSource', () => {
  const source = createSnapshotSource(snapshot, 'facts.json');
  test.each<[string, ModelRef, object]>([
    ['a model', hub('org/open'), { kind: 'record', record: { id: 'org/open', renamedFrom: null } }],
    ['a recorded revision', hub('org/pinned', 'v1'), { record: { revision: 'a'.repeat(40) } }],
    ['the recorded commit', hub('org/pinned', commit), { record: { revision: commit } }],
    ['its abbreviation', hub('org/pinned', commit.slice(0, 8)), { record: { revision: commit } }],
    ['the default branch', hub('org/open', 'main'), { record: { id: 'org/open' } }],
    ['a former id', hub('old/pinned'), { record: { id: 'org/pinned', renamedFrom: 'old/pinned' } }],
    ['a former id at the recorded commit', hub('old/pinned', commit), { record: { renamedFrom: 'old/pinned' } }],
    ['a local model as it was asked for', { kind: 'local', asked: './model', path: '/abs/model' }, { record: { id: './model' } }],
    ['a recorded failure', hub('org/closed'), { kind: 'failure', reason: 'gated', detail: 'org/closed is gated' }],
    ['an unknown model', hub('org/nothing-alike'), { kind: 'failure', reason: 'missing', detail: 'org/nothing-alike is not in the snapshot' }],
    ['a mistyped model', hub('org/opne'), { reason: 'missing', detail: 'org/opne is not in the snapshot; did you mean "org/open"?' }],
    ['another commit', hub('org/pinned', 'f'.repeat(40)), { reason: 'missing', detail: expect.stringContaining(`holds the model at revision ${commit}`) }],
    ['a commit of a model recorded without one', hub('org/open', 'f'.repeat(40)), { reason: 'missing', detail: expect.stringContaining('without saying at which revision') }],
    ['an unknown model at a revision', hub('org/gone', 'v1'), { reason: 'missing' }],
    ['an abbreviation too short to tell', hub('org/pinned', commit.slice(0, 4)), { reason: 'missing' }],
    ['an alias to nothing', hub('old/lost'), { reason: 'missing', detail: expect.stringContaining('org/lost') }],
    ['an alias of an alias', hub('old/twice'), { reason: 'missing' }],
    ['a name of an object member', hub('constructor'), { reason: 'missing' }],
  ])('answers for %s', async (_name, ref, expected) => {
    expect(await source.readModel(ref)).toMatchObject(expected);
  });

  test('says where it reads', () => {
    expect([source.id, source.location]).toEqual(['snapshot', 'facts.json']);
  });
});
