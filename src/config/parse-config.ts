import { DataError, type Mistake, type Place } from '../errors.ts';
import { Config } from '../model/config.ts';
import { byPlace, parseDocument } from '../policy/parse-document.ts';
import { soundPart } from '../policy/sound-part.ts';
import { formats } from '../report/reporter.ts';
import { didYouMean } from '../util/suggest.ts';
import type { YamlFile, YamlPath } from '../util/yaml.ts';

/** A configuration that was read. */
export interface ParsedConfig {
  readonly config: Config;
  /** Where the value at a path stands in the file. */
  readonly placeOf: (path: YamlPath) => Place;
}

/** A configuration with its mistakes; `config` is then what of it is right, for mistakes that show only against other files. */
export interface CheckedConfig extends ParsedConfig {
  readonly mistakes: readonly Mistake[];
}

/** Parses a configuration file. Throws `DataError` with all its mistakes, each with its place. An empty file says nothing. */
export function parseConfig(text: string, file: string): ParsedConfig {
  const { mistakes, ...parsed } = checkConfig(text, file);
  if (mistakes.length > 0) throw new DataError(mistakes);
  return parsed;
}

/** The same without throwing, so that files which are not there can be told beside the mistakes of the configuration itself. */
export function checkConfig(text: string, file: string): CheckedConfig {
  const { value, source, mistakes } = parseDocument(isBlank(text) ? '{}' : text, file, Config);
  return { config: value ?? soundConfig(source.value), placeOf: (path) => source.placeOf(path), mistakes: [...mistakes, ...formatMistakes(source)].sort(byPlace) };
}

/** What is right of a configuration; an entry of a list that is wrong is left out. */
function soundConfig(value: unknown): Config {
  const { models, ...part } = soundPart(Config, value) ?? {};
  return Config.safeParse({ ...part, ...(models === undefined ? {} : { models: models.filter((model) => model !== undefined) }) }).data ?? {};
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
