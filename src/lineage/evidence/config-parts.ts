import type { Claim } from '../../model/lineage.ts';
import type { ModelRecord } from '../../model/record.ts';
import { isPipelinePart } from '../../util/pipeline-part.ts';
import { jsonObject } from './json-text.ts';
import { makeClaim } from './make-claim.ts';

/** Settings of the language model, from whose weights the whole was trained on; everything else is a part beside it. */
const language = /(?:^|[._])(?:text_config|llm|llm_config|language_config|language_model|language_model_config|thinker_config|decoder)(?:$|[._])/i;

/**
 * The models that a configuration loads or was put together from: `mm_vision_tower`, `vision_config._name_or_path`, and
 * `_name_or_path` in the folders of a pipeline. Whoever saved these had the part at hand under that id.
 */
export function configPartClaims({ config, texts }: ModelRecord): readonly Claim[] {
  const named = (config?.parts ?? []).map(({ key, model }) => ({ model, where: `config.json#${key}`, isLanguage: language.test(key) }));
  const folders = Object.keys(texts).filter((path) => isPipelinePart(path)).sort().map((path) => ({ model: idOf(jsonObject(texts[path] ?? '')['_name_or_path']), where: `${path}#_name_or_path`, isLanguage: false }));
  const pipeline = { model: idOf(jsonObject(texts['model_index.json'] ?? '')['_name_or_path']), where: 'model_index.json#_name_or_path', isLanguage: true };
  return [...named, ...folders, pipeline].flatMap(({ model, where, isLanguage }) => makeClaim(model, { relation: isLanguage ? 'finetune' : 'component', strength: 'strong', kind: 'config', where }));
}

/** Only what looks like an id: pipelines are saved from folders as often as from the Hub. */
function idOf(value: unknown): unknown {
  return typeof value === 'string' && /^[A-Za-z0-9][\w.-]*\/[A-Za-z0-9][\w.-]*$/.test(value) ? value : null;
}
