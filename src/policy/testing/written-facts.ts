import type { FactType, FactValue } from '../../model/fact-type.ts';
import { didYouMean } from '../../util/suggest.ts';
import type { YamlPath } from '../../util/yaml.ts';
import { describeType, isTextual } from '../logic/logic-type.ts';

/** Takes a mistake at a place of the file. */
export type ReportFact = (path: YamlPath, message: string, hint: string | null, target: 'key' | 'value') => void;

/** Checks facts that a test writes against the type that they have, and reports every mistake with its place. */
export function checkWrittenFacts(value: unknown, type: FactType, { path, report }: { readonly path: YamlPath; readonly report: ReportFact }): void {
  if (value === null) return;
  if (type.kind === 'object') checkGroup(value, type.fields, { path, report });
  else if (type.kind === 'list' && Array.isArray(value)) value.forEach((element: unknown, index) => checkWrittenFacts(element, type.of, { path: [...path, index], report }));
  else if (!fits(value, type)) report(path, `this must be ${describeType(type)}`, type.kind === 'enum' && typeof value === 'string' ? didYouMean(value, type.values) : null, 'value');
}

/**
 * Lays written facts over others: groups are merged, everything else is replaced. Elements of lists get every field of their type,
 * so that a field that is not written is unknown. Expects facts without mistakes.
 */
export function layFacts(below: FactValue, above: unknown, type: FactType): FactValue {
  if (above === undefined) return below;
  if (type.kind === 'object' && isGroup(above)) {
    const base: { readonly [key: string]: FactValue } = isFactGroup(below) ? below : {};
    return Object.fromEntries(Object.entries(type.fields).map(([key, field]) => [key, layFacts(base[key] ?? null, above[key], field)]));
  }
  if (type.kind === 'list' && Array.isArray(above)) return above.map((element: unknown) => layFacts(null, element, type.of));
  return typeof above === 'string' || typeof above === 'number' || typeof above === 'boolean' ? above : null;
}

function checkGroup(value: unknown, fields: Readonly<Record<string, FactType>>, { path, report }: { readonly path: YamlPath; readonly report: ReportFact }): void {
  if (!isGroup(value)) return report(path, 'this must be a group of facts', `facts: ${Object.keys(fields).slice(0, 12).join(', ')}`, 'value');
  for (const [key, inner] of Object.entries(value)) {
    const type = Object.hasOwn(fields, key) ? fields[key] : undefined;
    if (type) checkWrittenFacts(inner, type, { path: [...path, key], report });
    else report([...path, key], `there is no fact "${key}" here`, didYouMean(key, Object.keys(fields)) ?? `facts: ${Object.keys(fields).slice(0, 12).join(', ')}`, 'key');
  }
}

function fits(value: unknown, type: FactType): boolean {
  if (type.kind === 'enum') return typeof value === 'string' && type.values.includes(value);
  if (isTextual(type)) return typeof value === 'string';
  return type.kind === typeof value;
}

function isGroup(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function isFactGroup(value: FactValue): value is { readonly [key: string]: FactValue } {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
