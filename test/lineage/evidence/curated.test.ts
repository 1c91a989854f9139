import { expect, test } from 'vitest';
import { curatedClaims, curatedClaimsOf } from '../../../src/lineage/evidence/curated.ts';
import { shippedFamilies } from '../../support/lineage.ts';
import { record } from '../../support/record.ts';

test('what models/ knows is claimed with its file and source', () => {
  expect(curatedClaims(record('lmsys/vicuna-7b-v1.5'), { families: shippedFamilies })).toEqual([
    { parent: 'meta-llama/Llama-2-7b-hf', relation: 'finetune', strength: 'strong', evidence: { kind: 'curated', where: 'models/vicuna.yaml', quote: expect.stringContaining('https://huggingface.co/lmsys/vicuna-7b-v1.5') } },
  ]);
});

test.each([
  ['by a former id', 'meta-llama/Meta-Llama-3.1-8B-Instruct', ['meta-llama/Llama-3.1-8B']],
  ['without case', 'LMSYS/Vicuna-7B-v1.5', ['meta-llama/Llama-2-7b-hf']],
  ['several steps of one model', 'deepseek-ai/DeepSeek-R1-Distill-Qwen-1.5B', ['Qwen/Qwen2.5-Math-1.5B', 'deepseek-ai/DeepSeek-R1']],
  ['none of a root', 'meta-llama/Llama-2-7b-hf', []],
  ['none where the descent is not known', 'deepseek-ai/DeepSeek-V3-0324', []],
  ['none of an unknown model', 'acme/model', []],
])('%s', (_, id, parents) => {
  expect(curatedClaimsOf(id, shippedFamilies).map(({ parent }) => parent)).toEqual(parents);
});
