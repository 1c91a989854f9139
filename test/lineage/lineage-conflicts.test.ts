import { describe, expect, test } from 'vitest';
import { conflictsIn } from '../../src/lineage/lineage-conflicts.ts';
import type { EvidenceKind } from '../../src/model/evidence.ts';
import type { LineageEdge } from '../../src/model/lineage.ts';
import type { Relation } from '../../src/model/relation.ts';
import { claim, shippedFamilies } from '../support/lineage.ts';

function edge(child: string, parent: string, kind: EvidenceKind, relation: Relation = 'finetune'): LineageEdge {
  return { child, parent, relation, confidence: 'strong', evidence: [claim(kind, parent).evidence] };
}

const llama = 'meta-llama/Llama-3.1-8B';
const qwen = 'Qwen/Qwen2.5-7B';

describe('places that name different parents', () => {
  test('are a conflict that says who names what', () => {
    expect(conflictsIn([edge('a/s', llama, 'card'), edge('a/s', qwen, 'adapter-config')], shippedFamilies)).toEqual([{ node: 'a/s', reason: 'conflict', detail: `the card names ${llama}; adapter_config.json names ${qwen}` }]);
  });

  test.each<[string, readonly LineageEdge[]]>([
    ['the same parent', [edge('a/s', llama, 'card'), edge('a/s', llama, 'prose')]],
    ['one descends from the other', [edge('a/s', qwen, 'card'), edge('a/s', llama, 'prose'), edge(qwen, llama, 'card')]],
    ['one of them is not known', [edge('a/s', 'acme/base', 'card'), edge('a/s', llama, 'prose')]],
    ['models of one family', [edge('a/s', llama, 'card'), edge('a/s', `${llama}-Instruct`, 'prose')]],
    ['a part', [edge('a/s', llama, 'card'), edge('a/s', qwen, 'prose', 'component')]],
    ['a teacher', [edge('a/s', llama, 'card'), edge('a/s', qwen, 'prose', 'distilled')]],
    ['a merge', [edge('a/s', llama, 'card', 'merge'), edge('a/s', qwen, 'prose', 'merge')]],
    ['one place naming two', [edge('a/s', llama, 'card'), edge('a/s', qwen, 'card')]],
    ['one of several agrees', [edge('a/s', llama, 'card'), edge('a/s', qwen, 'card'), edge('a/s', qwen, 'prose')]],
    ['different models', [edge('a/s', llama, 'card'), edge('a/t', qwen, 'prose')]],
  ])('no conflict: %s', (_, edges) => {
    expect(conflictsIn(edges, shippedFamilies)).toEqual([]);
  });
});
