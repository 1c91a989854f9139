import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openDatabase, type Database } from '../../src/audit/duck-db.ts';
import { dumpQuery } from '../../src/audit/dump-sql.ts';

let folder: string;
let database: Database;
beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'dump-sql-'));
  database = await openDatabase({ memoryLimit: '200MB' });
});
afterAll(() => {
  database.close();
  rmSync(folder, { recursive: true });
});

let files = 0;

/** The rows of a dump of one file, by the columns that every form comes to. */
async function rowsOf(ending: string, content: string | { readonly select: string }): Promise<readonly unknown[]> {
  const file = join(folder, `dump-${(files += 1)}.${ending}`);
  if (typeof content === 'string') writeFileSync(file, content);
  else await database.run(`COPY (${content.select}) TO '${file}' (FORMAT parquet)`);
  return rowsOfFiles([file]);
}

async function rowsOfFiles(paths: readonly string[]): Promise<readonly unknown[]> {
  return database.rows(`SELECT * FROM (${await dumpQuery(paths, database)}) ORDER BY id NULLS FIRST`);
}

const blank = { card: null, api: null, tags: null, task: null };

describe('a Parquet file', () => {
  const models = `{relation: 'merge', models: [{_id: '1', id: 'o/b'}, {_id: '2', id: 'o/c'}]}`;
  const api = [{ id: 'o/b', relation: 'merge' }, { id: 'o/c', relation: 'merge' }];

  test.each([
    ['with the id alone', `SELECT 'o/a' AS id`, {}],
    ['as hub-stats writes it', `SELECT 'o/a' AS id, '{"license":"mit"}' AS cardData, ${models} AS baseModels, ['x'] AS tags, 'text-generation' AS pipeline_tag`, { card: '{"license":"mit"}', api, tags: ['x'], task: 'text-generation' }],
    ['with names in lower case, as some engines write them', `SELECT 'o/a' AS id, '{"license":"mit"}' AS carddata, ${models} AS basemodels`, { card: '{"license":"mit"}', api }],
    ['with a card that is a structure', `SELECT 'o/a' AS id, {license: 'mit', base_model: ['o/b']} AS cardData`, { card: '{"license":"mit","base_model":["o/b"]}' }],
    ['with a card that is bytes', `SELECT 'o/a' AS id, '{"license":"mit"}'::BLOB AS cardData`, { card: '{"license":"mit"}' }],
    ['with base models as text', `SELECT 'o/a' AS id, '{"relation":"merge","models":[{"id":"o/b"},{"id":"o/c"}]}' AS baseModels`, { api }],
    ['with base models that are no JSON', `SELECT 'o/a' AS id, 'o/b' AS baseModels`, {}],
    ['with base models in another shape', `SELECT 'o/a' AS id, ['o/b'] AS baseModels`, {}],
    ['with base models without a relation', `SELECT 'o/a' AS id, {models: [{id: 'o/b'}]} AS baseModels`, { api: [{ id: 'o/b', relation: null }] }],
    ['with base models that are null, and tags that name one', `SELECT 'o/a' AS id, NULL::STRUCT(relation VARCHAR, models STRUCT(_id VARCHAR, id VARCHAR)[]) AS baseModels, ['base_model:o/b'] AS tags`, { api: [{ id: 'o/b', relation: null }], tags: ['base_model:o/b'] }],
    ['with tags as text', `SELECT 'o/a' AS id, '["x","license:mit"]' AS tags`, { tags: ['x', 'license:mit'] }],
    ['with tags that are no list', `SELECT 'o/a' AS id, 'license:mit' AS tags`, {}],
    ['with an id that is a number', `SELECT 7 AS id`, { id: '7' }],
    ['with a card that is null', `SELECT 'o/a' AS id, NULL::VARCHAR AS cardData`, {}],
  ])('%s', async (_name, select, expected) => {
    const [row] = await rowsOf('parquet', { select });
    // A list without members and none at all say the same.
    expect(row).toSatisfy((found: Record<string, unknown>) => {
      const said = Object.fromEntries(Object.entries(found).map(([key, value]) => [key, Array.isArray(value) && value.length === 0 ? null : value]));
      expect(said).toEqual({ id: 'o/a', ...blank, ...expected });
      return true;
    });
  });

  test('without an id is none', async () => {
    await expect(rowsOf('parquet', { select: `SELECT 'o/a' AS name` })).rejects.toThrow('no column "id"');
  });

  test('beside one of other columns gives the columns of both', async () => {
    const paths = [join(folder, 'left.parquet'), join(folder, 'right.parquet')];
    await database.run(`COPY (SELECT 'o/a' AS id, '{}' AS cardData) TO '${paths[0]}' (FORMAT parquet)`);
    await database.run(`COPY (SELECT 'image-to-text' AS pipeline_tag, 'o/b' AS id) TO '${paths[1]}' (FORMAT parquet)`);
    expect(await rowsOfFiles(paths)).toMatchObject([{ id: 'o/a', card: '{}', task: null }, { id: 'o/b', card: null, task: 'image-to-text' }]);
  });
});

describe('base models in tags', () => {
  test.each([
    ['one, as the Hub writes it twice', ['base_model:o/b', 'base_model:finetune:o/b'], [{ id: 'o/b', relation: null }, { id: 'o/b', relation: 'finetune' }]],
    ['each of the Hub’s relations', ['base_model:adapter:o/b', 'base_model:merge:o/c', 'base_model:quantized:o/d'], [{ id: 'o/b', relation: 'adapter' }, { id: 'o/c', relation: 'merge' }, { id: 'o/d', relation: 'quantized' }]],
    ['a word that is none of them belongs to the id', ['base_model:distilled:o/b'], [{ id: 'distilled:o/b', relation: null }]],
    ['an owner called like a relation', ['base_model:merge/b'], [{ id: 'merge/b', relation: null }]],
    ['tags that only look like it', ['xbase_model:o/b', 'base_models:o/b', 'arxiv:1'], []],
    ['no tags', [], null],
  ])('%s', async (_name, tags, api) => {
    const [row] = await rowsOf('ndjson', JSON.stringify({ id: 'o/a', tags }));
    expect(row).toMatchObject({ api });
  });
});

describe('a line of NDJSON', () => {
  test.each([
    ['with a card that is an object', { cardData: { license: 'mit' } }, { card: '{"license":"mit"}' }],
    ['with a card that is the text of one', { cardData: '{"license":"mit"}' }, { card: '{"license":"mit"}' }],
    ['with a card that is null', { cardData: null }, { card: 'null' }],
    ['with base models', { baseModels: { relation: 'merge', models: [{ id: 'o/b' }] } }, { api: [{ id: 'o/b', relation: 'merge' }] }],
    ['with base models that are null, and tags', { baseModels: null, tags: ['base_model:o/b'] }, { api: [{ id: 'o/b', relation: null }] }],
    ['with a list of base models that is none, and tags', { baseModels: { models: 'o/x' }, tags: ['base_model:o/b'] }, { api: [{ id: 'o/b', relation: null }] }],
    ['with a base model without an id', { baseModels: { relation: 'merge', models: [{ x: 1 }, { id: 'o/b' }] } }, { api: expect.arrayContaining([{ id: 'o/b', relation: 'merge' }]) }],
    ['with a task', { pipeline_tag: 'text-to-image' }, { task: 'text-to-image' }],
    ['with tags of other kinds', { tags: ['x', 5] }, { tags: ['x', '5'] }],
  ])('%s', async (_name, fields, expected) => {
    const [row] = await rowsOf('ndjson', JSON.stringify({ id: 'o/a', ...fields }));
    expect(row).toMatchObject({ id: 'o/a', ...expected });
  });

  test.each([['a number', '{"id":7}'], ['null', '{"id":null}'], ['a list', '{"id":["o/a"]}'], ['an object', '{"id":{"a":1}}'], ['nothing', '{}'], ['no object at all', '[1]']])('whose id is %s stands for no model', async (_name, line) => {
    expect(await rowsOf('jsonl', `${line}\n`)).toMatchObject([{ id: null }]);
  });
});

describe('an edge list', () => {
  test.each([
    ['names in any case', 'Child,PARENT,Relation,License\no/a,o/b,merge,mit\n', [{ id: 'o/a', card: '{"license":["mit"]}', api: [{ id: 'o/b', relation: 'merge' }] }]],
    ['a byte order mark', '\uFEFFchild,parent\no/a,o/b\n', [{ id: 'o/a', card: '{"license":null}', api: [{ id: 'o/b', relation: null }] }]],
    ['semicolons', 'child;parent;relation;license\no/a;o/b;merge;mit\n', [{ id: 'o/a', api: [{ id: 'o/b', relation: 'merge' }] }]],
    ['lines that end as in Windows', 'child,parent\r\no/a,o/b\r\n', [{ id: 'o/a', api: [{ id: 'o/b', relation: null }] }]],
    ['quotes, commas and lines within cells', 'child,parent,relation,license\n"o/a","say ""x"", y",merge,"mit\nline"\n', [{ id: 'o/a', card: '{"license":["mit\\nline"]}', api: [{ id: 'say "x", y', relation: 'merge' }] }]],
    ['rows that are short', 'child,parent,relation,license\no/a,o/b\n', [{ id: 'o/a', card: '{"license":null}', api: [{ id: 'o/b', relation: null }] }]],
    ['spaces around', 'child,parent,relation,license\n o/a , o/b , merge ,mit\n', [{ id: 'o/a', api: [{ id: 'o/b', relation: 'merge' }] }]],
    ['a model of which no parent is known', 'child,parent,relation,license\no/a,,,mit\n', [{ id: 'o/a', card: '{"license":["mit"]}', api: null }]],
    ['all rows of a child, however it is written', 'child,parent,relation,license\nO/a,o/c,merge,mit\no/A,o/b,merge,mit\n', [{ id: 'O/a', card: '{"license":["mit"]}', api: [{ id: 'o/b', relation: 'merge' }, { id: 'o/c', relation: 'merge' }] }]],
    ['licences that differ between rows, all of which count', 'child,parent,relation,license\no/a,o/b,merge,mit\no/a,o/c,merge,apache-2.0\n', [{ id: 'o/a', card: expect.stringMatching(/^(?=.*mit)(?=.*apache-2\.0)/) }]],
    ['a row without a child', 'child,parent,relation,license\n,o/b,merge,mit\no/a,,,mit\n', [{ id: null }, { id: 'o/a' }]],
    ['nothing but the heading', 'child,parent,relation,license\n', []],
  ])('reads %s', async (_name, text, expected) => {
    expect(await rowsOf('csv', text)).toMatchObject(expected);
  });

  test.each([['child', 'source,parent\na,b\n'], ['parent', 'child,target\na,b\n']])('without the column %s is none', async (column, text) => {
    await expect(rowsOf('csv', text)).rejects.toThrow(`no column "${column}"`);
  });
});

describe('files', () => {
  test.each([
    ['of two forms', ['a.csv', 'b.ndjson'], 'one form'],
    ['of no form', ['a.xlsx'], 'a.xlsx is no dump'],
    ['without an ending', ['parquet'], 'parquet is no dump'],
    ['none at all', [], 'one form'],
  ])('%s are refused', async (_name, paths, message) => {
    await expect(dumpQuery(paths, database)).rejects.toThrow(message);
  });

  test('with quotes in their names are names, and no SQL', async () => {
    const file = join(folder, "it's; DROP.ndjson");
    writeFileSync(file, '{"id":"o/a"}\n');
    expect(await rowsOfFiles([file])).toMatchObject([{ id: 'o/a' }]);
  });

  test('that are packed are unpacked', async () => {
    await database.run(`COPY (SELECT 'o/a' AS child, 'o/b' AS parent) TO '${join(folder, 'packed.csv.gz')}' (FORMAT csv, HEADER, COMPRESSION gzip)`);
    expect(await rowsOfFiles([join(folder, 'packed.csv.gz')])).toMatchObject([{ id: 'o/a' }]);
  });
});
