import { linkSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { assertApart } from '../../src/audit/assert-apart.ts';
import { openDatabase, type Database } from '../../src/audit/duck-db.ts';
import { createNodeFiles } from '../../src/io/node-files.ts';

let folder: string;
let database: Database;
beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'audit-apart-'));
  database = await openDatabase({ memoryLimit: '100MB' });
  for (const name of ['a.ndjson', 'b.ndjson', "it's.ndjson", 'out.ndjson']) writeFileSync(join(folder, name), '{"id":"o/a"}\n');
  symlinkSync(join(folder, 'a.ndjson'), join(folder, 'link.ndjson'));
  linkSync(join(folder, 'out.ndjson'), join(folder, 'second-name.ndjson'));
});
afterAll(() => {
  database.close();
  rmSync(folder, { recursive: true });
});

const apart = (results: string, ...files: readonly string[]): Promise<void> => assertApart(join(folder, results), files.map((file) => join(folder, file)), { realPath: createNodeFiles(folder).realPath, database });

test.each<[string, string, readonly string[]]>([
  ['the same name', 'a.ndjson', ['a.ndjson']],
  ['the second of several', 'b.ndjson', ['a.ndjson', 'b.ndjson']],
  ['another way to it', './x/../a.ndjson', ['a.ndjson']],
  ['a link to it', 'link.ndjson', ['a.ndjson']],
  ['a dump that is a link', 'a.ndjson', ['link.ndjson']],
  ['a file of a pattern', 'b.ndjson', ['?.ndjson']],
  ['a name with a quote', "it's.ndjson", ["it's.ndjson"]],
])('results are not written over the dump: %s', async (_name, results, files) => {
  await expect(apart(results, ...files)).rejects.toThrow('is a file of the dump');
});

test.each<[string, string, readonly string[]]>([
  ['a new file', 'new.ndjson', ['a.ndjson']],
  ['an earlier result', 'out.ndjson', ['a.ndjson', 'b.ndjson']],
  ['an earlier result beside a pattern', 'out.ndjson', ['?.ndjson']],
  ['a dump that is not there', 'out.ndjson', ['nowhere.ndjson']],
])('results are written to %s', async (_name, results, files) => {
  await expect(apart(results, ...files)).resolves.toBeUndefined();
});
