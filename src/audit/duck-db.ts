import type * as duckdb from '@duckdb/node-api';
import { DataError, UsageError } from '../errors.ts';

/** The part of DuckDB that the audit uses. Integers leave and enter it as typed arrays; text stays inside. */
export interface Database {
  run(sql: string): Promise<void>;
  /** Runs a COPY to a file. Throws UsageError when the file cannot be written. */
  write(sql: string, file: string): Promise<void>;
  /** Rows of a small answer, as JSON gives them. */
  rows(sql: string): Promise<readonly Readonly<Record<string, unknown>>[]>;
  /** Rows of text columns, column by column. */
  texts(sql: string): Promise<readonly (readonly (string | null)[])[]>;
  /** Columns of an answer whose columns are all INTEGER without nulls, of `size` rows. */
  integers(sql: string, size: number): Promise<readonly Int32Array[]>;
  /** Fills a table of INTEGER columns. */
  fillIntegers(table: string, columns: readonly Int32Array[]): Promise<void>;
  /** Fills a table of VARCHAR columns. */
  fillTexts(table: string, rows: readonly (readonly string[])[]): Promise<void>;
  close(): void;
}

/**
 * Opens DuckDB in memory. The package is an optional dependency of 70 MB that only the audit needs, so it is loaded here
 * and nowhere else. Throws UsageError when it is not installed, and for a limit that is no amount of memory.
 */
export async function openDatabase({ memoryLimit }: { readonly memoryLimit: string }): Promise<Database> {
  const api = await loadApi();
  const instance = await createInstance(api, memoryLimit);
  const connection = await instance.connect();
  return {
    run: async (sql) => void (await asked(() => connection.run(sql))),
    write: async (sql, file) => {
      try {
        await connection.run(sql);
      } catch (error) {
        throw new UsageError(`the results could not be written to ${file}: ${firstLine(error)}`, 'name a file in a folder that exists, may be written and has room');
      }
    },
    rows: async (sql) => (await asked(() => connection.runAndReadAll(sql))).getRowObjectsJson(),
    texts: async (sql) => (await asked(() => connection.runAndReadAll(sql))).getColumnsJson().map((column) => column.map((value) => (value === null ? null : String(value)))),
    integers: (sql, size) => asked(() => readIntegers(connection, sql, size)),
    fillIntegers: (table, columns) => fillIntegers(api, connection, { table, columns }),
    fillTexts: (table, rows) => fillTexts(connection, table, rows),
    close: () => {
      connection.closeSync();
      instance.closeSync();
    },
  };
}

type Api = typeof duckdb;

async function loadApi(): Promise<Api> {
  try {
    return await import('@duckdb/node-api');
  } catch {
    throw new UsageError('modelcheck audit needs DuckDB, which is not installed', 'npm install @duckdb/node-api (an optional dependency, with a prebuilt binary for Linux, macOS and Windows)');
  }
}

/** DuckDB takes a negative amount for no limit at all. */
const amount = /^(?=.*[1-9])\d{1,12}(?:\.\d{1,3})?\s?[KMGT]i?B$/i;

async function createInstance(api: Api, memoryLimit: string): Promise<duckdb.DuckDBInstance> {
  const hint = 'write it like 1GB or 800MB';
  if (!amount.test(memoryLimit.trim())) throw new UsageError(`--memory-limit "${memoryLimit}" is no amount of memory`, hint);
  try {
    return await api.DuckDBInstance.create(':memory:', { memory_limit: memoryLimit });
  } catch (error) {
    throw new UsageError(`--memory-limit "${memoryLimit}" is no amount of memory: ${firstLine(error)}`, hint);
  }
}

/** What DuckDB says of a file that it cannot read is a mistake of the input, not a bug. */
async function asked<T>(ask: () => Promise<T>): Promise<T> {
  try {
    return await ask();
  } catch (error) {
    const message = firstLine(error);
    const hint = /out of memory/i.test(message) ? 'give DuckDB more memory with --memory-limit, or free space in the temporary folder' : 'docs/audit.md lists the columns and formats that are read';
    throw new DataError([{ message: `the dump could not be read: ${message}`, place: null, hint }]);
  }
}

function firstLine(error: unknown): string {
  return (error instanceof Error ? error.message : String(error)).split('\n', 1).join().slice(0, 500);
}

async function readIntegers(connection: duckdb.DuckDBConnection, sql: string, size: number): Promise<readonly Int32Array[]> {
  const result = await connection.stream(sql);
  const columns = Array.from({ length: result.columnCount }, () => new Int32Array(size));
  let at = 0;
  for (let chunk = await result.fetchChunk(); chunk && chunk.rowCount > 0; chunk = await result.fetchChunk()) {
    const { rowCount } = chunk;
    for (const [index, column] of columns.entries()) {
      const vector = chunk.getColumnVector(index);
      if ('items' in vector && vector.items instanceof Int32Array) column.set(vector.items.subarray(0, rowCount), at);
    }
    at += rowCount;
  }
  return columns;
}

/** Rows that a chunk of DuckDB holds. */
const chunkRows = 2048;

async function fillIntegers({ DuckDBDataChunk, INTEGER }: Api, connection: duckdb.DuckDBConnection, { table, columns }: { readonly table: string; readonly columns: readonly Int32Array[] }): Promise<void> {
  const appender = await connection.createAppender(table);
  const size = columns[0]?.length ?? 0;
  for (let at = 0; at < size; at += chunkRows) {
    const chunk = DuckDBDataChunk.create(columns.map(() => INTEGER), Math.min(chunkRows, size - at));
    for (const [index, column] of columns.entries()) {
      const vector = chunk.getColumnVector(index);
      if (!('items' in vector && vector.items instanceof Int32Array)) continue;
      vector.items.set(column.subarray(at, Math.min(at + chunkRows, size)));
      vector.flush();
    }
    appender.appendDataChunk(chunk);
  }
  appender.closeSync();
}

async function fillTexts(connection: duckdb.DuckDBConnection, table: string, rows: readonly (readonly string[])[]): Promise<void> {
  const appender = await connection.createAppender(table);
  for (const row of rows) {
    for (const value of row) appender.appendVarchar(value);
    appender.endRow();
  }
  appender.closeSync();
}

/** A text as an SQL literal. */
export function quoted(text: string): string {
  return `'${text.replaceAll("'", "''")}'`;
}
