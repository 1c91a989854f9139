import { readdir, readFile } from 'node:fs/promises';
import { buildCatalog } from '../../src/license/build-catalog.ts';
import { compileCatalog } from '../../src/license/compiled-catalog.ts';
import { parseLicenseFile } from '../../src/license/parse-catalog.ts';
import { DataError } from '../../src/errors.ts';
import type { License } from '../../src/model/license.ts';
import type { Generated } from './generated.ts';

const folder = new URL('../../licenses/', import.meta.url);

/** `compiled/catalog.json` from `licenses/*.yaml`. Throws `DataError` with the mistakes of all files at once. */
export async function generate(): Promise<readonly Generated[]> {
  const names = (await readdir(folder)).filter((name) => name.endsWith('.yaml')).sort();
  const parsed = await Promise.all(names.map(parse));
  const mistakes = parsed.flatMap((result) => (result instanceof DataError ? result.mistakes : []));
  if (mistakes.length > 0) throw new DataError(mistakes);
  const licenses = parsed.filter((result): result is License => !(result instanceof DataError));
  return [{ path: 'compiled/catalog.json', content: compileCatalog(buildCatalog(licenses)) }];
}

async function parse(name: string): Promise<License | DataError> {
  try {
    return parseLicenseFile(await readFile(new URL(encodeURIComponent(name), folder), 'utf8'), `licenses/${name}`);
  } catch (error) {
    if (error instanceof DataError) return error;
    throw error;
  }
}
