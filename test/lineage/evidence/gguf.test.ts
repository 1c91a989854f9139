import { describe, expect, test } from 'vitest';
import { ggufClaims } from '../../../src/lineage/evidence/gguf.ts';
import type { GgufHeader } from '../../../src/model/record.ts';
import { shippedFamilies } from '../../support/lineage.ts';
import { record } from '../../support/record.ts';

function claims(metadata: GgufHeader['metadata']): readonly string[] {
  return ggufClaims(record('a/s', { gguf: { architecture: 'llama', metadata } }), { families: shippedFamilies }).map(({ parent, strength, evidence }) => `${parent} | ${strength} | ${evidence.where}`);
}

describe('general.* of a GGUF header', () => {
  test.each<[string, GgufHeader['metadata'], readonly string[]]>([
    ['base models by address', { 'general.base_model.count': 2, 'general.base_model.0.repo_url': 'https://huggingface.co/b/1', 'general.base_model.1.repo_url': 'https://huggingface.co/b/2' }, ['https://huggingface.co/b/1 | strong | gguf#general.base_model.0.repo_url', 'https://huggingface.co/b/2 | strong | gguf#general.base_model.1.repo_url']],
    ['a base model by name', { 'general.base_model.count': 1, 'general.base_model.0.organization': 'Meta Llama', 'general.base_model.0.name': 'Llama 3.1 8B' }, ['Meta Llama Llama 3.1 8B | strong | gguf#general.base_model.0.name']],
    ['an organisation alone is no name', { 'general.base_model.count': 1, 'general.base_model.0.organization': 'Meta Llama' }, []],
    ['the source it was converted from', { 'general.source.repo_url': 'https://huggingface.co/b/p' }, ['https://huggingface.co/b/p | strong | gguf#general.source.repo_url']],
    ['the older key for it', { 'general.source.huggingface.repository': 'b/p' }, ['b/p | strong | gguf#general.source.huggingface.repository']],
    ['a home page is no model', { 'general.source.url': 'https://example.org/model', 'general.repo_url': 'https://github.com/b/p' }, []],
    ['a name that is known is weak', { 'general.name': 'Meta Llama 3.1 8B Instruct' }, ['Meta Llama 3.1 8B Instruct | weak | gguf#general.name']],
    ['so are its parts', { 'general.basename': 'Llama-3.1', 'general.size_label': '8B', 'general.finetune': 'Instruct' }, ['Llama-3.1 8B Instruct | weak | gguf#general.basename']],
    ['a name that is not known says nothing', { 'general.name': 'final merge' }, []],
    ['a huge count is bounded', { 'general.base_model.count': 1e12 }, []],
    ['a count that is no number is none', { 'general.base_model.count': 'many', 'general.base_model.0.repo_url': 'https://huggingface.co/b/1' }, []],
  ])('%s', (_, metadata, expected) => {
    expect(claims(metadata)).toEqual(expected);
  });

  test('no header, no claim', () => {
    expect(ggufClaims(record('a/s'), { families: shippedFamilies })).toEqual([]);
  });
});
