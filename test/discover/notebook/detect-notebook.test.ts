import { expect, test } from 'vitest';
import { detectNotebook } from '../../../src/discover/notebook/detect-notebook.ts';

const cell = (...source: readonly string[]) => ({ cell_type: 'code', source });
const notebook = (language: string, ...cells: readonly unknown[]): string => JSON.stringify({ cells, metadata: { kernelspec: { language } } }, null, 1);

test.each([
  { name: 'calls', text: notebook('python', cell('x = 1\n', 'AutoModel.from_pretrained("org/name")')), models: ['org/name'] },
  { name: 'calls of a name from another cell', text: notebook('python', cell('x = "org/name"'), cell('AutoModel.from_pretrained(x)')), models: ['org/name'] },
  { name: 'commands', text: notebook('python', cell('!hf download org/name')), models: ['org/name'] },
  { name: 'commands of the line', text: notebook('python', cell('%env MODEL_ID=org/name')), models: ['org/name'] },
  { name: 'cells of a shell', text: notebook('python', cell('%%bash\n', 'vllm serve \\\n', '  org/name')), models: ['org/name'] },
  { name: 'code behind a cell of a shell', text: notebook('python', cell('%%bash\n', 'ls'), cell('AutoModel.from_pretrained("org/name")')), models: ['org/name'] },
  { name: 'another kernel', text: notebook('R', cell('model_id <- "org/Name-7b"')), models: ['org/Name-7b'] },
  { name: 'a quote left open in one cell', text: notebook('python', cell('x = "'), cell('AutoModel.from_pretrained("org/name")')), models: ['org/name'] },
  { name: 'texts', text: JSON.stringify({ cells: [{ cell_type: 'markdown', source: ['AutoModel.from_pretrained("org/name")'] }] }), models: [] },
])('$name name $models', ({ text, models }) => {
  const { sightings, remarks } = detectNotebook(text);
  expect([[...new Set(sightings.map(({ id }) => id))], remarks]).toEqual([models, []]);
});

test('a model stands on the line of the file that names it', () => {
  const text = notebook('python', cell('# "é"\n', 'y = 1\n', 'AutoModel.from_pretrained("org/name")\n'), cell('!hf download org/two'));
  const lineOf = (at: number): string => text.split('\n')[text.slice(0, at).split('\n').length - 1] ?? '';
  expect(detectNotebook(text).sightings.map(({ id, at }) => lineOf(at).includes(id))).toEqual([true, true]);
});

test.each([
  { name: 'no JSON', text: 'x = 1', detail: 'no JSON of a notebook with cells' },
  { name: 'cut off', text: notebook('python', cell('a')).slice(0, -9), detail: 'ends in the middle; only what stands before was read' },
])('a file that is $name is told', ({ text, detail }) => {
  expect(detectNotebook(text).remarks).toEqual([{ at: null, reason: 'not-a-notebook', detail }]);
});
