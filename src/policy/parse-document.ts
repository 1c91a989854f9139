import type { z } from 'zod';
import type { Mistake } from '../errors.ts';
import { parseYaml, type YamlFile } from '../util/yaml.ts';
import { schemaMistakes } from './schema-mistakes.ts';

/** A file of policies, profiles, waivers or policy tests: no longer than this, in characters. */
const maximumLength = 1_000_000;

/** Deeper than any honest file; the parser of a deeper one could exhaust the memory. */
const maximumNesting = 200;

/** A parsed file. `value` is null when the file does not fit its schema; `raw` is what stands in it all the same. */
export interface ParsedDocument<Value> {
  readonly value: Value | null;
  readonly source: YamlFile;
  readonly mistakes: readonly Mistake[];
}

/** Parses a YAML or JSON file and checks it against its schema. Never throws: all mistakes are in the result. */
export function parseDocument<Value>(text: string, file: string, schema: z.ZodType<Value>): ParsedDocument<Value> {
  const tooMuch = refusal(text);
  const source = parseYaml(tooMuch === null ? text : '', file);
  if (tooMuch !== null) return { value: null, source, mistakes: [{ message: tooMuch, place: source.placeOf([]), hint: null }] };
  if (source.mistakes.length > 0) return { value: null, source, mistakes: source.mistakes };
  if (source.value === null) return { value: null, source, mistakes: [{ message: 'the file is empty', place: source.placeOf([]), hint: null }] };
  const mistakes = schemaMistakes(schema, source);
  return { value: mistakes.length > 0 ? null : schema.parse(source.value), source, mistakes };
}

/** Mistakes in the order in which a reader of the file meets them. */
export function byPlace(left: Mistake, right: Mistake): number {
  return (left.place?.line ?? 0) - (right.place?.line ?? 0) || (left.place?.column ?? 0) - (right.place?.column ?? 0);
}

/** Why a text is not even parsed, or null. */
function refusal(text: string): string | null {
  if (text.length > maximumLength) return `the file is longer than ${maximumLength} characters`;
  return nesting(text) > maximumNesting ? `the file nests more than ${maximumNesting} levels deep` : null;
}

/** The greatest depth that brackets, list dashes on one line and indentation can reach; counted without parsing, one pass. */
function nesting(text: string): number {
  let brackets = 0;
  let deepest = 0;
  let dashes = 0;
  let lineStart = true;
  for (const character of text) {
    if (character === '\n') [lineStart, dashes] = [true, 0];
    else if (lineStart && (character === '-' || character === '?')) dashes += 1;
    else if (character !== ' ') lineStart = false;
    if (character === '[' || character === '{') brackets += 1;
    if (character === ']' || character === '}') brackets = Math.max(0, brackets - 1);
    deepest = Math.max(deepest, brackets, dashes);
  }
  return deepest;
}
