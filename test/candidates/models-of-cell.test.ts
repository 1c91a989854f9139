import { describe, expect, test } from 'vitest';
import { modelsOfCell } from '../../src/candidates/models-of-cell.ts';

const read = (cell: string, column = 'model') => modelsOfCell(cell, { column, problemOf: (ref) => (/\s/.test(ref) ? `"${ref}" is no model` : null) });

describe('the models of a cell', () => {
  test.each<[string, readonly string[]]>([
    ['org/name', ['org/name']],
    ['  "org/name"  ', ['org/name']],
    ['`org/name`', ['org/name']],
    ['„org/name“', ['org/name']],
    ['<https://huggingface.co/org/name>', ['https://huggingface.co/org/name']],
    ['[the model](https://huggingface.co/org/name)', ['https://huggingface.co/org/name']],
    ['\u200Borg/\u00ADname\uFEFF', ['org/name']],
    ['org/name\u00A0', ['org/name']],
    ['org/a, org/b;org/c\norg/d', ['org/a', 'org/b', 'org/c', 'org/d']],
    ['org/a, "org/b",', ['org/a', 'org/b']],
    ['gpt2', ['gpt2']],
  ])('%j', (cell, refs) => {
    expect(read(cell)).toEqual({ refs, problem: null });
  });

  test('are all left when one of several is no model, as it may have been meant otherwise', () => {
    expect(read('org/a, see the notes')).toEqual({ refs: [], problem: expect.stringContaining('org/a, see the notes') });
  });
});

describe('a cell without a model', () => {
  test.each([
    ['', 'no model is named'],
    ['–', 'no model is named'],
    ['N/A', 'no model is named'],
    ['""', 'no model is named'],
    ['=HYPERLINK("x")', 'is a formula and no model'],
    ['@SUM(A1)', 'is a formula and no model'],
    ['#REF!', 'holds the error #REF! and no model'],
    ['12', 'is a number or a date and no model'],
    ['1.5%', 'is a number or a date and no model'],
    ['31.12.2026', 'is a number or a date and no model'],
    ['1/2/26', 'is a number or a date and no model'],
    ['2026-12-31', 'is a number or a date and no model'],
    ['Model', 'repeats the head of the table'],
    ['x'.repeat(1_001), 'holds 1001 characters and no model'],
  ])('%j', (cell, words) => {
    expect(read(cell)).toEqual({ refs: [], problem: expect.stringContaining(words) });
  });
});

test('a cell that names a model like its column is no head', () => {
  expect(read('org/model', 'org/model').refs).toEqual(['org/model']);
});
