import type { ModelConfig } from '../model/record.ts';
import { partsIn } from './config-parts.ts';

type Json = Readonly<Record<string, unknown>>;

/** Keys under which a model of several parts keeps the configuration of its language model. */
const nestedKeys = ['text_config', 'llm_config', 'language_config', 'language_model_config', 'thinker_config', 'text_model', 'llm', 'decoder'] as const;

/** Names of one size in the configurations of different architectures, the usual name of transformers first. */
const sizeKeys = {
  hiddenSize: ['hidden_size', 'n_embd', 'd_model', 'dim', 'model_dim'],
  layers: ['num_hidden_layers', 'n_layer', 'num_layers', 'n_layers', 'num_transformer_layers', 'num_decoder_layers'],
  attentionHeads: ['num_attention_heads', 'n_head', 'num_heads', 'n_heads'],
  keyValueHeads: ['num_key_value_heads', 'num_kv_heads', 'n_head_kv', 'n_kv_heads', 'multi_query_group_num'],
  intermediateSize: ['intermediate_size', 'n_inner', 'd_ff', 'ffn_hidden_size', 'ffn_dim', 'hidden_dim'],
  vocabularySize: ['vocab_size', 'padded_vocab_size', 'n_vocab'],
} as const satisfies Partial<Record<keyof ModelConfig, readonly string[]>>;

/**
 * The parts of a `config.json`, or of the `config` object of the Hub's API, that tell a model's family.
 * Sizes that the top level lacks are taken from the nested language model. Anything that is no object gives an empty configuration.
 */
export function configFromJson(value: unknown): ModelConfig {
  const top = objectOf(value);
  const levels = [top, ...nestedLevels(top)];
  return {
    architectures: levels.map((level) => texts(level['architectures'])).find((names) => names.length > 0) ?? pipelineClass(top),
    modelType: levels.map((level) => text(level['model_type'])).find((name) => name !== null) ?? null,
    quantization: levels.map(quantizationOf).find((name) => name !== null) ?? null,
    ...quantizedFrom(levels),
    peftBase: text(objectOf(top['peft'])['base_model_name_or_path']),
    nameOrPath: text(top['_name_or_path']),
    ...licenseOf(top),
    ...partsIn(top),
    hiddenSize: size(levels, 'hiddenSize'),
    layers: size(levels, 'layers'),
    attentionHeads: size(levels, 'attentionHeads'),
    keyValueHeads: size(levels, 'keyValueHeads'),
    intermediateSize: size(levels, 'intermediateSize'),
    vocabularySize: size(levels, 'vocabularySize'),
  };
}

/** Diffusers names the class of a pipeline or part: `_class_name` in files, `diffusers._class_name` in the API. */
function pipelineClass(top: Json): string[] {
  return texts([objectOf(top['diffusers'])['_class_name'] ?? top['_class_name']]);
}

/** Two levels are enough for every architecture of transformers (`thinker_config.text_config`). Most models have none, so levels that are not there are not made. */
function nestedLevels(top: Json): readonly Json[] {
  const first = levelsBelow(top);
  return [...first, ...first.flatMap(levelsBelow)];
}

function levelsBelow(level: Json): readonly Json[] {
  return nestedKeys.flatMap((key) => (level[key] === undefined ? [] : [objectOf(level[key])]));
}

function objectOf(value: unknown): Json {
  return typeof value === 'object' && value !== null && !Array.isArray(value) ? Object.assign(Object.create(null), value) : {};
}

/** `quant_method` of transformers; MLX writes `quantization` with bits and group size, and older files name no method. */
function quantizationOf(level: Json): string | null {
  const settings = objectOf(level['quantization_config']);
  const method = text(settings['quant_method']) ?? text(settings['quant_algo']);
  if (method !== null) return method.toLowerCase();
  if (settings['load_in_4bit'] === true || settings['load_in_8bit'] === true) return 'bitsandbytes';
  if (typeof objectOf(level['quantization'])['bits'] === 'number') return 'mlx';
  return typeof settings['bits'] === 'number' ? 'unnamed' : null;
}

/** Keys under which tools that quantize note the model that they started from. */
const originKeys = ['model_name_or_path', 'base_model_name_or_path', 'base_model', 'original_model', 'source_model', 'model_id'] as const;

function quantizedFrom(levels: readonly Json[]): Pick<ModelConfig, 'quantizedFrom'> {
  const settings = levels.flatMap((level) => [objectOf(level['quantization_config']), objectOf(level['quantization'])]);
  const origin = settings.flatMap((setting) => originKeys.flatMap((key) => text(setting[key]) ?? []))[0];
  return origin === undefined ? {} : { quantizedFrom: origin };
}

/** `license`, or that of the settings in which timm keeps where weights come from (https://github.com/huggingface/pytorch-image-models, `PretrainedCfg`). */
function licenseOf(top: Json): Pick<ModelConfig, 'license'> {
  const license = text(top['license']) ?? text(objectOf(top['pretrained_cfg'])['license']);
  return license === null ? {} : { license };
}

function size(levels: readonly Json[], name: keyof typeof sizeKeys): number | null {
  for (const level of levels) {
    const found = sizeKeys[name].map((key) => level[key]).find((value) => typeof value === 'number' && Number.isFinite(value) && value > 0);
    if (typeof found === 'number') return found;
  }
  return null;
}

function texts(value: unknown): string[] {
  return Array.isArray(value) ? value.slice(0, 20).flatMap((item) => text(item) ?? []) : [];
}

function text(value: unknown): string | null {
  return typeof value === 'string' && value.trim() !== '' ? value.trim().slice(0, 500) : null;
}
