import type { z } from 'zod';
import { DataError, type Mistake, type Place } from '../../errors.ts';
import { AliasEntry, FailureEntry, RecordEntry, Snapshot } from '../../model/snapshot.ts';
import { parseYaml, type YamlPath } from '../../util/yaml.ts';
import { jsonMistake } from './json-mistake.ts';

/** Characters of a wrong file whose places are looked up; parsing with positions takes seconds beyond. */
const maximumPlaced = 300_000;

/** Mistakes told of one file; a file that is wrong throughout need not fill the screen. */
const maximumMistakes = 50;

/** Reads a snapshot file (JSON, or YAML written by hand). Throws `DataError` with all its mistakes, each with its place. */
export function parseSnapshot(text: string, file: string): Snapshot {
  const value = parseValue(text, file);
  const { success, data } = Snapshot.safeParse(value);
  if (success) return data;
  const issues = issuesOf(value).slice(0, maximumMistakes);
  const placeOf = text.length <= maximumPlaced ? parseYaml(text, file).placeOf : undefined;
  throw new DataError(issues.map(({ path, message }) => ({ message: `${path.length > 0 ? `${path.join('.')}: ` : ''}${message}`, place: placeOf?.(path) ?? null, hint: null })));
}

/** Reads the snapshot that ships with modelcheck. It was checked when it was made, so it is not checked again. */
export function readCompiledSnapshot(json: string): Snapshot {
  const snapshot: Snapshot = JSON.parse(json);
  return snapshot;
}

function parseValue(text: string, file: string): unknown {
  if (/^\s*\{/.test(text)) return parseJson(text, file);
  if (text.length > maximumPlaced) throw wrong('is no snapshot: it is neither JSON nor short enough to be YAML', { file, line: 1, column: 1, text: text.slice(0, 80).split('\n')[0] ?? '', length: 1 });
  const { value, mistakes, placeOf } = parseYaml(text, file);
  if (mistakes.length > 0) throw new DataError(mistakes);
  if (typeof value !== 'object' || value === null) throw wrong('is no snapshot: `modelcheck snapshot save` writes one', placeOf([]));
  return value;
}

function parseJson(text: string, file: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    throw new DataError([jsonMistake(text, file)]);
  }
}

function wrong(message: string, place: Place): DataError {
  const mistake: Mistake = { message, place, hint: null };
  return new DataError([mistake]);
}

interface Issue {
  readonly path: YamlPath;
  readonly message: string;
}

/** The mistakes of a snapshot, entry by entry, so that each is told by the kind of its entry and not as "none of three kinds". */
function issuesOf(value: unknown): readonly Issue[] {
  const outer = Snapshot.omit({ models: true }).loose().safeParse(value).error;
  const models: unknown = typeof value === 'object' && value !== null && 'models' in value ? value.models : undefined;
  const known = new Set(Object.keys(Snapshot.shape));
  const strange = Object.keys(value ?? {}).filter((key) => !known.has(key)).map((key) => ({ path: [key], message: 'unknown key' }));
  if (typeof models !== 'object' || models === null || Array.isArray(models)) return [...issuesFrom(outer, []), ...strange, { path: ['models'], message: 'must be a map from ids to what was recorded' }];
  return [...issuesFrom(outer, []), ...strange, ...Object.entries(models).flatMap(([id, entry]) => issuesFrom(schemaFor(entry).safeParse(entry).error, ['models', id]))];
}

function schemaFor(entry: unknown): z.ZodType {
  if (typeof entry !== 'object' || entry === null) return RecordEntry;
  return 'failure' in entry ? FailureEntry : 'sameAs' in entry ? AliasEntry : RecordEntry;
}

function issuesFrom(error: z.ZodError | undefined, root: YamlPath): readonly Issue[] {
  return (error?.issues ?? []).map(({ path, message }) => ({ path: [...root, ...path.map((step) => (typeof step === 'symbol' ? String(step) : step))], message }));
}
