import * as z from 'zod';
import { DataError, type Mistake } from '../errors.ts';
import { LicenseFile, type License } from '../model/license.ts';
import { parseYaml, type YamlFile } from '../util/yaml.ts';
import { parseTerms } from './parse-terms.ts';
import { schemaMistakes } from './schema-mistakes.ts';

/** Everything of a licence file but its terms, which are checked one by one for better messages. */
const Header = LicenseFile.extend({ terms: z.unknown() });

/**
 * Reads one file of `licenses/`. `fileName` is shown in messages, and its last part must be the id plus `.yaml`.
 * Throws `DataError` with every mistake of the file at once.
 */
export function parseLicenseFile(text: string, fileName: string): License {
  const file = parseYaml(text, fileName);
  if (file.mistakes.length > 0) throw new DataError(file.mistakes);
  const { terms, mistakes } = parseTerms(isTable(file.value) ? file.value['terms'] : undefined, file);
  const headerMistakes = schemaMistakes(Header, file.value, { file, root: [] });
  if (headerMistakes.length + mistakes.length > 0) throw new DataError([...headerMistakes, ...mistakes]);
  const { $schema: _, ...header } = Header.parse(file.value);
  const license = { ...header, terms } as License;
  const contradictions = contradictionsOf(license, file, fileName);
  if (contradictions.length > 0) throw new DataError(contradictions);
  return license;
}

/** What a schema cannot say: a name without a text states no terms, and what was not read in full is never `none`. */
function contradictionsOf(license: License, file: YamlFile, fileName: string): readonly Mistake[] {
  const mistake = (message: string, path: readonly string[], hint: string): Mistake => ({ message, place: file.placeOf(path), hint });
  const stem = fileName.slice(fileName.lastIndexOf('/') + 1).replace(/\.ya?ml$/, '');
  const states = Object.entries(license.terms).map(([id, { state }]) => ({ id, state }));
  const textless = license.text === 'none' || license.text === 'not-read';
  const found: readonly (readonly Mistake[])[] = [
    license.id === stem ? [] : [mistake(`the id ${license.id} and the file name ${stem} differ`, ['id'], `name the file ${license.id}.yaml`)],
    states.filter(({ state }) => textless && state !== 'unknown').map(({ id }) => mistake(`terms.${id} is stated, but no text was read`, ['terms', id], 'write `unknown`')),
    states.filter(({ state }) => license.text === 'partial' && state === 'none').map(({ id }) => mistake(`terms.${id} is none, but the text was read in part only`, ['terms', id], 'write `unknown`: the clause may stand in the part that was not read')),
    license.kind === 'ambiguous' && license.editions.length < 2 ? [mistake('an ambiguous name needs at least two editions', ['editions'], 'list the ids of the texts that carry this name')] : [],
    license.kind !== 'ambiguous' && license.byFamily !== undefined ? [mistake('only an ambiguous name is resolved by model family', ['byFamily'], 'remove it')] : [],
  ];
  return found.flat();
}

function isTable(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
