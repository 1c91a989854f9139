import { describe, expect, test } from 'vitest';
import { lineOf, readList } from './read.ts';

/** File, content, the models that are read with their rows and columns, the rows that are told to be bad, and what else is said. */
type Dirt = readonly [name: string, file: string, content: string | Uint8Array, refs: readonly string[], bad?: readonly string[], notes?: readonly string[]];

const shiftJis = new Uint8Array([0x83, 0x82, 0x83, 0x66, 0x83, 0x8b, 0x2c, 0x92, 0x53, 0x93, 0x96, 0x0a, ...Buffer.from('org/a,x\n')]);

const jsonAndYaml: readonly Dirt[] = [
  ['JSON lines', 'list.jsonl', '{"model":"org/a","owner":"x"}\n\n{"model":"org/b","owner":"y"}\n', ['org/a 1 {"owner":"x"}', 'org/b 3 {"owner":"y"}']],
  ['JSON lines of which one is broken', 'list.ndjson', '{"model":"org/a"}\n{bad\n{"model":"org/b"}\n', ['org/a 1 {}', 'org/b 3 {}'], ['row 2: "{bad" is no model reference']],
  ['JSON lines in a file called JSON', 'list.json', '{"model":"org/a"}\r\n{"model":"org/b"}\r\n', ['org/a 1 {}', 'org/b 2 {}']],
  ['JSON lines in a text file', 'list.txt', '{"id":"org/a","owner":"x"}\n{"id":"org/b","owner":"y"}', ['org/a 1 {"owner":"x"}', 'org/b 2 {"owner":"y"}']],
  ['one mapping over several lines', 'list.json', '{\n  "models": [\n    "org/a"\n  ]\n}', ['org/a 3 {}']],
  ['a list under another key', 'list.json', '{"count":1,"items":[{"id":"org/a"}]}', ['org/a 1 {}']],
  ['a table as lists within a list', 'list.json', '[["model","owner"],["org/a","x"],["org/b","y"]]', ['org/a 2 {"owner":"x"}', 'org/b 3 {"owner":"y"}']],
  ['lists of models within a list', 'list.yaml', '- [org/a, org/b]\n- org/c\n', ['org/a 1 {}', 'org/b 1 {}', 'org/c 2 {}']],
  ['several models in one entry', 'list.json', '[{"models":["org/a","org/b"],"owner":"x"}]', ['org/a 1 {"owner":"x"}', 'org/b 1 {"owner":"x"}']],
  ['entries on one line, of which some are bad', 'list.json', '["org/a", 42, null]', ['org/a 1 {}'], ['row 2 (line 1): "42" is a number or a date and no model', 'row 3 (line 1): no model is named']],
  ['anchors that are merged', 'list.yaml', 'd: &d {owner: x, use: y}\nmodels:\n  - <<: *d\n    model: org/a\n  - { <<: [*d], model: org/b, use: z }\n', ['org/a 3 {"owner":"x","use":"y"}', 'org/b 5 {"owner":"x","use":"z"}']],
  ['an alias for a model', 'list.yaml', '- &m org/a\n- *m\n', ['org/a 1+2 {}']],
];

const tables: readonly Dirt[] = [
  ['a Markdown table', 'list.md', '# Ours\n\n| Model | Owner |\n|:--|--:|\n| `org/a` | x \\| y |\n| **org/b** | z |\n', ['org/a 5 {"Owner":"x | y"}', 'org/b 6 {"Owner":"z"}']],
  ['a Markdown table in a file called CSV', 'list.csv', '| Model | Owner |\n|---|---|\n| [org/a] | x |\n', ['org/a 3 {"Owner":"x"}']],
  ['a table with commas in a text file', 'list.txt', 'model,owner\norg/a,"x, y"\n', ['org/a 2 {"owner":"x, y"}']],
  ['a table with tabs in a text file', 'list.txt', 'Team\tModell\nSuche\torg/a\n', ['org/a 2 {"Team":"Suche"}']],
  ['boxes to tick', 'list.md', '- [ ] org/a\n- [x] org/b\n', ['org/a 1 {}', 'org/b 2 {}']],
  ['spaces behind the separators', 'list.csv', '"model", "owner"\n"org/a", "x, y"\n', ['org/a 2 {"owner":"x, y"}']],
  ['single quotation marks', 'list.csv', "'model','owner'\n'org/a','x, y'\n", ['org/a 2 {"owner":"x, y"}']],
  ['an apostrophe that is no quotation mark', 'list.csv', "model,owner\norg/a,'tis x\n", ['org/a 2 {"owner":"\'tis x"}']],
  ['cells over several lines with the line ends of Windows', 'list.csv', 'model,why\r\norg/a,"one\r\ntwo"\r\norg/b,x\r\nbad one,y\r\n', ['org/a 2 {"why":"one\\ntwo"}', 'org/b 3 {"why":"x"}'], ['row 4 (line 5): "bad one" is no model reference']],
  ['a head over two lines', 'list.csv', '"Model\nID",owner\norg/a,x\n', ['org/a 2 {"owner":"x"}']],
  ['rows that somebody commented out', 'list.csv', 'model,owner\n# org/x,x\norg/a,y\n', ['org/a 3 {"owner":"y"}'], [], ['row 2 is a comment and was left out']],
  ['separators at the end of every row', 'list.csv', 'model,owner,,\norg/a,x,,\n', ['org/a 2 {"owner":"x"}']],
];

const languages: readonly Dirt[] = [
  ['a head in French', 'list.csv', 'Modèle;Responsable\norg/a;Équipe\n', ['org/a 2 {"Responsable":"Équipe"}']],
  ['a head in Japanese', 'list.csv', 'モデル,担当\norg/a,x\n', ['org/a 2 {"担当":"x"}']],
  ['a Japanese export in Shift_JIS', 'list.csv', shiftJis, ['org/a 2 {"担当":"x"}'], [], ['the text is no UTF-8 and was read as Shift_JIS']],
  ['full-width characters', 'list.csv', 'model\nｏｒｇ／ａ\n', ['org/a 2 {}']],
  ['hyphens of a word processor', 'list.csv', 'model\norg/my\u2011model\norg/my\u2010other\n', ['org/my-model 2 {}', 'org/my-other 3 {}']],
  ['letters that only look alike', 'list.csv', 'model\n\u043Erg/a\norg/b\n', ['org/b 3 {}'], ['row 2: "\u043Erg/a" is no model reference']],
  ['a slash at the end', 'list.csv', 'model\norg/a/\n', ['org/a 2 {}']],
];

const pins: readonly Dirt[] = [
  ['commits', 'list.csv', 'model,revision\norg/a,ABCDEF1\norg/b,\norg/c,main\n', ['org/a@abcdef1 2 {"revision":"ABCDEF1"}', 'org/b 3 {"revision":""}', 'org/c 4 {"revision":"main"}']],
  ['a reference with a revision of its own', 'list.csv', 'model,commit\norg/a@1234567,abcdef1\n', ['org/a@1234567 2 {"commit":"abcdef1"}']],
  ['revisions of something else', 'list.csv', 'model,Rev.\norg/a,B\norg/b,20260131\norg/c,1.0\n', ['org/a 2 {"Rev.":"B"}', 'org/b 3 {"Rev.":"20260131"}', 'org/c 4 {"Rev.":"1.0"}'], [], ['column "Rev." names no commit in rows 2, 3, 4; what stands there was only carried along']],
];

describe.each([['JSON and YAML', jsonAndYaml], ['tables', tables], ['languages', languages], ['a column of revisions with', pins]] as const)('dirt in %s:', (_kind, cases) => {
  test.each(cases.map((dirt) => ({ name: dirt[0], dirt })))('$name', async ({ dirt: [, file, content, refs, bad = [], notes = []] }) => {
    const list = await readList(content, file);
    expect({ refs: list.candidates.map(lineOf), bad: list.badRows.map(({ message }) => message), notes: list.notes }).toEqual({ refs, bad: bad.map((message) => `${file}, ${message}`), notes });
  });
});

test('several YAML documents are refused in words that are not those of the parser', async () => {
  await expect(readList('- org/a\n---\n- org/b\n', 'list.yaml')).rejects.toMatchObject({ mistakes: [{ message: 'the file holds several YAML documents', hint: 'join them into one list' }] });
});
