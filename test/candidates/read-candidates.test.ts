import writeWorkbook from 'write-excel-file/node';
import { describe, expect, test } from 'vitest';
import { readCandidates } from '../../src/candidates/read-candidates.ts';
import { DataError } from '../../src/errors.ts';

const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);
const problemOf = (ref: string): string | null => (/^[\w.@/:-]+$/.test(ref) ? null : `"${ref}" is no model`);

async function read(text: string | Uint8Array, file: string) {
  const { candidates, badRows } = await readCandidates(typeof text === 'string' ? bytes(text) : text, file, problemOf);
  return { refs: candidates.map(({ ref, rows, columns }) => `${ref} ${rows.join('+')} ${JSON.stringify(columns)}`), bad: badRows.map(({ message }) => message) };
}

describe('forms of a list', () => {
  test.each([
    { name: 'plain text with comments', file: 'list.txt', text: '# ours\norg/a\n\norg/b # second\n', refs: ['org/a 2 {}', 'org/b 4 {}'] },
    { name: 'CSV with a header', file: 'list.csv', text: 'model,owner\norg/a,search\norg/b,ads\n', refs: ['org/a 2 {"owner":"search"}', 'org/b 3 {"owner":"ads"}'] },
    { name: 'CSV without a header', file: 'list.csv', text: 'org/a\norg/b\n', refs: ['org/a 1 {}', 'org/b 2 {}'] },
    { name: 'semicolons, byte order mark and a German header', file: 'list.csv', text: '\uFEFFAbteilung;Modell\nSuche;org/a\n', refs: ['org/a 2 {"Abteilung":"Suche"}'] },
    { name: 'TSV', file: 'list.tsv', text: 'name\trepo_id\nFirst\torg/a\n', refs: ['org/a 2 {"name":"First"}'] },
    { name: 'quoted cells over several lines keep row numbers', file: 'list.csv', text: 'model,why\norg/a,"one\ntwo"\norg/b,x\n', refs: ['org/a 3 {"why":"one\\ntwo"}', 'org/b 4 {"why":"x"}'] },
    { name: 'a YAML list of names', file: 'list.yaml', text: '- org/a\n- org/b@v1\n', refs: ['org/a 1 {}', 'org/b@v1 2 {}'] },
    { name: 'a YAML list of mappings under `models`', file: 'list.yml', text: 'models:\n  - model: org/a\n    owner: search\n', refs: ['org/a 2 {"owner":"search"}'] },
    { name: 'JSON', file: 'list.json', text: '[{"model": "org/a", "users": 5}]', refs: ['org/a 1 {"users":"5"}'] },
    { name: 'a column found by its content', file: 'list.csv', text: 'team,what\nsearch,https://huggingface.co/org/a\n', refs: ['https://huggingface.co/org/a 2 {"team":"search"}'] },
    { name: 'repeated rows are merged, rows that differ are not', file: 'list.csv', text: 'model,use\norg/a,x\norg/a,x\norg/a,y\n', refs: ['org/a 2+3 {"use":"x"}', 'org/a 4 {"use":"y"}'] },
  ])('$name', async ({ file, text, refs }) => {
    expect((await read(text, file)).refs).toEqual(refs);
  });

  test('an XLSX workbook', async () => {
    const workbook = await writeWorkbook([[{ value: 'Model' }, { value: 'Users' }], [{ value: 'org/a' }, { value: 12 }]]).toBuffer();
    expect((await read(new Uint8Array(workbook), 'list.xlsx')).refs).toEqual(['org/a 2 {"Users":"12"}']);
  });

  test('UTF-16 text as spreadsheets save it', async () => {
    expect((await read(new Uint8Array(Buffer.from('\uFEFFmodel\norg/a\n', 'utf16le')), 'list.csv')).refs).toEqual(['org/a 2 {}']);
  });
});

test('bad rows are named by number and the rest goes on', async () => {
  expect(await read('model,owner\n,search\norg/a,ads\nnot a model!,x\n', 'list.csv')).toEqual({ refs: ['org/a 3 {"owner":"ads"}'], bad: ['list.csv, row 2: no model is named', 'list.csv, row 4: "not a model!" is no model'] });
});

test.each([
  { name: 'an empty file', file: 'list.txt', text: '' },
  { name: 'only bad rows', file: 'list.txt', text: 'no model here\n' },
  { name: 'YAML that is no list', file: 'list.yaml', text: 'a: 1\n' },
  { name: 'YAML that does not parse', file: 'list.yaml', text: '- a: [\n' },
  { name: 'a workbook that is none', file: 'list.xlsx', text: 'PK not really' },
  { name: 'a table without a column of models', file: 'list.csv', text: 'team,size\nsearch,12\nads,9\n' },
])('$name is refused with what to do', async ({ file, text }) => {
  await expect(read(text, file)).rejects.toThrow(DataError);
});
