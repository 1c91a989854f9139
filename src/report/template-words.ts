/** What stands in the place of each placeholder where no model fills it in. */
const names: ReadonlyMap<string, string> = new Map([
  ['license', 'licence'],
  ['model', 'model'],
  ['path', 'path from the model to the one that brings it'],
  ['section', 'number'],
  ['term', 'term'],
  ['unknown', 'facts that are not known'],
]);

/** The words of a rule where no model is judged: `{license}` reads `[licence]`. What a rule fills in is said by its policy. */
export function templateWords(template: string): string {
  return template.replace(/\{([A-Za-z][\w.]{0,80})\}/g, (_, name: string) => `[${names.get(name) ?? name}]`);
}

/** Whether words of a rule have places that a model fills in. */
export function hasPlaces(template: string): boolean {
  return templateWords(template) !== template;
}
