import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { GroupResult } from '../../src/audit/judge-group.ts';
import type { AuditFound } from '../../src/audit/summary.ts';
import { stageTasks } from '../../src/audit/tasks.ts';
import { resultsFormat, writeResults } from '../../src/audit/write-results.ts';
import { withStagedDump } from '../support/audit-database.ts';

let folder: string;
beforeAll(() => void (folder = mkdtempSync(join(tmpdir(), 'audit-results-'))));
afterAll(() => rmSync(folder, { recursive: true }));

const result = (rest: Partial<GroupResult> = {}): GroupResult => ({ verdict: 'pass', concluded: 'mit', governing: ['mit'], droppedFrom: [], complete: true, rules: [], onlyProse: false, ...rest });

/** Writes what was found of models called `o/0`, `o/1`, … and reads it again. */
async function written(file: string, { groupOf, results, ...rest }: { readonly groupOf: readonly number[]; readonly results: readonly GroupResult[] } & { readonly [K in 'depths' | 'circles' | 'selected']?: readonly number[] }): Promise<readonly Readonly<Record<string, unknown>>[]> {
  const size = groupOf.length;
  const found: AuditFound = { groupOf: Int32Array.from(groupOf), results, depths: Int32Array.from(rest.depths ?? groupOf.map(() => 0)), circles: Uint8Array.from(rest.circles ?? groupOf.map(() => 0)), selected: Uint8Array.from(rest.selected ?? groupOf.map(() => 1)) };
  return withStagedDump(Array.from({ length: size }, (_, model) => ({ id: `o/${model}` })), async ({ database }) => {
    await writeResults(join(folder, file), found, database);
    return file.endsWith('.parquet') ? database.rows(`SELECT * FROM read_parquet('${join(folder, file)}')`) : readFileSync(join(folder, file), 'utf8').split('\n').filter((line) => line !== '').map((line) => JSON.parse(line));
  });
}

describe.each(['results.ndjson', 'results.jsonl', 'results.parquet'])('%s', (file) => {
  test('has a row a model, in the order of the dump, with all that was found', async () => {
    const results = [result(), result({ verdict: 'violation', concluded: null, governing: ['a', 'b'], droppedFrom: ['b'], complete: false, rules: ['x', 'y'], onlyProse: true })];
    expect(await written(file, { groupOf: [1, 0, 1], results, depths: [2, 0, 5], circles: [0, 0, 1] })).toEqual([
      { id: 'o/0', verdict: 'violation', concluded: null, governing: ['a', 'b'], dropped_from: ['b'], depth: 2, complete: false, in_cycle: false, rules: ['x', 'y'], only_prose: true },
      { id: 'o/1', verdict: 'pass', concluded: 'mit', governing: ['mit'], dropped_from: [], depth: 0, complete: true, in_cycle: false, rules: [], only_prose: false },
      { id: 'o/2', verdict: 'violation', concluded: null, governing: ['a', 'b'], dropped_from: ['b'], depth: 5, complete: false, in_cycle: true, rules: ['x', 'y'], only_prose: true },
    ]);
  });

  test('has only the rows that were asked for', async () => {
    const rows = await written(file, { groupOf: [0, 0, 0], results: [result()], selected: [1, 0, 1] });
    expect(rows.map(({ id }) => id)).toEqual(['o/0', 'o/2']);
  });

  test('is there without rows when there are none', async () => {
    expect(await written(file, { groupOf: [0], results: [result()], selected: [0] })).toEqual([]);
    expect(existsSync(join(folder, file))).toBe(true);
  });
});

test('words of strangers stay what they are', async () => {
  const [row] = await written('words.ndjson', { groupOf: [0], results: [result({ concluded: 'it\'s "x"', governing: ['LicenseRef-a b', 'c,d'] })] });
  expect(row).toMatchObject({ concluded: 'it\'s "x"', governing: ['LicenseRef-a b', 'c,d'] });
});

describe('the form of results', () => {
  test.each([['a.parquet', 'parquet'], ['A.PARQUET', 'parquet'], ['a.ndjson', 'json'], ['a.b.jsonl', 'json']])('of %s is %s', (file, format) => {
    expect(resultsFormat(file)).toContain(`FORMAT ${format}`);
  });

  test.each(['a', 'a.csv', 'parquet', 'a.parquet.gz', 'a.ndjson ', ''])('of "%s" is none', (file) => {
    expect(() => resultsFormat(file)).toThrow('ends in no form that results are written in');
  });
});

test('tasks are told apart by whether they take or give more than text', async () => {
  const given = ['text-generation', 'image-text-to-text', 'made-up', undefined, 'text-to-image', 'text-classification', ''];
  const { taskOf, tasks } = await withStagedDump(given.map((pipeline_tag, index) => ({ id: `o/${index}`, pipeline_tag })), ({ database, rows }) => stageTasks(rows.models, database));
  expect([...taskOf].map((sort) => tasks[sort])).toEqual(['text-generation', 'image-text-to-text', null, null, 'image-text-to-text', 'text-generation', null]);
});
