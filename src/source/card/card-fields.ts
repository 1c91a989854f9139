import type { Card } from '../../model/card.ts';
import type { CardKey } from './card-keys.ts';
import { furtherBases, furtherLicenses } from './further-fields.ts';

/** Values kept of one list; real cards stay far below (65 base models, 200 languages). */
const maximumItems = 1_000;

/** Characters kept of a name, link or id. */
const maximumScalar = 2_000;

/** Characters kept of `extra_gated_prompt`; real ones hold licence texts of 20 kB. */
const maximumPrompt = 200_000;

/** A card from the top-level values of its front matter or of the API's `cardData`, trimmed and typed; other keys are ignored. */
export function cardFromFields(fields: ReadonlyMap<string, unknown>, oddities: readonly string[]): Card {
  const get = (key: CardKey): unknown => fields.get(key);
  return {
    license: list(get('license')),
    licenseName: scalar(get('license_name')),
    licenseLink: scalar(get('license_link')),
    ...furtherLicenses(fields),
    baseModel: baseModels(fields),
    baseModelRelation: scalar(get('base_model_relation')),
    newVersion: scalar(get('new_version')),
    libraryName: scalar(get('library_name')),
    pipelineTag: scalar(get('pipeline_tag')),
    tags: list(get('tags')),
    datasets: list(get('datasets')),
    language: list(get('language')),
    gatedPrompt: scalar(get('extra_gated_prompt'), maximumPrompt),
    ...gateWords(fields),
    gatedEuDisallowed: scalar(get('extra_gated_eu_disallowed')) === 'true',
    oddities: [...new Set([...oddities, ...fieldOddities(fields)])].sort(),
  };
}

/** The words of a gate besides its prompt; https://huggingface.co/docs/hub/models-gated, "Customize requested information" */
function gateWords(fields: ReadonlyMap<string, unknown>): Pick<Card, 'gateWords'> {
  const keys: readonly CardKey[] = ['extra_gated_heading', 'extra_gated_description', 'extra_gated_button_content'];
  const asked = fields.get('extra_gated_fields');
  const questions = typeof asked === 'object' && asked !== null && !Array.isArray(asked) ? Object.keys(asked).slice(0, maximumItems) : [];
  const words = [...keys.map((key) => scalar(fields.get(key), maximumPrompt) ?? ''), ...questions.map((question) => question.slice(0, maximumScalar))].filter((line) => line !== '');
  return words.length === 0 ? {} : { gateWords: words.join('\n\n').slice(0, maximumPrompt) };
}

/** `base_model` and its other spellings, as llama.cpp's converter reads them (gguf-py/gguf/metadata.py) and as cards write them. */
function baseModels(fields: ReadonlyMap<string, unknown>): string[] {
  const keys: readonly CardKey[] = ['base_model', 'base_models', 'base_model_sources'];
  return [...new Set([...keys.flatMap((key) => items(fields.get(key)).map(nameOfBase)), ...furtherBases(fields)])].filter((name) => name !== '');
}

/** The most precise name of a base model that is written as a map. */
function nameOfBase(item: unknown): string {
  if (typeof item !== 'object' || item === null) return text(item);
  const map = new Map<string, unknown>(Object.entries(item));
  const direct = ['repo_url', 'id', 'repo_id', 'model_id', 'model', 'url'].map((key) => text(map.get(key))).find((value) => value !== '');
  if (direct !== undefined) return direct;
  return [text(map.get('organization')), text(map.get('name'))].filter((part) => part !== '').join('/');
}

function list(value: unknown): string[] {
  return [...new Set(items(value).map((item) => text(item)))].filter((item) => item !== '');
}

function items(value: unknown): readonly unknown[] {
  const flat: readonly unknown[] = Array.isArray(value) ? value.slice(0, maximumItems).flat() : [value];
  return flat.slice(0, maximumItems);
}

/** One value; of a list its only element. */
function scalar(value: unknown, maximum = maximumScalar): string | null {
  const values = items(value).map((item) => text(item, maximum)).filter((item) => item !== '');
  return values.length === 0 ? null : values.join(', ').slice(0, maximum);
}

/** A scalar as text. YAML has made `False` of it or a number of a version; maps and null give nothing. */
function text(value: unknown, maximum = maximumScalar): string {
  if (typeof value === 'string') return value.trim().slice(0, maximum);
  return typeof value === 'number' || typeof value === 'boolean' || typeof value === 'bigint' ? String(value) : '';
}

function fieldOddities(fields: ReadonlyMap<string, unknown>): readonly string[] {
  const license = fields.get('license');
  const bases = items(fields.get('base_model'));
  const checks: Readonly<Record<string, boolean>> = {
    'license-key-misspelt': fields.has('licence') && !fields.has('license'),
    'license-list': Array.isArray(license),
    'license-not-a-scalar': typeof license === 'object' && license !== null && !Array.isArray(license),
    'base-model-map': bases.some(isMap),
    'base_model-unread': baseModels(fields).length === 0 && (bases.some(isMap) || misspeltBase(fields)),
    'base-models-key': fields.has('base_models') || fields.has('base_model_sources'),
    'boolean-in-language': items(fields.get('language')).some((item) => typeof item === 'boolean'),
  };
  return Object.entries(checks).flatMap(([oddity, holds]) => (holds ? [oddity] : []));
}

function isMap(value: unknown): boolean {
  return typeof value === 'object' && value !== null;
}

/** `Base_Model` or `base-model`: neither the Hub nor this card reads them, and yet they name a base. */
function misspeltBase(fields: ReadonlyMap<string, unknown>): boolean {
  return [...fields].some(([key, value]) => key !== 'base_model' && key.length < 20 && key.toLowerCase().replaceAll('-', '_') === 'base_model' && value !== null && value !== '');
}
