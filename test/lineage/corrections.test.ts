import { describe, expect, test } from 'vitest';
import { resolveLineage } from '../../src/lineage/resolve-lineage.ts';
import type { PlacedCuration } from '../../src/model/curation.ts';
import type { ModelRecord } from '../../src/model/record.ts';
import { noFamilies } from '../support/lineage.ts';
import { card, record } from '../support/record.ts';

const correction = (rest: Partial<PlacedCuration>): PlacedCuration => ({ model: 'o/child', reason: 'asked', author: 'a', date: '2026-01-01', where: 'c.yaml:2', ...rest });

async function lineageOf(child: ModelRecord, others: readonly ModelRecord[] = []) {
  const records = new Map([child, ...others].map((one) => [one.id, one]));
  const { lineage } = await resolveLineage({ kind: 'hub', asked: child.id, id: child.id, revision: null }, async (ref) => {
    const found = ref.kind === 'hub' ? records.get(ref.id) : undefined;
    return found === undefined ? { kind: 'failure', reason: 'missing', detail: 'not there' } : { kind: 'record', record: found };
  }, { families: noFamilies });
  return { edges: lineage.edges.map(({ parent, relation, evidence }) => `${relation} ${parent} by ${evidence.map(({ kind }) => kind).join('+')}`), gaps: lineage.gaps.map(({ node, reason }) => `${node} ${reason}`), origin: lineage.nodes[0]?.origin, complete: lineage.complete };
}

const declaring = (base: string, corrections: readonly PlacedCuration[] = []): ModelRecord => record('o/child', { card: card({ baseModel: [base] }), tags: [`base_model:${base}`], corrections });

describe('parents that a curation takes away', () => {
  test('leave no edge and no gap, however they are spelt', async () => expect(await lineageOf(declaring('o/Wrong', [correction({ notBaseModels: ['O/wrong'], origin: 'stated-root' })]))).toEqual({ edges: [], gaps: [], origin: 'stated-root', complete: true }));
  test('without a word on the origin leave the model silent', async () => expect((await lineageOf(declaring('o/wrong', [correction({ notBaseModels: ['o/wrong'] })]))).origin).toBe('silent'));
  test('may be paths that the card names', async () => expect(await lineageOf(record('o/child', { card: card({ baseModel: ['/mnt/data/base'] }), corrections: [correction({ notBaseModels: ['/mnt/data/base'] })] }))).toMatchObject({ gaps: [], complete: true }));
  test('do not take others along', async () => expect((await lineageOf(record('o/child', { card: card({ baseModel: ['o/wrong', 'o/right'] }), corrections: [correction({ notBaseModels: ['o/wrong'] })] }), [record('o/right')])).edges).toEqual(['unknown o/right by card']));
});

describe('parents that a curation adds', () => {
  test('stand beside those of the card, as they may both be right', async () => expect((await lineageOf(declaring('o/one', [correction({ baseModels: [{ model: 'o/two', relation: 'merge' }] })]), [record('o/one'), record('o/two')])).edges.sort()).toEqual(['merge o/two by curated', expect.stringContaining('o/one by card+tags')]));
  test('have the relation that it says, whatever the files suggest', async () => expect((await lineageOf(record('o/child', { files: [{ path: 'adapter_model.safetensors', size: 10, sha256: null, blobId: null }], corrections: [correction({ baseModels: [{ model: 'o/two', relation: 'distilled' }] })] }), [record('o/two')])).edges).toContain('distilled o/two by curated'));
  test('are looked for, and missed when they are not there', async () => expect((await lineageOf(record('o/child', { corrections: [correction({ baseModels: [{ model: 'o/two', relation: 'finetune' }] })] }))).edges).toEqual(['finetune o/two by curated']));
});

test('an origin that a curation states is told with its place', async () => {
  expect(await lineageOf(record('o/child', { corrections: [correction({ origin: 'own-training' })] }))).toMatchObject({ origin: 'own-training', complete: true });
});
