import { describe, expect, test } from 'vitest';
import { resolveLineage } from '../../src/lineage/resolve-lineage.ts';
import type { OriginStatement } from '../../src/model/lineage.ts';
import type { ModelRecord } from '../../src/model/record.ts';
import { claim, config, hubRef, memorySource, shippedFamilies } from '../support/lineage.ts';
import { card, record } from '../support/record.ts';

const name = claim('name', 'Llama 3.1 8B', { strength: 'weak' });

function said(origin: OriginStatement['origin'] | null): ModelRecord['recorded'] {
  return { claims: [name], licenseTexts: [], origin: origin && { origin, evidence: { kind: 'prose', where: 'README.md:3', quote: 'trained from scratch' } } };
}

async function suspicions(id: string, rest: Partial<ModelRecord>): Promise<readonly string[]> {
  const { lineage } = await resolveLineage(hubRef(id), memorySource({ [id]: record(id, rest) }).read, { families: shippedFamilies });
  return lineage.suspicions.filter(({ child }) => child === id).map(({ parent }) => parent);
}

describe('a name alone', () => {
  test.each<[string, string, Partial<ModelRecord>, readonly string[]]>([
    ['asks', 'a/s', { recorded: said(null) }, ['meta-llama/Llama-3.1-8B']],
    ['asks where only a corpus is described', 'a/s', { recorded: said('own-training') }, ['meta-llama/Llama-3.1-8B']],
    ['is answered by a statement of its own beginning', 'a/s', { recorded: said('stated-root') }, []],
    ['is not answered by it in a copy of few bits, whose card is its parent’s', 'a/s-GGUF', { recorded: said('stated-root') }, ['meta-llama/Llama-3.1-8B']],
    ['says nothing new where a parent is declared', 'a/s', { recorded: said(null), card: card({ baseModel: ['acme/base'] }) }, []],
  ])('%s', async (_, id, rest, expected) => {
    expect(await suspicions(id, rest)).toEqual(expected);
  });
});

describe('the whole name of another maker’s model', () => {
  test.each<[string, string, string, readonly string[]]>([
    ['contradicts a declared parent of another line', 'a/DeepSeek-R1-Distill-Llama-70B', 'deepseek-ai/DeepSeek-R1', ['deepseek-ai/DeepSeek-R1-Distill-Llama-70B']],
    ['agrees with that model', 'a/DeepSeek-R1-Distill-Llama-70B', 'deepseek-ai/DeepSeek-R1-Distill-Llama-70B', []],
    ['agrees with what that model comes from', 'a/Llama-3.1-8B-Instruct', 'meta-llama/Llama-3.1-8B', []],
    ['within a longer name contradicts nothing', 'a/DeepSeek-R1-Distill-Llama-70B-tuned', 'deepseek-ai/DeepSeek-R1', []],
  ])('%s', async (_, id, baseModel, expected) => {
    expect(await suspicions(id, { card: card({ baseModel: [baseModel] }) })).toEqual(expected);
  });
});

describe('sizes alone', () => {
  const sized = { parameters: 6_738_415_616 };

  test('ask about the roots of that size where the card is silent', async () => {
    expect(await suspicions('a/s', sized)).toEqual(['LLaMA 7B', 'meta-llama/Llama-2-7b-hf']);
  });

  test('do not ask of a model that describes its own training', async () => {
    expect(await suspicions('a/s', { ...sized, recorded: { claims: [], licenseTexts: [], origin: { origin: 'own-training', evidence: { kind: 'prose', where: 'README.md:3', quote: 'a corpus' } } } })).toEqual([]);
  });

  test('do not ask of a model that is known', async () => {
    expect(await suspicions('LLM360/Amber', sized)).toEqual([]);
  });

  const network = { config: config({ architectures: ['LlamaForCausalLM'], hiddenSize: 4096, layers: 32, vocabularySize: 128_256, intermediateSize: 14_336 }) };

  test.each(['own-training', 'stated-root'] as const)('ask in the face of %s where the whole network is another model’s', async (origin) => {
    expect(await suspicions('a/s', { ...network, recorded: { claims: [], licenseTexts: [], origin: said(origin)?.origin ?? null } })).toContain('meta-llama/Llama-3.1-8B');
  });

  test('do not ask of a stated root whose vocabulary is its own', async () => {
    const own = { config: { ...network.config, vocabularySize: 64_000 } };
    expect(await suspicions('a/s', { ...own, recorded: { claims: [], licenseTexts: [], origin: said('stated-root')?.origin ?? null } })).toEqual([]);
  });
});
