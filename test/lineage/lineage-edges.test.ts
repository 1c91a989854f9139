import { describe, expect, test } from 'vitest';
import { edgesOf } from '../../src/lineage/lineage-edges.ts';
import { continueWalk, startWalk } from '../../src/lineage/walk.ts';
import type { LineageEdge } from '../../src/model/lineage.ts';
import { claim, files, hubRef, memorySource, noFamilies } from '../support/lineage.ts';
import { card, record } from '../support/record.ts';

async function edges(entries: Parameters<typeof memorySource>[0], subject = 'a/s'): Promise<readonly LineageEdge[]> {
  const { read } = memorySource(entries);
  const walk = await startWalk(hubRef(subject), read, { families: noFamilies });
  await continueWalk(walk, read, { families: noFamilies });
  return edgesOf(walk, noFamilies);
}

const weights = { path: 'model.safetensors', size: 2e9, sha256: 'f'.repeat(64), blobId: null };

describe('edges', () => {
  test('of the subject come first, then by child and parent', async () => {
    const all = await edges({ 'z/s': record('z/s', { card: card({ baseModel: ['b/2', 'b/1'] }) }), 'b/1': record('b/1', { card: card({ baseModel: ['b/0'] }) }), 'b/2': record('b/2', { card: card({ baseModel: ['b/0'] }) }), 'b/0': record('b/0') }, 'z/s');
    expect(all.map(({ child, parent }) => `${child} ${parent}`)).toEqual(['z/s b/1', 'z/s b/2', 'b/1 b/0', 'b/2 b/0']);
  });

  test('two names of one parent are one edge with the evidence of both', async () => {
    const recorded = { claims: [claim('prose', 'new/base')], origin: null, licenseTexts: [] };
    const all = await edges({ 'a/s': record('a/s', { card: card({ baseModel: ['old/base'] }), recorded }), 'old/base': '-> new/base', 'new/base': record('new/base') });
    expect(all).toMatchObject([{ parent: 'new/base', confidence: 'declared', evidence: [{ kind: 'card' }, { kind: 'prose' }] }]);
  });

  test('a step that turns out to lead to the model itself is none', async () => {
    expect(await edges({ 'new/s': record('new/s', { card: card({ baseModel: ['old/s'] }) }), 'old/s': '-> new/s' }, 'new/s')).toEqual([]);
  });

  test('the relation is judged by the files of the child', async () => {
    const [edge] = await edges({ 'a/s': record('a/s', { card: card({ baseModel: ['a/b'], baseModelRelation: 'finetune' }), files: files('adapter_config.json', 'adapter_model.safetensors') }), 'a/b': record('a/b') });
    expect(edge?.relation).toBe('adapter');
  });

  test('a weights file in common makes a copy and is evidence', async () => {
    const [edge] = await edges({ 'a/s': record('a/s', { card: card({ baseModel: ['a/b'] }), files: [weights] }), 'a/b': record('a/b', { files: [weights] }) });
    expect(edge).toMatchObject({ relation: 'copy', evidence: [{ kind: 'card' }, { kind: 'file-hash', where: 'model.safetensors', quote: weights.sha256 }] });
  });

  test('several bases with a recipe are a merge, a part beside them is not counted', async () => {
    const recorded = { claims: [claim('prose', 'a/encoder', { relation: 'component' })], origin: null, licenseTexts: [] };
    const all = await edges({ 'a/s': record('a/s', { tags: ['merge'], card: card({ baseModel: ['a/1', 'a/2'] }), files: files('model.safetensors'), recorded }) });
    expect(all.map(({ parent, relation }) => `${parent} ${relation}`)).toEqual(['a/1 merge', 'a/2 merge', 'a/encoder component']);
  });
});
