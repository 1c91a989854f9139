import { UsageError } from '../errors.ts';
import { quoted, type Database } from './duck-db.ts';

/** What tells whether two paths are one file. */
export interface PlaceContext {
  /** The path without links, or null where there is nothing. */
  readonly realPath: (path: string) => Promise<string | null>;
  readonly database: Database;
}

/** Throws UsageError when results would be written over a file of the dump, however either is named. */
export async function assertApart(results: string, files: readonly string[], { realPath, database }: PlaceContext): Promise<void> {
  const target = await realPath(results);
  if (target === null) return;
  const [named = []] = await database.texts(`SELECT DISTINCT file FROM (${files.map((file) => `SELECT file FROM glob(${quoted(file)})`).join(' UNION ALL ')})`);
  const read = await Promise.all(named.map((file) => realPath(file ?? '')));
  if (read.includes(target)) throw new UsageError(`${results} is a file of the dump, which the results would take the place of`, 'name another file after -o');
}
