import { describe, expect, test } from 'vitest';
import { tagClaims } from '../../../src/lineage/evidence/tags.ts';
import { record } from '../../support/record.ts';

function claims(tags: string[], rest = {}): readonly string[] {
  return tagClaims(record('a/s', { tags, ...rest })).map(({ parent, relation, strength, evidence }) => `${parent} ${relation} ${strength} ${evidence.quote}`);
}

describe('tags', () => {
  test.each<[string, string[], readonly string[]]>([
    ['the plain one and that with the relation are one claim', ['base_model:b/p', 'base_model:finetune:b/p'], ['b/p finetune strong base_model:finetune:b/p']],
    ['the plain one alone', ['base_model:b/p'], ['b/p unknown strong base_model:b/p']],
    ['several parents', ['base_model:merge:b/p', 'base_model:merge:c/p'], ['b/p merge strong base_model:merge:b/p', 'c/p merge strong base_model:merge:c/p']],
    ['a path', ['base_model:adapter:./Qwen1.5-0.5B-Chat'], ['./Qwen1.5-0.5B-Chat adapter strong base_model:adapter:./Qwen1.5-0.5B-Chat']],
    ['others', ['license:mit', 'text-generation'], []],
  ])('%s', (_, tags, expected) => {
    expect(claims(tags)).toEqual(expected);
  });

  test('stand in for a card that was not read', () => {
    expect(claims(['base_model:b/p'], { card: null })).toEqual(['b/p unknown declared base_model:b/p']);
  });
});
