import { expect, test } from 'vitest';
import { configPartClaims } from '../../../src/lineage/evidence/config-parts.ts';
import type { ModelRecord } from '../../../src/model/record.ts';
import { configFromJson } from '../../../src/source/config.ts';
import { record } from '../../support/record.ts';

const claims = (rest: Partial<ModelRecord>): readonly string[] => configPartClaims(record('a/s', rest)).map(({ parent, relation, strength, evidence }) => `${parent} ${relation} ${strength} ${evidence.where}`);

test.each<[string, Partial<ModelRecord>, readonly string[]]>([
  ['a tower is a part', { config: configFromJson({ mm_vision_tower: 'org/clip' }) }, ['org/clip component strong config.json#mm_vision_tower']],
  ['a language model inside is what the whole was trained from', { config: configFromJson({ text_config: { _name_or_path: 'org/llm' } }) }, ['org/llm finetune strong config.json#text_config._name_or_path']],
  ['the folder of a pipeline is a part', { texts: { 'text_encoder/config.json': '{"_name_or_path":"org/t5"}' } }, ['org/t5 component strong text_encoder/config.json#_name_or_path']],
  ['a pipeline was loaded from another', { texts: { 'model_index.json': '{"_name_or_path":"org/pipe"}' } }, ['org/pipe finetune strong model_index.json#_name_or_path']],
  ['a pipeline saved from a folder names none', { texts: { 'model_index.json': '{"_name_or_path":"/data/x"}', 'vae/config.json': '{"_name_or_path":"../out/vae"}' } }, []],
  ['other folders say nothing', { texts: { 'examples/config.json': '{"_name_or_path":"org/t5"}', 'vae/config.json': 'no JSON' } }, []],
  ['no configuration', {}, []],
])('%s', (_, rest, expected) => {
  expect(claims(rest)).toEqual(expected);
});
