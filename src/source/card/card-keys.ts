/** Keys of the front matter that modelcheck reads; https://huggingface.co/docs/hub/model-cards */
const readKeys = [
  'license',
  'license_name',
  'license_link',
  'base_model',
  'base_models',
  'base_model_sources',
  'base_model_relation',
  'new_version',
  'library_name',
  'pipeline_tag',
  'tags',
  'datasets',
  'language',
  'extra_gated_prompt',
  'extra_gated_eu_disallowed',
  'extra_gated_heading',
  'extra_gated_description',
  'extra_gated_fields',
  'extra_gated_button_content',
  'licence',
] as const;

/** A key of the front matter that modelcheck reads. `licence` is a misspelling that trainers write; it is only reported. */
export type CardKey = (typeof readKeys)[number];

const keys: ReadonlySet<string> = new Set(readKeys);

/** Other keys that a model card begins with. */
const furtherKeys: ReadonlySet<string> = new Set(['thumbnail', 'metrics', 'model-index', 'widget', 'inference', 'co2_eq_emissions', 'arxiv', 'model_name', 'model_creator', 'model_type']);

/** True for a key whose value goes into the card. */
export function isReadKey(key: string): key is CardKey {
  return keys.has(key);
}

/** True for a key that a model card is known to hold. */
export function isCardKey(key: string): boolean {
  return keys.has(key) || furtherKeys.has(key);
}
