import writeWorkbook from 'write-excel-file/node';
import { describe, expect, test } from 'vitest';
import { DataError } from '../../src/errors.ts';
import { lineOf, readList } from './read.ts';

async function read(text: string | Uint8Array, file: string) {
  const { candidates, badRows } = await readList(text, file);
  return { refs: candidates.map(lineOf), bad: badRows.map(({ message }) => message) };
}

describe('forms of a list', () => {
  test.each([
    { name: 'plain text with comments', file: 'list.txt', text: '# ours\norg/a\n\norg/b # second\n', refs: ['org/a 2 {}', 'org/b 4 {}'] },
    { name: 'CSV with a header', file: 'list.csv', text: 'model,owner\norg/a,search\norg/b,ads\n', refs: ['org/a 2 {"owner":"search"}', 'org/b 3 {"owner":"ads"}'] },
    { name: 'CSV without a header', file: 'list.csv', text: 'org/a\norg/b\n', refs: ['org/a 1 {}', 'org/b 2 {}'] },
    { name: 'TSV', file: 'list.tsv', text: 'name\trepo_id\nFirst\torg/a\n', refs: ['org/a 2 {"name":"First"}'] },
    { name: 'a YAML list of names', file: 'list.yaml', text: '- org/a\n- org/b@v1\n', refs: ['org/a 1 {}', 'org/b@v1 2 {}'] },
    { name: 'a YAML list of mappings under `models`', file: 'list.yml', text: 'models:\n  - model: org/a\n    owner: search\n', refs: ['org/a 2 {"owner":"search"}'] },
    { name: 'a YAML list of names and mappings', file: 'list.yml', text: '- org/a\n- model: org/b\n  owner: ads\n', refs: ['org/a 1 {}', 'org/b 2 {"owner":"ads"}'] },
    { name: 'JSON', file: 'list.json', text: '[{"model": "org/a", "users": 5}]', refs: ['org/a 1 {"users":"5"}'] },
    { name: 'a column found by its content', file: 'list.csv', text: 'team,what\nsearch,https://huggingface.co/org/a\n', refs: ['https://huggingface.co/org/a 2 {"team":"search"}'] },
    { name: 'old names without an organisation, under a telling head', file: 'list.csv', text: 'Modell;Abteilung\ngpt2;Suche\n', refs: ['gpt2 2 {"Abteilung":"Suche"}'] },
  ])('$name', async ({ file, text, refs }) => {
    expect(await read(text, file)).toEqual({ refs, bad: [] });
  });

  test('an XLSX workbook, whatever it is called', async () => {
    const workbook = new Uint8Array(await writeWorkbook([[{ value: 'Model' }, { value: 'Users' }], [{ value: 'org/a' }, { value: 12 }]]).toBuffer());
    for (const file of ['list.xlsx', 'list.csv', 'list']) expect((await read(workbook, file)).refs).toEqual(['org/a 2 {"Users":"12"}']);
  });
});

test('bad rows are named by number and the rest goes on', async () => {
  expect(await read('model,owner\n,search\norg/a,ads\nnot a model!,x\n', 'list.csv')).toEqual({ refs: ['org/a 3 {"owner":"ads"}'], bad: ['list.csv, row 2: no model is named', 'list.csv, row 4: "not a model!" is no model reference'] });
});

test.each(['[]', '# nothing yet\n[]\n', 'models: []\n', '{"models": []}'])('%j is an empty list, and is told so at its place', async (content) => {
  await expect(readList(content, 'list.yaml')).rejects.toMatchObject({ mistakes: [{ message: 'the list is empty', place: { file: 'list.yaml' }, hint: 'write `- org/name` on each line' }] });
});

test.each([
  { name: 'an empty file', file: 'list.txt', content: '' },
  { name: 'an empty table', file: 'list.csv', content: '\n\n' },
  { name: 'a head without rows', file: 'list.csv', content: 'model,owner\n' },
  { name: 'only bad rows', file: 'list.txt', content: 'no model here\n' },
  { name: 'YAML that is no list', file: 'list.yaml', content: 'a: 1\n' },
  { name: 'YAML that does not parse', file: 'list.yaml', content: '- a: [\n' },
  { name: 'JSON that is cut off', file: 'list.json', content: '[{"model": "org/a"}, {"mod' },
  { name: 'a workbook that is none', file: 'list.xlsx', content: 'PK not really' },
  { name: 'an old workbook', file: 'list.xls', content: new Uint8Array([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1]) },
  { name: 'a PDF', file: 'list.txt', content: '%PDF-1.7\n' },
  { name: 'a table without a column of models', file: 'list.csv', content: 'team,size\nsearch,12\nads,9\n' },
])('$name is refused with what to do', async ({ file, content }) => {
  await expect(read(content, file)).rejects.toThrow(DataError);
});
