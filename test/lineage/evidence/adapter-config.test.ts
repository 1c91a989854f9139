import { describe, expect, test } from 'vitest';
import { adapterConfigClaims } from '../../../src/lineage/evidence/adapter-config.ts';
import { record } from '../../support/record.ts';

function claims(texts: Record<string, string>): readonly string[] {
  return adapterConfigClaims(record('a/s', { texts })).map(({ parent, relation, strength, evidence }) => `${parent} ${relation} ${strength} ${evidence.where}`);
}

const base = JSON.stringify({ base_model_name_or_path: 'b/p' });

describe('adapter_config.json', () => {
  test.each<[string, Record<string, string>, readonly string[]]>([
    ['names the base', { 'adapter_config.json': base }, ['b/p adapter strong adapter_config.json#base_model_name_or_path']],
    ['in a folder too', { 'lora/adapter_config.json': base }, ['b/p adapter strong lora/adapter_config.json#base_model_name_or_path']],
    ['in several folders, in a fixed order', { 'b/adapter_config.json': base, 'a/adapter_config.json': base }, ['b/p adapter strong a/adapter_config.json#base_model_name_or_path', 'b/p adapter strong b/adapter_config.json#base_model_name_or_path']],
    ['without a base', { 'adapter_config.json': '{"r": 16}' }, []],
    ['with nothing for a base', { 'adapter_config.json': '{"base_model_name_or_path": null}' }, []],
    ['with a number for a base', { 'adapter_config.json': '{"base_model_name_or_path": 7}' }, []],
    ['that is cut', { 'adapter_config.json': base.slice(0, -1) }, []],
    ['that is a list', { 'adapter_config.json': '["b/p"]' }, []],
    ['that is a page of HTML', { 'adapter_config.json': '<html>rate limited</html>' }, []],
    ['of another name', { 'my_adapter_config.json.bak': base }, []],
  ])('%s', (_, texts, expected) => {
    expect(claims(texts)).toEqual(expected);
  });
});
