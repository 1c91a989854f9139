import { describe, expect, test } from 'vitest';
import type { FactValue } from '../../../src/model/fact-type.ts';
import type { Gap } from '../../../src/model/lineage.ts';
import type { FactPart } from '../../../src/policy/facts/facts.ts';
import { hiddenLineage, lineageFacts } from '../../../src/policy/facts/lineage-facts.ts';
import { factAt } from '../../../src/policy/facts/replace-fact.ts';
import { buildLicenses, buildLineage, type Step } from '../support/build.ts';

const gap: Gap = { node: 'a/lost', reason: 'gated', detail: 'asks for a token' };

function partOf(steps: readonly Step[], gaps: readonly Gap[] = []): FactPart {
  return lineageFacts(buildLineage(steps, gaps), buildLicenses(steps));
}

function factOf(part: FactPart, path: string): FactValue {
  return factAt({ lineage: part.value }, `lineage.${path}`);
}

describe('nodes and edges', () => {
  const part = partOf([
    { id: 'a/child', licenses: ['mit'], parents: [{ parent: 'a/base', relation: 'quantized' }] },
    { id: 'a/base', licenses: [] },
  ]);
  test('have the keys of the report', () => {
    expect(factOf(part, 'nodes')).toEqual([
      { id: 'a/child', revision: 'a'.repeat(40), license: 'mit', status: 'resolved', declared: ['mit'], origin: 'derived' },
      { id: 'a/base', revision: 'a'.repeat(40), license: null, status: 'resolved', declared: [], origin: 'stated-root' },
    ]);
    expect(factOf(part, 'edges')).toEqual([
      { child: 'a/child', parent: 'a/base', relation: 'quantized', confidence: 'declared', evidence: [{ kind: 'card', where: 'README.md#base_model', quote: null }] },
    ]);
  });
  test('that the card does not declare are listed apart', () => {
    expect(factOf(part, 'undeclaredEdges')).toEqual([]);
    const lineage = buildLineage([{ id: 'a/child', licenses: [], parents: ['a/base'] }, { id: 'a/base', licenses: [] }]);
    const strong = { ...lineage, edges: lineage.edges.map((edge) => ({ ...edge, confidence: 'strong' as const })) };
    expect(factOf(lineageFacts(strong, new Map()), 'undeclaredEdges')).toHaveLength(1);
  });
});

describe('roots of the weights', () => {
  test.each<readonly [string, readonly Step[], readonly string[], FactValue]>([
    ['the model itself, when it says so', [{ id: 'a/b', licenses: [] }], ['a/b'], true],
    ['the model itself, when it is silent', [{ id: 'a/b', licenses: [], origin: 'silent' }], ['a/b'], null],
    ['the last of a chain', [{ id: 'a/b', licenses: [], parents: ['a/c'] }, { id: 'a/c', licenses: [], parents: ['a/d'] }, { id: 'a/d', licenses: [] }], ['a/d'], true],
    ['one of two that is silent', [{ id: 'a/b', licenses: [], parents: ['a/c', 'a/d'] }, { id: 'a/c', licenses: [] }, { id: 'a/d', licenses: [], origin: 'silent' }], ['a/c', 'a/d'], null],
    ['a part that is used side by side', [{ id: 'a/b', licenses: [], parents: ['a/c', { parent: 'a/clip', relation: 'component' }] }, { id: 'a/c', licenses: [] }, { id: 'a/clip', licenses: [], origin: 'silent' }], ['a/c', 'a/clip'], null],
    ['not a teacher', [{ id: 'a/b', licenses: [], parents: ['a/c', { parent: 'a/teacher', relation: 'distilled' }] }, { id: 'a/c', licenses: [] }, { id: 'a/teacher', licenses: [], origin: 'silent' }], ['a/c'], true],
    ['the student itself, when it has a teacher only', [{ id: 'a/b', licenses: [], parents: [{ parent: 'a/teacher', relation: 'distilled' }], origin: 'stated-root' }, { id: 'a/teacher', licenses: [], origin: 'silent' }], ['a/b'], true],
    ['none, where models name one another', [{ id: 'a/b', licenses: [], parents: ['a/c'] }, { id: 'a/c', licenses: [], parents: ['a/b'] }], [], null],
  ])('%s', (_, steps, ...[roots, stated]) => {
    const part = partOf(steps);
    expect(factOf(part, 'roots')).toEqual(roots.map((id) => expect.objectContaining({ id })));
    expect(factOf(part, 'rootsStated')).toBe(stated);
  });
  test('say who is silent', () => {
    const { unknowns = {} } = partOf([{ id: 'a/b', licenses: [], parents: ['a/c', 'a/d'] }, { id: 'a/c', licenses: [], origin: 'silent' }, { id: 'a/d', licenses: [], origin: 'silent' }]);
    expect(unknowns.rootsStated).toEqual({ facts: ['lineage.rootsStated'], why: 'a/c, a/d do not say where the weights come from' });
  });
});

describe('a lineage that is not complete', () => {
  test('says which ancestors are missing, and how', () => {
    const lineage = buildLineage([{ id: 'a/b', licenses: [] }], [gap, { ...gap, node: 'a/other', reason: 'missing' }]);
    expect(hiddenLineage(lineage)).toEqual({ facts: ['lineage.complete'], why: 'the lineage is not complete (a/lost: gated; a/other: missing)' });
  });
  test('names no more than three', () => {
    const gaps = Array.from({ length: 5 }, (_, index): Gap => ({ ...gap, node: `a/${index}` }));
    expect(hiddenLineage(buildLineage([{ id: 'a/b', licenses: [] }], gaps))?.why).toBe('the lineage is not complete (a/0: gated; a/1: gated; a/2: gated)');
  });
  test('hides nothing when it is complete', () => {
    expect(hiddenLineage(buildLineage([{ id: 'a/b', licenses: [] }]))).toBeNull();
  });
  test('leaves roots open even when those that are known are stated', () => {
    const part = partOf([{ id: 'a/b', licenses: [] }], [gap]);
    expect(factOf(part, 'rootsStated')).toBeNull();
    expect(factOf(part, 'complete')).toBe(false);
  });
});
