import { describe, expect, test } from 'vitest';
import { readClaims } from '../../src/lineage/claim-signals.ts';
import { claim, shippedFamilies } from '../support/lineage.ts';

const child = { id: 'acme/child', families: shippedFamilies };

describe('claims that lead to a model', () => {
  test('become signals with their strength', () => {
    const { signals, gaps } = readClaims([claim('card', 'acme/base', { relation: 'finetune' }), claim('name', 'Llama 3.1 8B', { strength: 'weak' })], child);
    expect(signals.map(({ target, relation, strength }) => [target.name, relation, strength])).toEqual([['acme/base', 'finetune', 'declared'], ['meta-llama/Llama-3.1-8B', 'unknown', 'weak']]);
    expect(gaps).toEqual([]);
  });

  test('a local path is a weak signal of what its folder is called, and the base stays open', () => {
    const { signals, gaps } = readClaims([claim('card', '/home/models/Llama-3.2-3B')], child);
    expect(signals.map(({ target, strength }) => [target.name, strength])).toEqual([['meta-llama/Llama-3.2-3B', 'weak']]);
    expect(gaps).toEqual([{ node: 'acme/child', reason: 'missing', detail: 'card evidence names "/home/models/Llama-3.2-3B", which is a path on a machine and no id' }]);
  });
});

describe('claims that lead nowhere', () => {
  test.each([
    ['a hostile value', '../../settings/tokens?x=', 'missing'],
    ['a page of the Hub', 'https://huggingface.co/datasets/a/b', 'missing'],
    ['the model itself', 'acme/child', 'self-reference'],
    ['the model itself as a URL', 'https://huggingface.co/Acme/Child', 'self-reference'],
  ])('%s leaves a gap', (_, parent, reason) => {
    const { signals, gaps } = readClaims([claim('card', parent)], child);
    expect(signals).toEqual([]);
    expect(gaps.map((gap) => gap.reason)).toEqual([reason]);
  });

  test('a former id of the model itself is the model itself', () => {
    const { gaps } = readClaims([claim('card', 'meta-llama/Meta-Llama-3.1-8B')], { id: 'meta-llama/Llama-3.1-8B', families: shippedFamilies });
    expect(gaps.map((gap) => gap.reason)).toEqual(['self-reference']);
  });

  test.each([
    ['a word for none', claim('card', 'None')],
    ['a weak hint at nothing', claim('name', '../..', { strength: 'weak' })],
    ['a text that names the model itself', claim('prose', 'acme/child')],
    ['a configuration that was loaded from the model itself', claim('config', 'acme/child', { strength: 'supporting' })],
  ])('%s leaves none', (_, one) => {
    expect(readClaims([one], child)).toEqual({ signals: [], gaps: [] });
  });

  test('the same mistake twice is one gap, and long values are cut', () => {
    const { gaps } = readClaims([claim('card', `../${'x'.repeat(200)}`), claim('card', `../${'x'.repeat(200)}`)], child);
    expect(gaps).toHaveLength(1);
    expect(gaps[0]?.detail.length).toBeLessThan(220);
  });
});
