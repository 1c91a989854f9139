import { once } from 'node:events';
import { createWriteStream, rmSync } from 'node:fs';
import { DuckDBInstance } from '@duckdb/node-api';
import { dumpLine, type DumpModel } from './dump-model.ts';

const columns = `{id: 'VARCHAR', cardData: 'VARCHAR', baseModels: 'STRUCT(relation VARCHAR, models STRUCT(_id VARCHAR, id VARCHAR)[])', tags: 'VARCHAR[]', pipeline_tag: 'VARCHAR', downloads: 'BIGINT'}`;

/** Writes models as NDJSON. */
export async function writeLines(file: string, models: Iterable<DumpModel>): Promise<void> {
  const stream = createWriteStream(file);
  let lines: string[] = [];
  const flush = async (): Promise<void> => {
    const ready = stream.write(`${lines.join('\n')}\n`);
    lines = [];
    if (!ready) await once(stream, 'drain');
  };
  for (const model of models) if (lines.push(dumpLine(model)) >= 5_000) await flush();
  if (lines.length > 0) await flush();
  stream.end();
  await once(stream, 'finish');
}

/** Writes models as a Parquet file with the columns of hub-stats. */
export async function writeParquet(file: string, models: Iterable<DumpModel>): Promise<void> {
  const lines = `${file}.ndjson`;
  await writeLines(lines, models);
  await runSql(`COPY (SELECT * FROM read_ndjson('${lines}', columns = ${columns})) TO '${file}' (FORMAT parquet, COMPRESSION zstd)`);
  rmSync(lines);
}

/** Runs one query in a database of its own. */
export async function runSql(sql: string): Promise<void> {
  const instance = await DuckDBInstance.create(':memory:', { memory_limit: '1GB' });
  const connection = await instance.connect();
  await connection.runAndReadAll(sql);
  connection.closeSync();
  instance.closeSync();
}
