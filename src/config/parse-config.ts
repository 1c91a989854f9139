import { DataError, type Mistake, type Place } from '../errors.ts';
import { Config } from '../model/config.ts';
import { parseDocument } from '../policy/parse-document.ts';
import { formats } from '../report/reporter.ts';
import { didYouMean } from '../util/suggest.ts';
import type { YamlFile, YamlPath } from '../util/yaml.ts';

/** A configuration that was read and is valid. */
export interface ParsedConfig {
  readonly config: Config;
  /** Where the value at a path stands in the file. */
  readonly placeOf: (path: YamlPath) => Place;
}

/** Parses a configuration file. Throws `DataError` with all its mistakes, each with its place. An empty file says nothing. */
export function parseConfig(text: string, file: string): ParsedConfig {
  const plain = isBlank(text) ? '{}' : text;
  const { value, source, mistakes } = parseDocument(plain, file, Config);
  const all = [...mistakes, ...formatMistakes(source)];
  if (value === null || all.length > 0) throw new DataError(all);
  return { config: value, placeOf: (path) => source.placeOf(path) };
}

function isBlank(text: string): boolean {
  return text.split('\n').every((line) => /^\s*(?:#.*)?$/.test(line));
}

/** Read from the plain value, so that they are told together with the mistakes of the schema. */
function formatMistakes({ value, placeOf }: YamlFile): readonly Mistake[] {
  const outputs: unknown = typeof value === 'object' && value !== null && Object.hasOwn(value, 'outputs') && 'outputs' in value ? value.outputs : null;
  const names = typeof outputs === 'object' && outputs !== null && !Array.isArray(outputs) ? Object.keys(outputs) : [];
  const unknown = names.filter((name) => !formats.some((format) => format === name));
  return unknown.map((name) => ({ message: `"${name}" is no format`, place: placeOf(['outputs', name], 'key'), hint: didYouMean(name, formats) ?? `formats: ${formats.join(', ')}` }));
}
