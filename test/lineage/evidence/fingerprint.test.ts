import { describe, expect, test } from 'vitest';
import { fingerprintClaims } from '../../../src/lineage/evidence/fingerprint.ts';
import type { ModelRecord } from '../../../src/model/record.ts';
import { config, shippedFamilies } from '../../support/lineage.ts';
import { record } from '../../support/record.ts';

function matches(rest: Partial<ModelRecord>): readonly string[] {
  return fingerprintClaims(record('a/s', rest), { families: shippedFamilies }).map(({ parent }) => parent);
}

const llama8 = { hiddenSize: 4096, layers: 32, vocabularySize: 128_256, intermediateSize: 14_336 };

describe('sizes', () => {
  test('an exact number of parameters fits all models of that size', () => {
    expect(matches({ parameters: 8_030_261_248 })).toEqual(expect.arrayContaining(['meta-llama/Llama-3.1-8B', 'meta-llama/Meta-Llama-3-8B', 'deepseek-ai/DeepSeek-R1-Distill-Llama-8B']));
  });

  test('so does the network with its vocabulary', () => {
    expect(matches({ config: config({ architectures: ['LlamaForCausalLM'], ...llama8 }) })).toContain('meta-llama/Llama-3.1-8B');
  });

  test.each<[string, Partial<ModelRecord>]>([
    ['one parameter more', { parameters: 8_030_261_249 }],
    ['another architecture', { config: config({ architectures: ['MixtralForCausalLM'], ...llama8 }) }],
    ['another vocabulary', { config: config({ ...llama8, vocabularySize: 128_257 }) }],
    ['hidden size and layers alone', { config: config({ hiddenSize: 4096, layers: 32 }) }],
    ['no sizes', {}],
  ])('%s does not fit', (_, rest) => {
    expect(matches(rest)).toEqual([]);
  });

  test('is consistent with descent and no proof, and says with what', () => {
    const [claim] = fingerprintClaims(record('a/s', { parameters: 2_779_683_840 }), { families: shippedFamilies });
    expect(claim).toEqual({ parent: 'microsoft/phi-2', relation: 'unknown', strength: 'supporting', evidence: { kind: 'fingerprint', where: 'config.json', quote: 'parameters 2779683840' } });
  });
});
