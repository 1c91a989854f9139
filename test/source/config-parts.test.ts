import { describe, expect, test } from 'vitest';
import { partsIn } from '../../src/source/config-parts.ts';

const parts = (config: Readonly<Record<string, unknown>>): readonly string[] => (partsIn(config).parts ?? []).map(({ key, model }) => `${key} ${model}`);

describe('parts that a configuration names', () => {
  test.each<[string, Readonly<Record<string, unknown>>, readonly string[]]>([
    ['the tower of a LLaVA', { mm_vision_tower: 'org/clip' }, ['mm_vision_tower org/clip']],
    ['a tokenizer and a codec of speech', { audio_tokenizer: 'org/mimi', codec_model: 'org/codec' }, ['audio_tokenizer org/mimi', 'codec_model org/codec']],
    ['an encoder by its path', { text_encoder_name_or_path: 'org/t5' }, ['text_encoder_name_or_path org/t5']],
    ['where the settings of a part were loaded from', { vision_config: { _name_or_path: 'org/vit' }, text_config: { _name_or_path: 'org/llm' } }, ['vision_config._name_or_path org/vit', 'text_config._name_or_path org/llm']],
    ['both halves of an encoder and decoder', { encoder: { _name_or_path: 'org/a' }, decoder: { _name_or_path: 'org/b' } }, ['encoder._name_or_path org/a', 'decoder._name_or_path org/b']],
    ['two levels down', { thinker_config: { audio_config: { _name_or_path: 'org/a' } } }, ['thinker_config.audio_config._name_or_path org/a']],
    ['in settings of a part', { model_config: { vision_tower: 'org/vit' } }, ['model_config.vision_tower org/vit']],
  ])('%s', (_, config, expected) => {
    expect(parts(config)).toEqual(expected);
  });

  test.each<[string, Readonly<Record<string, unknown>>]>([
    ['where the whole was loaded from, which is told apart', { _name_or_path: 'org/a' }],
    ['a path', { mm_vision_tower: '/data/clip', audio_tokenizer: './mimi', vision_config: { _name_or_path: 'a/b/c' } }],
    ['a folder of training', { mm_vision_tower: 'checkpoints/clip', vision_tower: 'output/vit', speech_encoder: 'models/hubert.pt' }],
    ['a bare name', { backbone: 'resnet50', vision_tower: 'clip' }],
    ['settings without a name', { vision_config: { hidden_size: 8 }, text_config: null, encoder: ['a/b'] }],
    ['keys that name no part', { model_type: 'a/b', tokenizer_class: 'org/a', author: 'org/b' }],
    ['hostile settings', JSON.parse('{"__proto__":{"vision_tower":"org/a"},"constructor":{"_name_or_path":"org/b"}}')],
  ])('none: %s', (_, config) => {
    expect(partsIn(config)).toEqual({});
  });

  test('of very many the first are kept', () => {
    expect(parts(Object.fromEntries(Array.from({ length: 600 }, (_, index) => [`x${index}_config`, { _name_or_path: `org/m${index}` }])))).toHaveLength(30);
  });
});
