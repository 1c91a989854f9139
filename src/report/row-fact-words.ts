import type { Subject } from '../model/report.ts';

/** The facts that the row of the list states for this model alone, each as `use.deployment = hosted`. */
export function rowFactWords({ rowFacts = {} }: Pick<Subject, 'rowFacts'>): readonly string[] {
  return Object.entries(rowFacts).map(([path, value]) => `${path} = ${valueWords(value)}`);
}

function valueWords(value: unknown): string {
  if (value === null) return 'not known';
  if (Array.isArray(value)) return value.map(valueWords).join(', ');
  return typeof value === 'object' ? JSON.stringify(value) : String(value);
}
