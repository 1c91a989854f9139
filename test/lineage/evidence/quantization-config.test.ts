import { describe, expect, test } from 'vitest';
import { quantizationConfigClaims } from '../../../src/lineage/evidence/quantization-config.ts';
import { record } from '../../support/record.ts';

function claims(path: string, value: unknown): readonly string[] {
  return quantizationConfigClaims(record('a/s', { texts: { [path]: JSON.stringify(value) } })).map(({ parent, relation, strength, evidence }) => `${parent} ${relation} ${strength} ${evidence.where}`);
}

describe('settings of quantization tools', () => {
  test.each<[string, string, unknown, readonly string[]]>([
    ['of GPTQ', 'quantize_config.json', { bits: 4, model_name_or_path: 'b/p' }, ['b/p quantized strong quantize_config.json#model_name_or_path']],
    ['of AWQ', 'quant_config.json', { w_bit: 4, base_model: 'b/p' }, ['b/p quantized strong quant_config.json#base_model']],
    ['of a tool that smashes', 'smash_config.json', { model_id: 'b/p' }, ['b/p quantized strong smash_config.json#model_id']],
    ['inside the configuration', 'config.json', { quantization_config: { bits: 4, base_model: 'b/p' } }, ['b/p quantized strong config.json#quantization_config.base_model']],
    ['inside the configuration of MLX', 'config.json', { quantization: { bits: 4, source_model: 'b/p' } }, ['b/p quantized strong config.json#quantization.source_model']],
    ['in a folder', 'weights/quantize_config.json', { original_model: 'b/p' }, ['b/p quantized strong weights/quantize_config.json#original_model']],
    ['that name no model', 'quant_config.json', { w_bit: 4 }, []],
    ['the configuration’s own keys are none', 'config.json', { model_id: 'b/p', base_model: 'b/p' }, []],
    ['another file is none', 'generation_config.json', { base_model: 'b/p' }, []],
    ['a list is none', 'quantize_config.json', [{ base_model: 'b/p' }], []],
  ])('%s', (_, path, value, expected) => {
    expect(claims(path, value)).toEqual(expected);
  });
});
