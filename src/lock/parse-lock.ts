import { DataError, type Mistake } from '../errors.ts';
import { Lock } from '../model/lock.ts';
import { pathWords } from '../util/path-words.ts';
import { parseYaml, type YamlFile } from '../util/yaml.ts';

/** Reads a lock file. Throws DataError with the place of every mistake, and its own words for a lock of another version. */
export function parseLock(text: string, file: string): Lock {
  return parseQuickly(text) ?? parseWithPlaces(text, file);
}

/** A right lock is read without positions, which take most of the time of a long one. */
function parseQuickly(text: string): Lock | null {
  try {
    return Lock.safeParse(JSON.parse(text)).data ?? null;
  } catch (error) {
    if (error instanceof SyntaxError) return null;
    throw error;
  }
}

/** Longest text that is read again for the places of its mistakes, in characters. */
const maximumWithPlaces = 4_000_000;

function parseWithPlaces(text: string, file: string): Lock {
  if (text.length > maximumWithPlaces) throw wrong({ message: `${file} is no lock of version 1`, place: null, hint: 'write it again with `modelcheck lock`' });
  const parsed = parseYaml(text, file);
  if (parsed.mistakes.length > 0) throw new DataError(parsed.mistakes);
  const version = typeof parsed.value === 'object' && parsed.value !== null && 'version' in parsed.value ? parsed.value.version : undefined;
  if (version !== 1) throw wrong({ message: `${file} is no lock of version 1${typeof version === 'number' ? `, it has version ${version}` : ''}`, place: parsed.placeOf(['version']), hint: 'write it again with `modelcheck lock`' });
  const result = Lock.safeParse(parsed.value);
  if (!result.success) throw new DataError(result.error.issues.map((issue) => toMistake(issue, parsed)));
  return result.data;
}

function wrong(mistake: Mistake): DataError {
  return new DataError([mistake]);
}

function toMistake(issue: { readonly message: string; readonly path: readonly PropertyKey[] }, parsed: YamlFile): Mistake {
  const path = issue.path.filter((step) => typeof step !== 'symbol');
  return { message: `${pathWords(path) || 'the lock'}: ${issue.message}`, place: parsed.placeOf(path), hint: 'write the lock again with `modelcheck lock`' };
}
