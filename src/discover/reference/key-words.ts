/** The words of a key in lower case: `baseModelId`, `BASE_MODEL_ID` and `base-model.id` all give `base model id`. At most 12. */
export function keyWords(key: string): readonly string[] {
  const spaced = key.slice(0, 120).replace(/([a-z\d])([A-Z])/g, '$1 $2').replace(/([A-Z])([A-Z][a-z])/g, '$1 $2');
  return spaced.toLowerCase().split(/[^a-z\d]+/, 12).filter((word) => word !== '').flatMap((word) => squashed[word] ?? [word]);
}

/** Words that are written without a gap. */
const squashed: Readonly<Record<string, readonly string[]>> = Object.assign(Object.create(null) as Record<string, readonly string[]>, {
  modelid: ['model', 'id'],
  modelname: ['model', 'name'],
  modelpath: ['model', 'path'],
  modelurl: ['model', 'url'],
  modeluri: ['model', 'uri'],
  basemodel: ['base', 'model'],
  repoid: ['repo', 'id'],
});
