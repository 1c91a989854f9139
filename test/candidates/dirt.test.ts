import { describe, expect, test } from 'vitest';
import { lineOf, readList } from './read.ts';

/** A list as it comes out of an office, what is read of it, which rows are told to be bad, and what else is said. */
interface Dirt {
  readonly name: string;
  readonly text: string | Uint8Array;
  readonly file?: string;
  readonly refs: readonly string[];
  readonly bad?: readonly string[];
  readonly notes?: readonly string[];
}

const utf16 = (text: string, order: 'le' | 'be', mark = '\uFEFF'): Uint8Array => {
  const bytes = Buffer.from(mark + text, 'utf16le');
  return new Uint8Array(order === 'le' ? bytes : bytes.swap16());
};
const latin1 = (text: string): Uint8Array => new Uint8Array(Buffer.from(text, 'latin1'));

const encodings: readonly Dirt[] = [
  { name: 'a byte order mark', text: '\uFEFFmodel,owner\norg/a,x\n', refs: ['org/a 2 {"owner":"x"}'] },
  { name: 'a byte order mark in plain text', file: 'list.txt', text: '\uFEFForg/a\n', refs: ['org/a 1 {}'] },
  { name: 'a byte order mark in JSON', file: 'list.json', text: '\uFEFF["org/a"]', refs: ['org/a 1 {}'] },
  { name: 'UTF-16, little end first', text: utf16('model\norg/a\n', 'le'), refs: ['org/a 2 {}'] },
  { name: 'UTF-16, big end first', text: utf16('model\norg/a\n', 'be'), refs: ['org/a 2 {}'] },
  { name: 'UTF-16 without a mark', text: utf16('model\norg/a\n', 'le', ''), refs: ['org/a 2 {}'] },
  { name: 'UTF-16 in plain text', file: 'list.txt', text: utf16('org/a\r\norg/b\r\n', 'le'), refs: ['org/a 1 {}', 'org/b 2 {}'] },
  { name: 'Windows-1252 as German Excel saves it', text: latin1('Modell;Märkte\norg/a;DE\n'), refs: ['org/a 2 {"Märkte":"DE"}'], notes: ['the text is no UTF-8 and was read as Windows-1252'] },
];

const separators: readonly Dirt[] = [
  { name: 'semicolons', text: 'Abteilung;Modell\nSuche;org/a\n', refs: ['org/a 2 {"Abteilung":"Suche"}'] },
  { name: 'tabs in a file called CSV', text: 'model\towner\norg/a\tx\n', refs: ['org/a 2 {"owner":"x"}'] },
  { name: 'bars', text: 'model|owner\norg/a|x\n', refs: ['org/a 2 {"owner":"x"}'] },
  { name: 'the separator named in the first line, as Excel does', text: 'sep=;\r\nmodel;owner\r\norg/a;x, y\r\n', refs: ['org/a 3 {"owner":"x, y"}'] },
  { name: 'commas within cells of a table with semicolons', text: 'model;use\norg/a;drafts, notes\norg/b;search\n', refs: ['org/a 2 {"use":"drafts, notes"}', 'org/b 3 {"use":"search"}'] },
  { name: 'rows with too many cells', text: 'model,owner\norg/a,x,stray\n', refs: ['org/a 2 {"owner":"x","column 3":"stray"}'] },
  { name: 'rows with too few cells', text: 'model,owner,use\norg/a\n', refs: ['org/a 2 {"owner":"","use":""}'] },
  { name: 'rows of separators alone', text: 'model,owner\n,\norg/a,x\n,\n', refs: ['org/a 3 {"owner":"x"}'] },
  { name: 'line ends of old Macs', text: 'model\rorg/a\rorg/b\r', refs: ['org/a 2 {}', 'org/b 3 {}'] },
  { name: 'line ends of two kinds', text: 'model\r\norg/a\norg/b\r\n', refs: ['org/a 2 {}', 'org/b 3 {}'] },
  { name: 'no line end at the end', text: 'model\norg/a', refs: ['org/a 2 {}'] },
];

const quotes: readonly Dirt[] = [
  { name: 'cells over several lines', text: 'model,why\norg/a,"one\ntwo"\norg/b,x\nbad one,y\n', refs: ['org/a 2 {"why":"one\\ntwo"}', 'org/b 3 {"why":"x"}'], bad: ['row 4 (line 5): "bad one" is no model reference'] },
  { name: 'quotes within words', text: 'model,why\norg/a,the "best"\n', refs: ['org/a 2 {"why":"the \\"best\\""}'] },
  { name: 'a quote that is never closed', text: 'model,why\norg/a,"open\norg/b,x\n', refs: ['org/a 2 {"why":"open"}', 'org/b 3 {"why":"x"}'], notes: ['a quotation mark is never closed, so every line was read as a row of its own'] },
  { name: 'models in quotation marks', file: 'list.txt', text: '"org/a",\n\'org/b\'\n`org/c`\n', refs: ['org/a 1 {}', 'org/b 2 {}', 'org/c 3 {}'] },
];

const heads: readonly Dirt[] = [
  { name: 'a head in German', text: 'Abteilung;KI-Modell;Verantwortlich\nSuche;org/a;Team A\n', refs: ['org/a 2 {"Abteilung":"Suche","Verantwortlich":"Team A"}'] },
  { name: 'a title and an empty row above the head', text: 'AI candidates of 2026,\n,\nModel,Owner\norg/a,x\n', refs: ['org/a 4 {"Owner":"x"}'], notes: ['row 1 above the head of the table was left out'] },
  { name: 'a title above a head without a telling name', text: 'Candidates;;\nTeam;What;Why\nSuche;org/a;x\n', refs: ['org/a 3 {"Team":"Suche","Why":"x"}'], notes: ['row 1 above the head of the table was left out'] },
  { name: 'the head again in the middle', text: 'model,owner\norg/a,x\nmodel,owner\norg/b,y\n', refs: ['org/a 2 {"owner":"x"}', 'org/b 4 {"owner":"y"}'], bad: ['row 3: repeats the head of the table'] },
  { name: 'no head', text: 'org/a,x\norg/b,y\n', refs: ['org/a 1 {"column 2":"x"}', 'org/b 2 {"column 2":"y"}'] },
  { name: 'an old name first in a list without a head', text: 'gpt2\norg/a\n', refs: ['gpt2 1 {}', 'org/a 2 {}'] },
  { name: 'two columns of the same name', text: 'model,note,note\norg/a,x,y\n', refs: ['org/a 2 {"note":"x","note (2)":"y"}'] },
  { name: 'columns named like properties of every object', text: 'model,__proto__,constructor\norg/a,x,y\n', refs: ['org/a 2 {"__proto__":"x","constructor":"y"}'] },
  { name: 'two columns of models', text: 'model,alternative\norg/a,org/x\norg/b,org/y\n', refs: ['org/a 2 {"alternative":"org/x"}', 'org/b 3 {"alternative":"org/y"}'], notes: ['models were read from the column "model"; "alternative" names models too and is only carried along'] },
  { name: 'names for people beside the ids', text: 'Model,Repository\nOur best,org/a\nOur second,org/b\n', refs: ['org/a 2 {"Model":"Our best"}', 'org/b 3 {"Model":"Our second"}'] },
];

const cells: readonly Dirt[] = [
  { name: 'spaces around names, also those that do not break', text: 'model , owner\n  org/a  , x \n\u00A0org/b\u00A0,y\n', refs: ['org/a 2 {"owner":"x"}', 'org/b 3 {"owner":"y"}'] },
  { name: 'characters that show nothing', text: 'model\norg/a\u200B\n\u2060org/b\n', refs: ['org/a 2 {}', 'org/b 3 {}'] },
  { name: 'addresses with query strings and anchors', text: 'model\nhttps://huggingface.co/org/a?library=transformers#files\nhttps://huggingface.co/org/b/tree/main?x=1\n', refs: ['https://huggingface.co/org/a?library=transformers#files 2 {}', 'https://huggingface.co/org/b/tree/main?x=1 3 {}'] },
  { name: 'a link as Markdown writes it', text: 'model\n[a model](https://huggingface.co/org/a)\n', refs: ['https://huggingface.co/org/a 2 {}'] },
  { name: 'several models in a cell', text: 'model,owner\n"org/a, org/b",x\n"org/c\norg/d",y\n', refs: ['org/a 2 {"owner":"x"}', 'org/b 2 {"owner":"x"}', 'org/c 3 {"owner":"y"}', 'org/d 3 {"owner":"y"}'] },
  { name: 'repeated rows', text: 'model,use\norg/a,x\norg/a,x\norg/a,y\n', refs: ['org/a 2+3 {"use":"x"}', 'org/a 4 {"use":"y"}'] },
  { name: 'bullets and numbers', file: 'list.txt', text: '- org/a\n* org/b\n1. org/c\n• org/d\n', refs: ['org/a 1 {}', 'org/b 2 {}', 'org/c 3 {}', 'org/d 4 {}'] },
  { name: 'numbers, dates and errors in the place of models', text: 'model,owner\norg/a,x\n42,x\n2026-01-31,x\n31.01.2026,x\n#N/A,x\n', refs: ['org/a 2 {"owner":"x"}'], bad: ['row 3: "42" is a number or a date and no model', 'row 4: "2026-01-31" is a number or a date and no model', 'row 5: "31.01.2026" is a number or a date and no model', 'row 6: the cell holds the error #N/A and no model'] },
  { name: 'formulae in the place of models', text: 'model,owner\norg/a,=1+1\n"=HYPERLINK(""https://x.example"")",x\n+cmd,x\n@SUM(A1),x\n', refs: ['org/a 2 {"owner":"=1+1"}'], bad: ['row 3: "=HYPERLINK("https://x.example")" is a formula and no model', 'row 4: "+cmd" is a formula and no model', 'row 5: "@SUM(A1)" is a formula and no model'] },
  { name: 'dashes and «n/a» in the place of models', text: 'model,owner\norg/a,x\n-,x\nn/a,x\n–,x\n', refs: ['org/a 2 {"owner":"x"}'], bad: ['row 3: no model is named', 'row 4: no model is named', 'row 5: no model is named'] },
  { name: 'data sets, Spaces and other addresses', text: 'model\norg/a\nhttps://huggingface.co/datasets/org/d\nhttps://example.com/org/b\nspaces/org/s\n', refs: ['org/a 2 {}'], bad: ['row 3: "https://huggingface.co/datasets/org/d" is no model reference', 'row 4: "https://example.com/org/b" is no model reference', 'row 5: "spaces/org/s" is no model reference'] },
  { name: 'paths that climb', text: 'model\norg/a\n../../etc/passwd\norg/..\n', refs: ['org/a 2 {}'], bad: ['row 3: "../../etc/passwd" is no model reference', 'row 4: "org/.." is no model reference'] },
  { name: 'escapes of terminals', text: 'model\norg/a\norg/\u001B[31mred\n', refs: ['org/a 2 {}'], bad: ['row 3: "org/\uFFFD[31mred" is no model reference'] },
  { name: 'a huge cell in the place of a model', text: `model,owner\norg/a,x\n${'z'.repeat(300_000)},x\n`, refs: ['org/a 2 {"owner":"x"}'], bad: ['row 3: the cell holds 300000 characters and no model'] },
];

describe.each([['encodings', encodings], ['separators and line ends', separators], ['quotation marks', quotes], ['heads', heads], ['cells', cells]] as const)('dirt in %s:', (_kind, table) => {
  test.each(table)('$name', async ({ text, file = 'list.csv', refs, bad = [], notes = [] }) => {
    const list = await readList(text, file);
    expect({ refs: list.candidates.map(lineOf), bad: list.badRows.map(({ message }) => message), notes: list.notes }).toEqual({ refs, bad: bad.map((message) => `${file}, ${message}`), notes });
  });
});

describe('size', () => {
  test('ten thousand rows are read, each with its number', async () => {
    const rows = Array.from({ length: 10_000 }, (_, at) => `org/model-${at},team ${at % 7}`);
    const { candidates, badRows } = await readList(['model,owner', ...rows].join('\n'), 'list.csv');
    expect([candidates.length, badRows.length, candidates.at(-1)?.rows]).toEqual([10_000, 0, [10_001]]);
  });

  test('ten thousand rows of YAML keep their lines', async () => {
    const rows = Array.from({ length: 10_000 }, (_, at) => `- { model: org/model-${at}, owner: team }`);
    expect((await readList(rows.join('\n'), 'list.yaml')).candidates.at(-1)?.rows).toEqual([10_000]);
  });

  test('what is carried from a huge cell is cut to what a spreadsheet takes', async () => {
    const { candidates } = await readList(`model,owner\norg/a,${'z'.repeat(100_000)}\n`, 'list.csv');
    expect(candidates[0]?.columns['owner']).toHaveLength(32_767);
  });
});
