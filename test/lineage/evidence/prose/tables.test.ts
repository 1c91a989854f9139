import { describe, expect, test } from 'vitest';
import { sourceLines } from '../../../../src/lineage/evidence/prose/source-lines.ts';
import { readTables } from '../../../../src/lineage/evidence/prose/tables.ts';

function rows(readme: string): readonly (readonly (readonly string[])[])[] {
  return readTables(sourceLines(readme)).map(({ header, rows: body }) => [header, ...body].map((row) => row.map((cell) => cell.text.trim())));
}

describe('tables', () => {
  test.each<[string, string, readonly (readonly string[])[]]>([
    ['with outer bars', '| A | B |\n|---|:-:|\n| 1 | 2 |', [['A', 'B'], ['1', '2']]],
    ['without outer bars', 'A | B\n--- | ---\n1 | 2', [['A', 'B'], ['1', '2']]],
    ['with empty cells', '| A | B | C |\n|--|--|--|\n| 1 || 3 |', [['A', 'B', 'C'], ['1', '', '3']]],
    ['with a bar in code', '| A | B |\n|--|--|\n| `x|y` | 2 |', [['A', 'B'], ['x|y', '2']]],
    ['with links and emphasis', '| A |\n|---|\n| **[x](https://example.org)** |', [['A'], ['x']]],
    ['in HTML', '<table>\n<tr><th>A</th><th>B</th></tr>\n<tr><td>1</td>\n<td>2</td></tr>\n</table>', [['A', 'B'], ['1', '2']]],
    ['in HTML on one line', '<table><tr><td>A</td></tr><tr><td>1</td></tr></table>', [['A'], ['1']]],
    ['in HTML without an end', '<table><tr><td>A</td></tr>', [['A']]],
  ])('%s', (_, readme, expected) => {
    expect(rows(readme)).toEqual([expected]);
  });

  test('bars without a line of dashes make no table', () => {
    expect(rows('a | b\nc | d')).toEqual([]);
  });

  test('a table knows the heading above it', () => {
    expect(readTables(sourceLines('## Models\n\n| A |\n|---|\n| 1 |')).map(({ heading }) => heading)).toEqual(['Models']);
  });

  test('cells know their lines', () => {
    const [table] = readTables(sourceLines('x\n\n| A |\n|---|\n| 1 |\n| 2 |'));
    expect(table?.rows.map((row) => row[0]?.lines[0]?.line)).toEqual([5, 6]);
  });

  test('rows and cells are bounded', () => {
    const [table] = readTables(sourceLines(`${'|a'.repeat(99)}|\n|---|\n${'|1|\n'.repeat(999)}`));
    expect(table?.header.length).toBe(40);
    expect(table?.rows.length).toBe(399);
  });
});
