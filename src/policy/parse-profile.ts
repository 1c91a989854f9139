import { DataError } from '../errors.ts';
import { Profile } from '../model/profile.ts';
import type { YamlPath } from '../util/yaml.ts';
import { checkDocument, isDay, type TakeMistake } from './check-document.ts';
import { countryHint, isCountryCode } from './countries.ts';
import type { Sound } from './sound-part.ts';

/** Parses a profile file. Throws `DataError` with all its mistakes, each with its place. */
export function parseProfile(text: string, file: string): Profile {
  const { value, mistakes } = checkDocument(text, file, { schema: Profile, check: checkProfile });
  if (value === null) throw new DataError(mistakes);
  return value;
}

function checkProfile({ org = {} }: Sound<Profile>, take: TakeMistake): void {
  if (org.domicile !== undefined) checkCountry(org.domicile, ['org', 'domicile'], take);
  for (const [index, code] of (org.markets ?? []).entries()) if (code !== undefined) checkCountry(code, ['org', 'markets', index], take);
  for (const [key, figure] of Object.entries(org)) checkDays(figure, ['org', key], take);
}

/** A code that no country has would never meet a licence's territory, so the profile would silently pass. */
function checkCountry(code: string, path: YamlPath, take: TakeMistake): void {
  if (!isCountryCode(code)) take(path, `"${code}" is no country`, countryHint(code) ?? 'write its ISO 3166-1 alpha-2 code, e.g. DE; EU and EEA stand for their members');
}

/** A day that no calendar has would be compared as a text, and a figure put before or after a release by chance. */
function checkDays(figure: unknown, path: YamlPath, take: TakeMistake): void {
  if (typeof figure !== 'object' || figure === null) return;
  if ('asOf' in figure && typeof figure.asOf === 'string' && !isDay(figure.asOf)) take([...path, 'asOf'], `"${figure.asOf}" is no day of the calendar`);
  if (!('history' in figure) || !Array.isArray(figure.history)) return;
  for (const [index, earlier] of figure.history.entries()) checkDays(earlier, [...path, 'history', index], take);
}
