import { DataError, type Mistake } from '../errors.ts';
import { Profile } from '../model/profile.ts';
import type { YamlFile, YamlPath } from '../util/yaml.ts';
import { countryHint, isCountryCode } from './countries.ts';
import { parseDocument } from './parse-document.ts';

/** Parses a profile file. Throws `DataError` with all its mistakes, each with its place. */
export function parseProfile(text: string, file: string): Profile {
  const { value, source, mistakes } = parseDocument(text, file, Profile);
  const all = value ? countryMistakes(value, source) : mistakes;
  if (!value || all.length > 0) throw new DataError(all);
  return value;
}

/** A code that no country has would never meet a licence's territory, so the profile would silently pass. */
function countryMistakes({ org }: Profile, source: YamlFile): readonly Mistake[] {
  const written: readonly (readonly [YamlPath, string])[] = [
    ...(org?.domicile === undefined ? [] : [[['org', 'domicile'], org.domicile] as const]),
    ...(org?.markets ?? []).map((code, index) => [['org', 'markets', index], code] as const),
  ];
  return written.flatMap(([path, code]) => (isCountryCode(code) ? [] : [{ message: `"${code}" is no country`, place: source.placeOf(path), hint: countryHint(code) ?? 'write its ISO 3166-1 alpha-2 code, e.g. DE; EU and EEA stand for their members' }]));
}
