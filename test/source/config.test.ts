import { describe, expect, test } from 'vitest';
import { ModelConfig } from '../../src/model/record.ts';
import { configFromJson } from '../../src/source/config.ts';

describe('configFromJson', () => {
  test.each<[string, unknown, Partial<ModelConfig>]>([
    ['a Llama', { architectures: ['LlamaForCausalLM'], model_type: 'llama', hidden_size: 4096, num_hidden_layers: 32, num_attention_heads: 32, num_key_value_heads: 8, intermediate_size: 14336, vocab_size: 128256 }, { architectures: ['LlamaForCausalLM'], modelType: 'llama', hiddenSize: 4096, layers: 32, attentionHeads: 32, keyValueHeads: 8, intermediateSize: 14336, vocabularySize: 128256 }],
    ['GPT-2 names', { n_embd: 768, n_layer: 12, n_head: 12, vocab_size: 50257 }, { hiddenSize: 768, layers: 12, attentionHeads: 12, keyValueHeads: null, vocabularySize: 50257 }],
    ['T5 names', { d_model: 512, num_layers: 6, num_heads: 8, d_ff: 2048 }, { hiddenSize: 512, layers: 6, attentionHeads: 8, intermediateSize: 2048 }],
    ['ChatGLM names', { num_layers: 28, padded_vocab_size: 65024, multi_query_group_num: 2, ffn_hidden_size: 13696 }, { layers: 28, vocabularySize: 65024, keyValueHeads: 2, intermediateSize: 13696 }],
    ['a nested language model', { architectures: ['Gemma3ForConditionalGeneration'], model_type: 'gemma3', text_config: { model_type: 'gemma3_text', hidden_size: 2560 }, vision_config: { hidden_size: 1152 } }, { architectures: ['Gemma3ForConditionalGeneration'], modelType: 'gemma3', hiddenSize: 2560 }],
    ['two levels of nesting', { model_type: 'omni', thinker_config: { text_config: { architectures: ['X'], hidden_size: 3584 } } }, { modelType: 'omni', architectures: ['X'], hiddenSize: 3584 }],
    ['the path it was loaded from', { _name_or_path: ' org/base ' }, { nameOrPath: 'org/base' }],
    ['an adapter in the API', { peft: { base_model_name_or_path: 'org/base', task_type: 'CAUSAL_LM' } }, { peftBase: 'org/base' }],
    ['a diffusers part', { _class_name: 'UNet2DConditionModel' }, { architectures: ['UNet2DConditionModel'] }],
    ['a pipeline in the API', { diffusers: { _class_name: 'FluxPipeline' } }, { architectures: ['FluxPipeline'] }],
    ['AWQ', { quantization_config: { quant_method: 'AWQ', bits: 4 } }, { quantization: 'awq' }],
    ['bitsandbytes of old', { quantization_config: { load_in_4bit: true } }, { quantization: 'bitsandbytes' }],
    ['MLX', { quantization: { bits: 4, group_size: 64 } }, { quantization: 'mlx' }],
    ['bits without a method', { quantization_config: { bits: 8 } }, { quantization: 'unnamed' }],
    ['quantization of the nested model', { text_config: { quantization_config: { quant_method: 'gptq' } } }, { quantization: 'gptq' }],
    ['values of the wrong type', { architectures: 'Llama', model_type: 7, hidden_size: '4096', num_hidden_layers: -1, text_config: [], peft: null }, { architectures: [], modelType: null, hiddenSize: null, layers: null, peftBase: null }],
    ['keys of the prototype', JSON.parse('{"__proto__": {"model_type": "llama"}}'), { modelType: null }],
    ['no object', ['x'], { architectures: [], modelType: null }],
    ['nothing', null, { quantization: null, nameOrPath: null }],
  ])('reads %s', (_name, value, expected) => {
    const config = configFromJson(value);
    expect(config).toMatchObject(expected);
    expect(() => ModelConfig.parse(config)).not.toThrow();
  });
});
