import { describe, expect, test } from 'vitest';
import { curatedReader } from '../../src/curation/curated-reader.ts';
import type { PlacedCuration } from '../../src/model/curation.ts';
import type { ReadResult } from '../../src/model/record.ts';
import type { ModelRef } from '../../src/model/ref.ts';
import { record } from '../support/record.ts';

const ref = (id: string): ModelRef => ({ kind: 'hub', asked: id, id, revision: null });
const subject = ref('org/subject');
const curation = (model: string, rest: Partial<PlacedCuration>): PlacedCuration => ({ model, reason: 'r', author: 'a', date: '2026-01-01', where: 'c.yaml:2', license: { concluded: 'free' }, ...rest });
const sources: Readonly<Record<string, ReadResult>> = {
  'org/subject': { kind: 'record', record: record('org/subject', { revision: 'aaaaaaa' }) },
  'org/old': { kind: 'record', record: record('org/new', { revision: 'bbbbbbb', renamedFrom: 'org/old' }) },
  'org/gated': { kind: 'failure', reason: 'gated', detail: '' },
  'org/down': { kind: 'failure', reason: 'unreachable', detail: '' },
};

async function readWith(curations: readonly PlacedCuration[], asked: ModelRef, of: ModelRef = subject) {
  const reader = curatedReader(async (one) => sources[one.asked] ?? { kind: 'failure', reason: 'missing', detail: '' }, curations, of);
  return { result: await reader.read(asked), use: reader.use() };
}

describe('a record', () => {
  test('carries the curations that fit', async () => {
    const fitting = curation('ORG/subject', { revision: 'aaaaaaa' });
    const { result, use } = await readWith([fitting], subject);
    expect(result).toMatchObject({ record: { corrections: [fitting] } });
    expect(use).toEqual({ applied: [{ model: 'org/subject', curation: fitting }], stale: [], called: [fitting] });
  });
  test('is left as it is by a curation that does not fit, which is stale', async () => {
    const stale = curation('org/subject', { revision: 'ccccccc' });
    const { result, use } = await readWith([stale], subject);
    expect(result).toBe(sources['org/subject']);
    expect(use.stale).toEqual([{ model: 'org/subject', curation: stale, changes: [expect.stringContaining('pinned to revision ccccccc')] }]);
  });
  test('is found under its former id', async () => expect((await readWith([curation('org/old', { revision: 'bbbbbbb' })], ref('org/old'))).use.applied).toHaveLength(1));
  test('is left as it is by curations of others', async () => expect(await readWith([curation('org/other', { revision: 'aaaaaaa' })], subject)).toEqual({ result: sources['org/subject'], use: { applied: [], stale: [], called: [] } }));
});

describe('several curations of one model', () => {
  const now = curation('org/subject', { revision: 'aaaaaaa' });
  test('one of another revision that says of the same is not stale', async () => expect((await readWith([now, curation('org/subject', { revision: 'ccccccc' })], subject)).use.stale).toEqual([]));
  test('one of another revision that says more is', async () => expect((await readWith([now, curation('org/subject', { revision: 'ccccccc', notBaseModels: ['x/y'] })], subject)).use.stale).toHaveLength(1));
});

describe('a model that cannot be read', () => {
  const gated = curation('org/gated', { unread: 'gated' });
  test('is stood for by its curation, and the source says so', async () => expect((await readWith([gated], ref('org/gated'))).result).toMatchObject({ kind: 'record', record: { id: 'org/gated', card: null, source: { kind: 'curation', location: 'c.yaml:2' }, corrections: [gated] } }));
  test('stays unread when it is the one that was asked about', async () => {
    const asked = ref('org/gated');
    expect((await readWith([gated], asked, asked)).result).toEqual(sources['org/gated']);
  });
  test('makes no curation stale while the source is down', async () => expect((await readWith([curation('org/down', { revision: 'aaaaaaa' })], ref('org/down'))).use).toMatchObject({ applied: [], stale: [] }));
});
