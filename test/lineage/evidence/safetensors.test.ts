import { describe, expect, test } from 'vitest';
import { safetensorsClaims } from '../../../src/lineage/evidence/safetensors.ts';
import { record } from '../../support/record.ts';

describe('__metadata__ of safetensors', () => {
  test.each<[string, Record<string, string>, readonly string[]]>([
    ['the checkpoint that training started from', { ss_sd_model_name: 'sd_xl_base_1.0.safetensors' }, ['sd_xl_base_1.0 adapter strong']],
    ['the version of the base', { ss_base_model_version: 'sdxl_base_v1-0' }, ['sdxl_base_v1-0 adapter supporting']],
    ['the architecture, without the kind of file', { 'modelspec.architecture': 'stable-diffusion-xl-v1-base/lora' }, ['stable-diffusion-xl-v1-base unknown supporting']],
    ['a base by its plain name', { base_model: 'b/p' }, ['b/p unknown strong']],
    ['what every file has', { format: 'pt' }, []],
    ['a property of objects', { constructor: 'b/p' }, []],
  ])('%s', (_, safetensorsMetadata, expected) => {
    const claims = safetensorsClaims(record('a/s', { safetensorsMetadata }));
    expect(claims.map(({ parent, relation, strength }) => `${parent} ${relation} ${strength}`)).toEqual(expected);
  });

  test('quotes the value as written, with its key', () => {
    expect(safetensorsClaims(record('a/s', { safetensorsMetadata: { ss_sd_model_name: 'x.ckpt' } }))[0]?.evidence).toEqual({ kind: 'safetensors', where: 'safetensors#__metadata__.ss_sd_model_name', quote: 'x.ckpt' });
  });

  test('no header, no claim', () => {
    expect(safetensorsClaims(record('a/s'))).toEqual([]);
  });
});
