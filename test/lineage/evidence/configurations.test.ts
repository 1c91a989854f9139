import { describe, expect, test } from 'vitest';
import { adapterConfigClaims } from '../../../src/lineage/evidence/adapter-config.ts';
import { nameOrPathClaims } from '../../../src/lineage/evidence/name-or-path.ts';
import { peftConfigClaims } from '../../../src/lineage/evidence/peft-config.ts';
import { quantizationConfigClaims } from '../../../src/lineage/evidence/quantization-config.ts';
import { asObject, jsonObject } from '../../../src/lineage/evidence/json-text.ts';
import type { Claim } from '../../../src/model/lineage.ts';
import { config } from '../../support/lineage.ts';
import { record } from '../../support/record.ts';

function short(claims: readonly Claim[]): readonly string[] {
  return claims.map(({ parent, relation, strength, evidence }) => `${parent} ${relation} ${strength} ${evidence.where}`);
}

function withTexts(texts: Readonly<Record<string, unknown>>): ReturnType<typeof record> {
  return record('a/s', { texts: Object.fromEntries(Object.entries(texts).map(([path, value]) => [path, typeof value === 'string' ? value : JSON.stringify(value)])) });
}

describe('adapter_config.json', () => {
  test.each<[string, Readonly<Record<string, unknown>>, readonly string[]]>([
    ['names the base', { 'adapter_config.json': { base_model_name_or_path: 'b/p' } }, ['b/p adapter strong adapter_config.json#base_model_name_or_path']],
    ['in a folder too', { 'lora/adapter_config.json': { base_model_name_or_path: 'b/p' } }, ['b/p adapter strong lora/adapter_config.json#base_model_name_or_path']],
    ['without a base', { 'adapter_config.json': { r: 16 } }, []],
    ['with a number for a base', { 'adapter_config.json': { base_model_name_or_path: 7 } }, []],
    ['that is no JSON', { 'adapter_config.json': '{"base_model_name_or_path": "b/p"' }, []],
    ['that is a list', { 'adapter_config.json': '["b/p"]' }, []],
    ['of another name', { 'my_adapter_config.json.bak': { base_model_name_or_path: 'b/p' } }, []],
  ])('%s', (_, texts, expected) => {
    expect(short(adapterConfigClaims(withTexts(texts)))).toEqual(expected);
  });
});

describe('quantization settings', () => {
  test.each<[string, Readonly<Record<string, unknown>>, readonly string[]]>([
    ['of a tool', { 'quantize_config.json': { bits: 4, model_name_or_path: 'b/p' } }, ['b/p quantized strong quantize_config.json#model_name_or_path']],
    ['inside the configuration', { 'config.json': { quantization_config: { bits: 4, base_model: 'b/p' } } }, ['b/p quantized strong config.json#quantization_config.base_model']],
    ['that name none', { 'quant_config.json': { w_bit: 4 } }, []],
    ['the configuration’s own keys are no settings', { 'config.json': { model_id: 'b/p', base_model: 'b/p' } }, []],
  ])('%s', (_, texts, expected) => {
    expect(short(quantizationConfigClaims(withTexts(texts)))).toEqual(expected);
  });
});

describe('config', () => {
  test('of the API names the base of a PEFT model', () => {
    expect(short(peftConfigClaims(record('a/s', { config: config({ peftBase: 'b/p' }) })))).toEqual(['b/p adapter strong config#peft.base_model_name_or_path']);
    expect(peftConfigClaims(record('a/s'))).toEqual([]);
  });

  test('tells from where the model was loaded, which proves nothing', () => {
    expect(short(nameOrPathClaims(record('a/s', { config: config({ nameOrPath: 'b/p' }) })))).toEqual(['b/p unknown supporting config.json#_name_or_path']);
    expect(nameOrPathClaims(record('a/s', { config: config() }))).toEqual([]);
  });
});

describe('JSON of strangers', () => {
  test.each(['', 'null', '7', '[]', '{', '"x"', `${'['.repeat(100_000)}`])('%.20s gives an empty object', (text) => {
    expect(Object.keys(jsonObject(text))).toEqual([]);
  });

  test('has no prototype to read from', () => {
    expect(jsonObject('{"a":1}')['constructor']).toBeUndefined();
    expect(asObject({ __proto__: { a: 1 } })['a']).toBeUndefined();
  });
});
