import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openDatabase, type Database } from '../../src/audit/duck-db.ts';
import { stageDump, type DumpRows } from '../../src/audit/stage-dump.ts';

/** A database that holds a dump of the given models, as the first step of an audit leaves it. */
export interface StagedDump {
  readonly database: Database;
  readonly rows: DumpRows;
}

/** Stages models, each as a line of NDJSON, hands them to `work`, and closes the database. */
export async function withStagedDump<T>(models: readonly object[], work: (staged: StagedDump) => Promise<T>): Promise<T> {
  const folder = mkdtempSync(join(tmpdir(), 'audit-staged-'));
  const database = await openDatabase({ memoryLimit: '200MB' });
  try {
    const file = join(folder, 'dump.ndjson');
    writeFileSync(file, models.map((model) => `${JSON.stringify(model)}\n`).join(''));
    return await work({ database, rows: await stageDump([file], database) });
  } finally {
    database.close();
    rmSync(folder, { recursive: true });
  }
}
