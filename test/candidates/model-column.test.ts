import { describe, expect, test } from 'vitest';
import { findModelColumn, isModelHead, namesModel, otherModelColumns } from '../../src/candidates/model-column.ts';

/** A table of columns with their cells. */
function table(columns: Readonly<Record<string, readonly string[]>>) {
  const names = Object.keys(columns);
  const length = Math.max(0, ...Object.values(columns).map((cells) => cells.length));
  return { columns: names, rows: Array.from({ length }, (_, at) => ({ number: at + 2, line: at + 2, cells: Object.fromEntries(names.map((name) => [name, columns[name]?.[at] ?? ''])) })) };
}

describe('the column of models', () => {
  test.each<[string, Readonly<Record<string, readonly string[]>>, string | null]>([
    ['is the only one, whatever it is called', { stuff: ['x', 'y'] }, 'stuff'],
    ['is the one with a telling name', { owner: ['a/b', 'c/d'], model: ['org/a', 'org/b'] }, 'model'],
    ['is the one whose cells look like models where none tells', { team: ['x', 'y'], what: ['org/a', 'org/b'] }, 'what'],
    ['is not one with a telling name that holds none, beside one that does', { model: ['the small one', 'the large one'], hub: ['org/a', 'org/b'] }, 'hub'],
    ['is a telling one of old names, where no column looks like models', { owner: ['x', 'y'], model: ['gpt2', 'bert'] }, 'model'],
    ['is the one called after models, not one of their replacements', { model: ['my-llama'], replacement: ['org/a'] }, 'model'],
    ['is the one called after models in German, too', { Modell: ['Llama 3.1 8B'], Ersatz: ['org/a'] }, 'Modell'],
    ['is not one of bases, whatever it is called', { model: ['gpt2'], base_model_id: ['org/a'] }, 'model'],
    ['is none where nothing tells and nothing looks like models', { team: ['x'], city: ['y'] }, null],
    ['is none of an empty table', {}, null],
  ])('%s', (_, columns, expected) => {
    expect(findModelColumn(table(columns))).toBe(expected);
  });

  test('others that name models are told', () => {
    const two = table({ model: ['org/a', 'org/b'], base: ['org/c', 'org/d'], team: ['x', 'y'] });
    expect(otherModelColumns(two, 'model')).toEqual(['base']);
  });
});

describe('a cell that names a model for sure', () => {
  test.each(['org/name', 'org/name@v1', ' hf://org/name ', 'https://huggingface.co/org/name/tree/main', 'pkg:huggingface/org/name@abc', 'hf.co/org/name'])('%j', (cell) => {
    expect(namesModel(cell)).toBe(true);
  });

  test.each(['gpt2', '1/2', '12/2026', '1.5/2', 'and/or what', '/etc/passwd', 'org/', '', 'https://example.com/org/name page', `${'a'.repeat(100_000)}`])('not %j', (cell) => {
    expect(namesModel(cell)).toBe(false);
  });
});

test.each([['Model ID', true], ['Modell', true], ['hf_repo', true], ['Owner', false], ['name', false], ['', false], ['constructor', false]])('%j as a head tells of models: %s', (cell, expected) => {
  expect(isModelHead(cell)).toBe(expected);
});
