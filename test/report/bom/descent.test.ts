import { describe, expect, test } from 'vitest';
import { descentOf } from '../../../src/report/bom/descent.ts';
import { edgeOf, nodeWith, subjectWith } from '../../support/report.ts';

function told(steps: readonly string[], without: readonly string[] = []) {
  const edges = steps.map(edgeOf);
  const ids = [...new Set(['o/a', ...edges.flatMap(({ child, parent }) => [child, parent])])].filter((id) => !without.includes(id));
  const { ancestors, parts } = descentOf(subjectWith({ id: 'o/a', lineage: { complete: true, nodes: ids.map((id) => nodeWith(id)), edges, gaps: [] } }));
  return [ancestors.map(({ via }) => via.join('>')), parts.map(({ via }) => via.join('>'))];
}

describe('models of a lineage by how they belong to the subject', () => {
  test.each<[string, readonly string[], readonly string[], readonly string[]]>([
    ['a root', [], [], []],
    ['a chain', ['o/a > finetune > p/b', 'p/b > quantized > q/c'], ['o/a>p/b', 'o/a>p/b>q/c'], []],
    ['a part with its own descent', ['o/a > component > p/t5', 'p/t5 > finetune > q/c'], [], ['o/a>p/t5', 'o/a>p/t5>q/c']],
    ['a part of an ancestor', ['o/a > finetune > p/b', 'p/b > component > p/vae'], ['o/a>p/b'], ['o/a>p/b>p/vae']],
    ['an ancestor that is a part as well stays an ancestor', ['o/a > component > p/b', 'o/a > finetune > p/b'], ['o/a>p/b'], []],
    ['two ways to one model, the shorter counts', ['o/a > merge > p/b', 'o/a > merge > q/c', 'p/b > finetune > q/c'], ['o/a>p/b', 'o/a>q/c'], []],
    ['a circle', ['o/a > finetune > p/b', 'p/b > finetune > o/a'], ['o/a>p/b'], []],
    ['itself', ['o/a > finetune > o/a'], [], []],
    ['a step of a model that does not belong to it', ['x/y > finetune > p/b'], [], []],
  ])('%s', (_, steps, ancestors, parts) => {
    expect(told(steps)).toEqual([ancestors, parts]);
  });

  test('a parent that the report does not hold ends the path', () => {
    expect(told(['o/a > finetune > p/b', 'p/b > finetune > q/c'], ['p/b'])).toEqual([[], []]);
  });

  test('a chain of a thousand is followed to its root', () => {
    const steps = Array.from({ length: 1000 }, (_, at) => `${at === 0 ? 'o/a' : `o/m${at}`} > finetune > o/m${at + 1}`);
    expect(told(steps)[0]).toHaveLength(1000);
  });
});
