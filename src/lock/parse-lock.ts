import { DataError, type Mistake } from '../errors.ts';
import { Lock } from '../model/lock.ts';
import { parseYaml, type YamlFile } from '../util/yaml.ts';

/** Reads a lock file. Throws DataError with the place of every mistake, and its own words for a lock of another version. */
export function parseLock(text: string, file: string): Lock {
  const parsed = parseYaml(text, file);
  if (parsed.mistakes.length > 0) throw new DataError(parsed.mistakes);
  const version = typeof parsed.value === 'object' && parsed.value !== null && 'version' in parsed.value ? parsed.value.version : undefined;
  if (version !== 1) throw new DataError([{ message: `${file} is no lock of version 1${typeof version === 'number' ? `, it has version ${version}` : ''}`, place: parsed.placeOf(['version']), hint: 'write it again with `modelcheck lock`' }]);
  const result = Lock.safeParse(parsed.value);
  if (!result.success) throw new DataError(result.error.issues.map((issue) => toMistake(issue, parsed)));
  return result.data;
}

function toMistake(issue: { readonly message: string; readonly path: readonly PropertyKey[] }, parsed: YamlFile): Mistake {
  const path = issue.path.filter((step) => typeof step !== 'symbol');
  return { message: `${path.join('.')}: ${issue.message}`, place: parsed.placeOf(path), hint: 'write the lock again with `modelcheck lock`' };
}
