import type * as z from 'zod';
import type { Mistake } from '../errors.ts';
import type { YamlPath } from '../util/yaml.ts';
import { byPlace, parseDocument, type ParsedDocument } from './parse-document.ts';
import { soundPart, type Sound } from './sound-part.ts';

/** Takes a mistake at a path of the file. */
export type TakeMistake = (path: YamlPath, message: string, hint?: string | null, target?: 'key' | 'value') => void;

/** A file that was looked into. `part` is what fits the schema, for what is checked against other files. */
export interface CheckedDocument<Value> extends ParsedDocument<Value> {
  readonly part: Sound<Value> | undefined;
}

/**
 * Parses a file and looks into what its schema cannot say. `check` is given what fits the schema, also where something else does
 * not, so that all mistakes come at once, in the order of the file.
 */
export function checkDocument<Value>(text: string, file: string, { schema, check }: { readonly schema: z.ZodType<Value>; readonly check: (part: Sound<Value>, take: TakeMistake) => void }): CheckedDocument<Value> {
  const parsed = parseDocument(text, file, schema);
  const part = soundPart(schema, parsed.source.value);
  const found: Mistake[] = [];
  if (part !== undefined) check(part, (path, message, hint = null, target = 'value') => void found.push({ message, place: parsed.source.placeOf(path, target), hint }));
  return { ...parsed, part, value: found.length > 0 ? null : parsed.value, mistakes: [...parsed.mistakes, ...found].sort(byPlace) };
}

/** True for a day of the calendar written as YYYY-MM-DD. */
export function isDay(date: string): boolean {
  const parsed = new Date(`${date}T00:00:00Z`);
  return !Number.isNaN(parsed.getTime()) && parsed.toISOString().slice(0, 10) === date;
}
