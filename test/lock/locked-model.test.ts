import { describe, expect, test } from 'vitest';
import { lockedModel } from '../../src/lock/locked-model.ts';
import type { Subject } from '../../src/model/report.ts';
import { edgeOf, nodeWith, textWith } from '../support/report.ts';

function lineageOf(...steps: readonly string[]): Pick<Subject, 'lineage'> {
  return { lineage: { complete: true, nodes: [], edges: steps.map(edgeOf), gaps: [] } };
}

describe('the parents of a locked model', () => {
  test.each([
    ['are its own, not those of others', ['o/a > finetune > o/b', 'o/x > merge > o/y'], ['o/b finetune']],
    ['are not its children', ['o/x > finetune > o/a'], []],
    ['are sorted by name', ['o/a > merge > o/c', 'o/a > merge > o/b'], ['o/b merge', 'o/c merge']],
    ['are sorted by relation where the name is the same', ['o/a > merge > o/b', 'o/a > distilled > o/b'], ['o/b distilled', 'o/b merge']],
  ])('%s', (_name, steps, parents) => {
    expect(lockedModel(lineageOf(...steps), nodeWith('o/a')).parents.map(({ id, relation }) => `${id} ${relation}`)).toEqual(parents);
  });
});

test('of a licence text what tells it apart is kept, and not how it differs', () => {
  const node = nodeWith('o/a', { detected: [textWith({ verdict: 'variant', id: null, added: ['many words'], missing: ['2'], unknownTerms: ['badge'] })] });
  expect(lockedModel(lineageOf(), node).licenseTexts).toEqual([{ path: 'LICENSE', sha256: '1'.repeat(64), verdict: 'variant', id: null, closest: 'llama3.1' }]);
});

test('a model that could not be read is kept as such', () => {
  expect(lockedModel(lineageOf(), nodeWith('o/a', { status: 'gated', revision: null, license: null, declared: [], cardDigest: null, renamedFrom: 'o/was' }))).toEqual({ revision: null, renamedFrom: 'o/was', status: 'gated', cardDigest: null, declared: [], licenseTexts: [], concluded: null, parents: [] });
});
