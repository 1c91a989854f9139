import { FileError } from './errors.ts';
import type { Io } from './io/io.ts';
import { readCompiledCatalog } from './license/compiled-catalog.ts';
import type { Catalog } from './model/license.ts';

/** The licence catalog that ships with modelcheck. */
export async function loadCatalog(io: Io): Promise<Catalog> {
  return readCompiledCatalog(await shipped(io, 'compiled/catalog.json'));
}

/** Text of a file of the package. Throws FileError when the installation is broken. */
async function shipped(io: Io, path: string): Promise<string> {
  const file = `${io.packageFolder}${path}`;
  const text = await io.files.readText(file);
  if (text === null) throw new FileError(`${path} is missing from the installation of modelcheck; install it again`, { code: 'ENOENT', path: file });
  return text;
}
