import { DataError, type Mistake } from '../errors.ts';
import { Config } from '../model/config.ts';
import { parseDocument } from '../policy/parse-document.ts';
import { formats } from '../report/reporter.ts';
import { didYouMean } from '../util/suggest.ts';
import type { YamlFile } from '../util/yaml.ts';

/** Parses a configuration file. Throws `DataError` with all its mistakes, each with its place. An empty file says nothing. */
export function parseConfig(text: string, file: string): Config {
  if (isBlank(text)) return {};
  const { value, source, mistakes } = parseDocument(text, file, Config);
  const all = value === null ? mistakes : formatMistakes(value, source);
  if (value === null || all.length > 0) throw new DataError(all);
  return value;
}

function isBlank(text: string): boolean {
  return text.split('\n').every((line) => /^\s*(?:#.*)?$/.test(line));
}

function formatMistakes({ outputs }: Config, source: YamlFile): readonly Mistake[] {
  const unknown = Object.keys(outputs ?? {}).filter((name) => !formats.some((format) => format === name));
  return unknown.map((name) => ({ message: `"${name}" is no format`, place: source.placeOf(['outputs', name], 'key'), hint: didYouMean(name, formats) ?? `formats: ${formats.join(', ')}` }));
}
