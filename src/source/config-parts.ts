import type { ModelConfig } from '../model/record.ts';

/** Keys at which configurations name the part that they load: `mm_vision_tower`, `audio_tokenizer`, `text_encoder_name_or_path`. */
const partKey = /^(?:mm_)?(?:(?:vision|visual|image|img|video|audio|speech|acoustic|semantic|text|language|speaker|draft)_(?:tower|encoder|tokenizer|model|backbone|codec)|audio_tower|codec|codec_model|vocoder|vae|llm|language_model|encoder|decoder|backbone)(?:_(?:model|name|path|name_or_path|id|repo))*$/i;

/** Keys of the settings of one part, which may hold `_name_or_path`: `vision_config`, `text_config`, `encoder`. */
const settingsKey = /(?:^|_)(?:config|cfg|encoder|decoder|tower|model|backbone|generator)$/i;

/** Settings that hold other settings of one part, and the keys at which they name it. */
const nameKeys = ['_name_or_path', 'name_or_path', 'model_name_or_path', 'pretrained_model_name_or_path'] as const;

/** An id on the Hub; a bare name may be anything, and a path or a file is none. */
const idOnHub = /^(?=.{3,200}$)[A-Za-z0-9][\w.-]*\/[A-Za-z0-9][\w.-]*$/;
const noModel = /\.(?:safetensors|bin|pth?|ckpt|json|ya?ml|onnx|py)$|^(?:checkpoints?|models?|weights?|data|out|outputs?|results|runs|exp|experiments|pretrained|cache|tmp|local|home|mnt|workspace|root|storage)\//i;

/** Keys of one level that are looked at, and parts kept. */
const maximumKeys = 500;
const maximumParts = 30;

/** The models that a configuration names as its parts, down to two levels of settings; absent where it names none. */
export function partsIn(top: Readonly<Record<string, unknown>>): Pick<ModelConfig, 'parts'> {
  const found = [...namedAt(top, ''), ...settingsIn(top, '').flatMap(([where, level]) => [...namedAt(level, where), ...nameOf(level, where), ...settingsIn(level, where).flatMap(([deeper, part]) => nameOf(part, deeper))])];
  const parts = found.filter(({ key, model }, index) => found.findIndex((other) => other.model === model && other.key === key) === index).slice(0, maximumParts);
  return parts.length === 0 ? {} : { parts };
}

type Part = NonNullable<ModelConfig['parts']>[number];
type Level = readonly [where: string, settings: Readonly<Record<string, unknown>>];

function namedAt(level: Readonly<Record<string, unknown>>, where: string): readonly Part[] {
  return Object.entries(level).slice(0, maximumKeys).flatMap(([key, value]) => (partKey.test(key) && isModel(value) ? [{ key: `${where}${key}`, model: value }] : []));
}

function nameOf(level: Readonly<Record<string, unknown>>, where: string): readonly Part[] {
  return nameKeys.flatMap((key) => {
    const value = Object.hasOwn(level, key) ? level[key] : undefined;
    return isModel(value) ? [{ key: `${where}${key}`, model: value }] : [];
  });
}

function settingsIn(level: Readonly<Record<string, unknown>>, where: string): readonly Level[] {
  return Object.entries(level).slice(0, maximumKeys).flatMap(([key, value]): Level[] => (settingsKey.test(key) && isObject(value) ? [[`${where}${key}.`, value]] : []));
}

function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function isModel(value: unknown): value is string {
  return typeof value === 'string' && idOnHub.test(value) && !noModel.test(value);
}
