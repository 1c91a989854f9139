import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openDatabase, quoted, type Database } from '../../src/audit/duck-db.ts';
import { DataError, UsageError } from '../../src/errors.ts';

let database: Database;
beforeAll(async () => void (database = await openDatabase({ memoryLimit: '200MB' })));
afterAll(() => database.close());

describe('an amount of memory', () => {
  test.each(['1GB', '800MB', '1.5GB', '512 MiB', '100mb'])('may be written as %s', async (memoryLimit) => {
    (await openDatabase({ memoryLimit })).close();
  });

  test.each(['', ' ', 'much', '-1', '-1GB', '0', '0GB', '0.0GB', '1', '1GBs', 'GB', '50%', '1e9', '1GB; DROP TABLE x', '9'.repeat(20)])('is none when written as "%s"', async (memoryLimit) => {
    await expect(openDatabase({ memoryLimit })).rejects.toThrow(UsageError);
    await expect(openDatabase({ memoryLimit })).rejects.toThrow(`--memory-limit "${memoryLimit}" is no amount of memory`);
  });
});

describe('integers', () => {
  test.each([0, 1, 2_047, 2_048, 2_049, 10_000])('%i of them come out as they went in', async (size) => {
    const [left, right] = [Int32Array.from({ length: size }, (_, index) => index * 7 - 3), Int32Array.from({ length: size }, (_, index) => -index)];
    await database.run(`CREATE OR REPLACE TEMP TABLE numbers (l INTEGER, r INTEGER)`);
    await database.fillIntegers('numbers', [left, right]);
    expect(await database.integers('SELECT l, r FROM numbers ORDER BY rowid', size)).toEqual([left, right]);
  });

  test('have the bounds of 32 bits', async () => {
    await database.run('CREATE OR REPLACE TEMP TABLE bounds (n INTEGER)');
    const values = Int32Array.of(-(2 ** 31), 2 ** 31 - 1, 0);
    await database.fillIntegers('bounds', [values]);
    expect(await database.integers('SELECT n FROM bounds ORDER BY rowid', 3)).toEqual([values]);
  });
});

describe('texts', () => {
  const hostile = ["it's", 'a "b"', '', 'line\nline', 'tab\t', 'ünï 中文 😀', "'; DROP TABLE texts; --", '\\', '%_', 'null'];

  test('come out as they went in, whatever stands in them', async () => {
    await database.run('CREATE OR REPLACE TEMP TABLE texts (a VARCHAR, b VARCHAR)');
    await database.fillTexts('texts', hostile.map((text, index) => [text, String(index)]));
    expect(await database.texts('SELECT a, b FROM texts ORDER BY rowid')).toEqual([hostile, hostile.map((_, index) => String(index))]);
  });

  test.each(hostile)('are themselves as literals: %j', async (text) => {
    expect(await database.texts(`SELECT ${quoted(text)}`)).toEqual([[text]]);
  });

  test('that are absent are null', async () => {
    expect(await database.texts('SELECT NULL::VARCHAR, 7')).toEqual([[null], ['7']]);
  });
});

test('rows come with the names of their columns', async () => {
  expect(await database.rows(`SELECT 'x' AS a, ['y'] AS b, {c: 1} AS d`)).toEqual([{ a: 'x', b: ['y'], d: { c: 1 } }]);
});

describe('what DuckDB says of the input is a mistake of the input:', () => {
  test.each([
    ['a file that is not there', `SELECT * FROM read_parquet('/nowhere/x.parquet')`, 'docs/audit.md'],
    ['a column that is not there', 'SELECT nothing FROM (SELECT 1 AS something)', 'docs/audit.md'],
    ['a value that is none', `SELECT 'x'::INTEGER`, 'docs/audit.md'],
  ])('%s', async (_name, sql, hint) => {
    for (const ask of [() => database.run(sql), () => database.rows(sql), () => database.texts(sql), () => database.integers(sql, 1)]) {
      const error: unknown = await ask().then(() => null, (thrown: unknown) => thrown);
      expect(error).toBeInstanceOf(DataError);
      expect((error as DataError).mistakes).toMatchObject([{ message: expect.stringMatching(/^the dump could not be read: [^\n]+$/), hint: expect.stringContaining(hint) }]);
    }
  });

  test('a file that cannot be written is a mistake of the command', async () => {
    await expect(database.write(`COPY (SELECT 1) TO '/nowhere/x.parquet'`, '/nowhere/x.parquet')).rejects.toThrow('the results could not be written to /nowhere/x.parquet');
  });
});
