import { describe, expect, test } from 'vitest';
import { quantizationConfigClaims } from '../../../src/lineage/evidence/quantization-config.ts';
import { configFromJson } from '../../../src/source/config.ts';
import { record } from '../../support/record.ts';

function claims(path: string, value: unknown): readonly string[] {
  return quantizationConfigClaims(record('a/s', { texts: { [path]: JSON.stringify(value) } })).map(({ parent, relation, strength, evidence }) => `${parent} ${relation} ${strength} ${evidence.where}`);
}

describe('settings of quantization tools', () => {
  test.each<[string, string, unknown, readonly string[]]>([
    ['of GPTQ', 'quantize_config.json', { bits: 4, model_name_or_path: 'b/p' }, ['b/p quantized strong quantize_config.json#model_name_or_path']],
    ['of AWQ', 'quant_config.json', { w_bit: 4, base_model: 'b/p' }, ['b/p quantized strong quant_config.json#base_model']],
    ['of a tool that smashes', 'smash_config.json', { model_id: 'b/p' }, ['b/p quantized strong smash_config.json#model_id']],
    ['in a folder', 'weights/quantize_config.json', { original_model: 'b/p' }, ['b/p quantized strong weights/quantize_config.json#original_model']],
    ['that name no model', 'quant_config.json', { w_bit: 4 }, []],
    ['another file is none', 'generation_config.json', { base_model: 'b/p' }, []],
    ['a list is none', 'quantize_config.json', [{ base_model: 'b/p' }], []],
  ])('%s', (_, path, value, expected) => {
    expect(claims(path, value)).toEqual(expected);
  });

  test('of the configuration itself', () => {
    const config = configFromJson({ quantization_config: { bits: 4, base_model: 'b/p' } });
    expect(quantizationConfigClaims(record('a/s', { config }))).toMatchObject([{ parent: 'b/p', relation: 'quantized', evidence: { where: 'config.json#quantization_config' } }]);
  });
});

test.each<[string, unknown, string | undefined]>([
  ['quantization_config', { quantization_config: { bits: 4, model_name_or_path: 'b/p' } }, 'b/p'],
  ['quantization, as MLX writes it', { quantization: { bits: 4, source_model: 'b/p' } }, 'b/p'],
  ['neither, and keys of its own are none', { model_id: 'b/p', base_model: 'b/p' }, undefined],
  ['one that names no model', { quantization_config: { bits: 4, model_name_or_path: null } }, undefined],
])('a configuration with %s', (_, value, expected) => {
  expect(configFromJson(value).quantizedFrom).toBe(expected);
});
