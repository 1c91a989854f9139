import { describe, expect, test } from 'vitest';
import { tableFromLines } from '../../src/candidates/table-from-lines.ts';

const table = (...lines: readonly (readonly string[])[]) => tableFromLines(lines.map((cells, at) => ({ number: at + 1, line: at + 1, cells })));

describe('the head of a table', () => {
  test.each<[string, readonly (readonly string[])[], readonly string[], number]>([
    ['is the first line', [['model', 'owner'], ['org/a', 'x']], ['model', 'owner'], 1],
    ['is the line with a telling name below a title', [['Candidates 2026', ''], ['Modell', 'Team'], ['org/a', 'x']], ['Modell', 'Team'], 1],
    ['is the line above the first model where no name tells', [['what', 'who'], ['org/a', 'x']], ['what', 'who'], 1],
    ['is none where models stand in the first line', [['org/a', 'x'], ['org/b', 'y']], ['column 1', 'column 2'], 2],
    ['is none of a plain list', [['org/a'], ['org/b']], [''], 2],
    ['is none of a plain list that begins with an old name', [['gpt2'], ['org/b']], [''], 2],
    ['is not far below', [...Array.from({ length: 40 }, () => ['note', 'more']), ['model', 'owner'], ['org/a', 'x']], ['note', 'more'], 41],
  ])('%s', (_, lines, columns, rows) => {
    const found = table(...lines);
    expect([found.columns, found.rows.length]).toEqual([columns, rows]);
  });

  test('lines above it are told', () => {
    expect(table(['Title', ''], ['Date', ''], ['model', 'owner'], ['org/a', 'x']).notes).toEqual(['rows 1, 2 above the head of the table were left out']);
  });
});

describe('names of columns', () => {
  test.each([
    [['model', 'x', 'x', 'x'], ['model', 'x', 'x (2)', 'x (3)']],
    [['model', 'x', 'x', 'x (2)'], ['model', 'x', 'x (2)', 'x (2) (2)']],
    [['model', 'x (2)', 'x', 'x'], ['model', 'x (2)', 'x', 'x (3)']],
    [['model', '', ' ', 'column 2'], ['model', 'column 2', 'column 3', 'column 2 (2)']],
    [['model', 'two\nlines  here'], ['model', 'two lines here']],
    [['model', '__proto__', 'constructor'], ['model', '__proto__', 'constructor']],
  ])('%j are %j', (head, columns) => {
    expect(table(head, ['org/a', ...head.slice(1)]).columns).toEqual(columns);
  });

  test('no cell is lost to another of the same name', () => {
    const { rows } = table(['model', 'x', 'x', 'x (2)', '__proto__'], ['org/a', '1', '2', '3', '4']);
    expect(Object.values(rows[0]?.cells ?? {})).toEqual(['org/a', '1', '2', '3', '4']);
  });

  test('a row longer than the head keeps its cells, a shorter one has empty ones', () => {
    const { columns, rows } = table(['model'], ['org/a', 'x'], ['org/b']);
    expect([columns, rows.map(({ cells }) => cells['column 2'])]).toEqual([['model', 'column 2'], ['x', '']]);
  });
});

describe('lines', () => {
  test('empty ones are no rows, and the others keep their numbers', () => {
    expect(table(['model', 'x'], ['', ' '], ['org/a', ''], []).rows.map(({ number }) => number)).toEqual([3]);
  });

  test('none make an empty table', () => {
    expect(table()).toEqual({ columns: [], rows: [], notes: [] });
  });

  test('may be more than a call takes arguments', () => {
    const lines = Array.from({ length: 200_000 }, () => ['org/a']);
    expect(tableFromLines([['model'], ...lines].map((cells, at) => ({ number: at, line: at, cells }))).rows).toHaveLength(200_000);
  });
});
