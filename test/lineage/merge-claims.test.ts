import { describe, expect, test } from 'vitest';
import { mergeClaims, weightsDescend, type MergedClaims } from '../../src/lineage/merge-claims.ts';
import type { Claim } from '../../src/model/lineage.ts';
import { claim, shippedFamilies } from '../support/lineage.ts';

const llama = 'meta-llama/Llama-3.1-8B';
const weak = { strength: 'weak' } as const;
const supporting = { strength: 'supporting' } as const;

function merge(claims: readonly Claim[], id = 'acme/child'): MergedClaims {
  return mergeClaims(claims, { id, families: shippedFamilies });
}

function steps(claims: readonly Claim[], id?: string): readonly string[] {
  return merge(claims, id).steps.map(({ target, confidence }) => `${target.name} ${confidence}`);
}

describe('what makes a step', () => {
  test.each<[string, readonly Claim[], readonly string[]]>([
    ['a declaration', [claim('card', llama)], [`${llama} declared`]],
    ['a statement', [claim('prose', llama)], [`${llama} strong`]],
    ['an adapter’s configuration', [claim('adapter-config', llama)], [`${llama} strong`]],
    ['a name alone does not', [claim('name', llama, weak)], []],
    ['sizes alone do not', [claim('fingerprint', llama, supporting)], []],
    ['a loading path alone does not', [claim('config', llama, supporting)], []],
    ['two names are one signal', [claim('name', llama, weak), claim('gguf', llama, weak)], []],
    ['a name and sizes agree', [claim('name', llama, weak), claim('fingerprint', llama, supporting)], [`${llama} supporting`]],
    ['a name and a loading path agree', [claim('name', llama, weak), claim('config', llama, supporting)], [`${llama} supporting`]],
    ['a local path and a name agree', [claim('card', '/models/Llama-3.1-8B'), claim('name', llama, weak)], [`${llama} supporting`]],
    ['a name and the sizes of another model do not', [claim('name', llama, weak), claim('fingerprint', 'mistralai/Mistral-7B-v0.1', supporting)], []],
    ['agreement is not asked for where a parent is stated', [claim('card', 'acme/base'), claim('name', llama, weak), claim('fingerprint', llama, supporting)], ['acme/base declared']],
    ['a teacher is no parent, so agreement counts beside one', [claim('prose', 'deepseek-ai/DeepSeek-R1', { relation: 'distilled' }), claim('name', llama, weak), claim('fingerprint', llama, supporting)], ['deepseek-ai/DeepSeek-R1 strong', `${llama} supporting`]],
  ])('%s', (_, claims, expected) => {
    expect(steps(claims)).toEqual(expected);
  });

  test('what makes none stays a hint', () => {
    expect(merge([claim('card', 'acme/base'), claim('name', llama, weak), claim('fingerprint', llama, supporting)]).hints.map(({ target, channels }) => [target.name, channels])).toEqual([[llama, 2]]);
  });

  test('a model that is described needs no hints', () => {
    expect(merge([claim('fingerprint', 'meta-llama/Meta-Llama-3-8B', supporting), claim('name', llama, weak)], 'meta-llama/Llama-3.1-8B-Instruct')).toEqual({ steps: [], hints: [], gaps: [] });
  });
});

describe('the evidence of a step', () => {
  test('is all of it, the surest first, each once', () => {
    const [step] = merge([claim('name', llama, weak), claim('prose', llama), claim('prose', llama), claim('card', llama)]).steps;
    expect(step?.evidence.map(({ kind }) => kind)).toEqual(['card', 'prose', 'name']);
    expect(step?.confidence).toBe('declared');
  });
});

describe('the relation of a step', () => {
  test.each<[string, readonly Claim[], string, string]>([
    ['the more telling statement wins', [claim('card', llama, { relation: 'finetune' }), claim('prose', llama, { relation: 'quantized' })], 'quantized', 'unknown'],
    ['a part is a part', [claim('card', llama, { relation: 'merge' }), claim('prose', llama, { relation: 'component' })], 'component', 'unknown'],
    ['a curated fact decides', [claim('prose', llama, { relation: 'adapter' }), claim('curated', llama, { relation: 'finetune' })], 'finetune', 'unknown'],
    ['tags are a hint', [claim('card', llama), claim('tags', llama, { relation: 'finetune' })], 'unknown', 'finetune'],
    ['a weak signal says nothing', [claim('card', llama), claim('name', llama, { ...weak, relation: 'quantized' })], 'unknown', 'unknown'],
  ])('%s', (_, claims, stated, hint) => {
    expect(merge(claims).steps[0]).toMatchObject({ stated, hint });
  });

  test.each([['finetune', true], ['adapter', true], ['unknown', true], ['component', false], ['distilled', false]] as const)('weights descend by %s: %s', (relation, descends) => {
    expect(weightsDescend(relation)).toBe(descends);
  });
});

describe('limits', () => {
  const many = Array.from({ length: 300 }, (_, index) => claim('card', `acme/base-${index}`));

  test('65 parents are followed', () => {
    expect(merge(many.slice(0, 65)).steps).toHaveLength(65);
  });

  test('hundreds are cut, and said so', () => {
    const { steps: followed, gaps } = merge(many);
    expect(followed).toHaveLength(200);
    expect(gaps).toEqual([{ node: 'acme/child', reason: 'limit', detail: 'names 300 parents; the first 200 were followed' }]);
  });
});
