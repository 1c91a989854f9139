import { describe, expect, test } from 'vitest';
import { gapOf, nodeOf, statusOf } from '../../src/lineage/lineage-node.ts';
import type { Unread, Visited } from '../../src/lineage/walk.ts';
import type { LineageEdge } from '../../src/model/lineage.ts';
import type { ModelRecord } from '../../src/model/record.ts';
import { claim, shippedFamilies } from '../support/lineage.ts';
import { record } from '../support/record.ts';

function visited(id: string, rest: Partial<Visited> = {}): Visited {
  return { id, record: null, unread: null, renamedFrom: null, familyLicense: null, merged: { steps: [], hints: [], gaps: [] }, ...rest };
}

function edge(child: string, parent: string, rest: Partial<LineageEdge> = {}): LineageEdge {
  return { child, parent, relation: 'finetune', confidence: 'declared', evidence: [claim('card', parent).evidence], ...rest };
}

const missing: Unread = { reason: 'missing', detail: 'no such model' };
const curated = { evidence: [claim('curated', 'x').evidence] };

describe('status', () => {
  test.each<[string, Visited, readonly LineageEdge[], string]>([
    ['read', visited('a/p', { record: record('a/p') }), [edge('a/s', 'a/p')], 'resolved'],
    ['declared and missing', visited('a/p', { unread: missing }), [edge('a/s', 'a/p')], 'missing'],
    ['known by models/ alone and missing', visited('a/p', { unread: missing }), [edge('a/s', 'a/p', curated)], 'not-on-hub'],
    ['known by models/ alone and hidden from strangers', visited('a/p', { unread: { reason: 'private', detail: '' } }), [edge('a/s', 'a/p', curated)], 'not-on-hub'],
    ['declared and hidden from strangers', visited('a/p', { unread: { reason: 'private', detail: '' } }), [edge('a/s', 'a/p')], 'private'],
    ['known by models/ and declared', visited('a/p', { unread: missing }), [edge('a/s', 'a/p', curated), edge('a/t', 'a/p')], 'missing'],
    ['known by models/ and not looked at', visited('a/p', { unread: { reason: 'unreachable', detail: '' } }), [edge('a/s', 'a/p', curated)], 'unreachable'],
    ['the subject', visited('a/s', { unread: missing }), [], 'missing'],
    ['a name', visited('Some Model', { unread: { reason: 'not-on-hub', detail: '' } }), [edge('a/s', 'Some Model')], 'not-on-hub'],
  ])('%s', (_, model, edges, status) => {
    expect(statusOf(model, edges)).toBe(status);
    const gap = gapOf(model, edges);
    expect(gap?.reason ?? null).toBe(status === 'resolved' || status === 'not-on-hub' ? null : status);
  });
});

describe('origin', () => {
  const scratch = 'The model was trained from scratch on our own corpus of 2 trillion tokens.';
  const origin = (model: Visited, edges: readonly LineageEdge[] = []): string => nodeOf(model, { families: shippedFamilies, edges }).origin;
  const said = (id: string, recorded: ModelRecord['recorded']): Visited => visited(id, { record: record(id, { recorded }) });
  const statement: ModelRecord['recorded'] = { claims: [], licenseTexts: [], origin: { origin: 'stated-root', evidence: { kind: 'prose', where: 'README.md:9', quote: scratch } } };

  test('a parent makes it derived, whatever it says', () => {
    expect(origin(said('a/s', statement), [edge('a/s', 'a/p')])).toBe('derived');
  });

  test.each(['component', 'distilled'] as const)('a %s beside the statement does not', (relation) => {
    expect(origin(said('a/s', statement), [edge('a/s', 'a/p', { relation })])).toBe('stated-root');
  });

  test('the statement is quoted', () => {
    expect(nodeOf(said('a/s', statement), { families: shippedFamilies, edges: [] }).originEvidence).toMatchObject({ where: 'README.md:9' });
  });

  test('silence is not a root', () => {
    expect(origin(visited('a/s', { record: record('a/s') }))).toBe('silent');
    expect(origin(visited('a/s', { record: record('a/s') }), [edge('a/s', 'a/t', { relation: 'distilled' })])).toBe('silent');
  });

  test('models/ knows roots, also of models that were not read', () => {
    expect(nodeOf(visited('meta-llama/Llama-3.1-8B', { unread: missing }), { families: shippedFamilies, edges: [] })).toMatchObject({ origin: 'stated-root', originEvidence: { kind: 'curated', where: 'models/llama-3.1.yaml' } });
  });
});

test('a node tells revision, family licence and former name', () => {
  const model = visited('a/s', { record: record('a/s', { revision: 'abc' }), familyLicense: 'llama2', renamedFrom: 'b/s' });
  expect(nodeOf(model, { families: shippedFamilies, edges: [] })).toMatchObject({ id: 'a/s', revision: 'abc', status: 'resolved', familyLicense: 'llama2', renamedFrom: 'b/s' });
});
