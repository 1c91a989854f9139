import { describe, expect, test } from 'vitest';
import { readClaims } from '../../src/lineage/claim-signals.ts';
import { groupSignals } from '../../src/lineage/fold-signals.ts';
import type { Claim } from '../../src/model/lineage.ts';
import { claim, shippedFamilies } from '../support/lineage.ts';

/** Names of the models that claims come to, each with the kinds of evidence that lead to it. */
function grouped(claims: readonly Claim[], id = 'acme/child'): Readonly<Record<string, readonly string[]>> {
  const groups = groupSignals(readClaims(claims, { id, families: shippedFamilies }).signals);
  return Object.fromEntries(groups.map(({ target, signals }) => [target.name, signals.map(({ evidence }) => evidence.kind)]));
}

describe('a size that only the child\u2019s name gives', () => {
  test('gives way to the exact model made of that family', () => {
    expect(grouped([claim('prose', 'Qwen2.5'), claim('prose', 'Qwen2.5-Math-1.5B')], 'acme/Distill-Qwen-1.5B')).toEqual({ 'Qwen/Qwen2.5-Math-1.5B': ['prose', 'prose'] });
  });

  test('stands where nothing more exact is said', () => {
    expect(grouped([claim('prose', 'Qwen2.5')], 'acme/Distill-Qwen-1.5B')).toEqual({ 'Qwen/Qwen2.5-1.5B': ['prose'] });
  });
});

describe('one model under several names', () => {
  test('an id, its former id and its name in a text', () => {
    expect(grouped([claim('card', 'meta-llama/Meta-Llama-3.1-8B'), claim('tags', 'meta-llama/Llama-3.1-8B'), claim('prose', 'Llama3.1-8B-Base')])).toEqual({ 'meta-llama/Llama-3.1-8B': ['card', 'tags', 'prose'] });
  });

  test('a rename that only the Hub’s tags know', () => {
    const groups = groupSignals(readClaims([claim('card', 'old-co/base'), claim('tags', 'new-co/base')], { id: 'acme/child', families: shippedFamilies }).signals);
    expect(groups.map(({ target }) => [target.name, target.spellings])).toEqual([['new-co/base', ['old-co/base', 'new-co/base']]]);
  });

  test('tags that drop parents are no rename', () => {
    expect(grouped([claim('card', 'a/one'), claim('card', 'a/two'), claim('tags', 'a/two')])).toEqual({ 'a/one': ['card'], 'a/two': ['card', 'tags'] });
  });

  test('two parents that the tags do not have are not paired with one that they have', () => {
    expect(Object.keys(grouped([claim('card', 'a/one'), claim('card', 'a/two'), claim('tags', 'b/three')]))).toEqual(['a/one', 'a/two', 'b/three']);
  });

  test('a name in the text that is that of a declared id', () => {
    expect(grouped([claim('card', 'JetBrains/Mellum-4b-base'), claim('prose', 'Mellum-4b-base')])).toEqual({ 'JetBrains/Mellum-4b-base': ['card', 'prose'] });
    expect(grouped([claim('card', 'JetBrains/Mellum-4b-base'), claim('prose', 'Mellum-4b-base')], 'acme/Mellum-4b-sft')).toEqual({ 'JetBrains/Mellum-4b-base': ['card', 'prose'] });
  });

  test('a word with which the name of the only declared id begins', () => {
    expect(grouped([claim('card', 'mistralai/Mistral-7B-v0.1'), claim('prose', 'Mistral')])).toEqual({ 'mistralai/Mistral-7B-v0.1': ['card', 'prose'] });
    expect(Object.keys(grouped([claim('card', 'acme/Nova-7B'), claim('card', 'acme/Nova-8B'), claim('prose', 'Nova')]))).toEqual(['acme/Nova-7B', 'acme/Nova-8B', 'Nova']);
  });
});

describe('a family beside one of its models', () => {
  test('means that model', () => {
    expect(grouped([claim('prose', 'Qwen2.5-Math-7B'), claim('prose', 'Qwen-2.5 series')])).toEqual({ 'Qwen/Qwen2.5-Math-7B': ['prose', 'prose'] });
  });

  test('as a teacher means another', () => {
    expect(Object.keys(grouped([claim('prose', 'Qwen2.5-7B'), claim('prose', 'Qwen 2.5', { relation: 'distilled' })]))).toEqual(['Qwen/Qwen2.5-7B', 'Qwen2.5']);
  });

  test('of another family does not', () => {
    expect(Object.keys(grouped([claim('prose', 'Qwen2.5-7B'), claim('prose', 'Llama 3')]))).toEqual(['Qwen/Qwen2.5-7B', 'Llama 3']);
  });

  test('in a name, with sizes that fit, means the base of that size', () => {
    const sizes = ['meta-llama/Meta-Llama-3-8B', 'meta-llama/Meta-Llama-3-8B-Instruct'].map((id) => claim('fingerprint', id, { strength: 'supporting' }));
    expect(grouped([...sizes, claim('name', 'Llama 3', { strength: 'weak' })])).toEqual({ 'meta-llama/Meta-Llama-3-8B': ['fingerprint', 'name'], 'meta-llama/Meta-Llama-3-8B-Instruct': ['fingerprint'] });
  });
});
