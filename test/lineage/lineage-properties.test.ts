import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { ancestorsIn, parentsOf } from '../../src/lineage/cycles.ts';
import { lineageFindings } from '../../src/lineage/findings.ts';
import { readParent } from '../../src/lineage/parent-reference.ts';
import { resolveLineage } from '../../src/lineage/resolve-lineage.ts';
import { evidenceKinds } from '../../src/model/evidence.ts';
import type { ModelRecord, ReadFailure } from '../../src/model/record.ts';
import { isRepositoryId } from '../../src/util/repository-id.ts';
import { hubRef, memorySource, noFamilies, shippedFamilies } from '../support/lineage.ts';
import { card, record } from '../support/record.ts';

/** Models `a/m0` … with random parents among themselves; some are missing or fail. */
const graphs = fc.array(fc.oneof({ weight: 6, arbitrary: fc.array(fc.integer({ min: 0, max: 9 }), { maxLength: 4 }) }, { weight: 1, arbitrary: fc.constantFrom<ReadFailure>('missing', 'private', 'gated', 'rate-limited', 'unreachable') }), { minLength: 10, maxLength: 10 });

function entriesOf(graph: readonly (readonly number[] | ReadFailure)[]): Record<string, ModelRecord | ReadFailure> {
  return Object.fromEntries(graph.map((node, index) => [`a/m${index}`, typeof node === 'string' ? node : record(`a/m${index}`, { card: card({ baseModel: node.map((parent) => `a/m${parent}`) }) })]));
}

describe('any graph of declarations', () => {
  test('is walked to its end, every model read once, and comes to the same lineage every time', async () => {
    await fc.assert(fc.asyncProperty(graphs, async (graph) => {
      const source = memorySource(entriesOf(graph));
      const { lineage } = await resolveLineage(hubRef('a/m0'), source.read, { families: noFamilies });
      expect(new Set(source.asked).size).toBe(source.asked.length);
      expect(lineage.nodes.map(({ id }) => id).sort()).toEqual([...source.asked].sort());
      const again = await resolveLineage(hubRef('a/m0'), memorySource(entriesOf(graph)).read, { families: noFamilies });
      expect(again.lineage).toEqual(lineage);
    }), { numRuns: 100 });
  });

  test('every edge joins two nodes, none leads to its own child, and every node hangs on the subject', async () => {
    await fc.assert(fc.asyncProperty(graphs, async (graph) => {
      const { lineage } = await resolveLineage(hubRef('a/m0'), memorySource(entriesOf(graph)).read, { families: noFamilies });
      const ids = new Set(lineage.nodes.map(({ id }) => id));
      expect(lineage.edges.filter(({ child, parent }) => !ids.has(child) || !ids.has(parent) || child === parent)).toEqual([]);
      const reached = ancestorsIn(parentsOf(lineage.edges), lineage.subject);
      expect(lineage.nodes.slice(1).filter(({ id }) => !reached.has(id))).toEqual([]);
    }), { numRuns: 100 });
  });

  test('is complete only when nothing failed and nothing runs in a circle, and whatever is incomplete is a finding that decides nothing', async () => {
    await fc.assert(fc.asyncProperty(graphs, async (graph) => {
      const { lineage } = await resolveLineage(hubRef('a/m0'), memorySource(entriesOf(graph)).read, { families: noFamilies });
      const parents = parentsOf(lineage.edges);
      const circular = lineage.nodes.some(({ id }) => ancestorsIn(parents, id).has(id));
      expect(lineage.complete).toBe(!circular && lineage.nodes.every(({ status }) => status === 'resolved'));
      expect(lineageFindings(lineage).some(({ outcome, level }) => outcome === 'undecided' && level === 'error')).toBe(!lineage.complete);
    }), { numRuns: 100 });
  });
});

describe('any text written as a parent', () => {
  const pieces = fc.array(fc.constantFrom('a', '/', '..', '.', 'org', 'Llama', '-', '3.1', '8B', '@', ':', '?x=', '%2e', '\\', '~', ' ', '\n', 'https://', 'huggingface.co', 'hf.co', 'models--', 'datasets', '__proto__', 'none', '\u0000', '+', '"'), { maxLength: 10 }).map((parts) => parts.join(''));

  test('becomes nothing that could leave the endpoint', () => {
    fc.assert(fc.property(fc.oneof(pieces, fc.string()), fc.constantFrom(...evidenceKinds), (text, kind) => {
      const reference = readParent(text, { families: shippedFamilies, child: 'acme/child-7b', kind });
      const spellings = reference.kind === 'target' || reference.kind === 'trace' ? reference.target.spellings : [];
      expect(spellings.filter((id) => !isRepositoryId(id))).toEqual([]);
    }), { numRuns: 2000 });
  });
});
