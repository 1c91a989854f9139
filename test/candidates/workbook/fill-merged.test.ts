import { describe, expect, test } from 'vitest';
import { fillMerged } from '../../../src/candidates/workbook/fill-merged.ts';

describe('merged cells', () => {
  test.each<[string, readonly (readonly unknown[])[], readonly string[], readonly (readonly unknown[])[]]>([
    ['a column', [['x'], [null], [null]], ['A1:A3'], [['x'], ['x'], ['x']]],
    ['a row', [['x', null, null]], ['A1:C1'], [['x', 'x', 'x']]],
    ['a block', [['x', null], [null, null]], ['A1:B2'], [['x', 'x'], ['x', 'x']]],
    ['a cell that holds something of its own keeps it', [['x'], ['y']], ['A1:A2'], [['x'], ['y']]],
    ['a range beyond the last row ends there', [['x'], [null]], ['A1:A1048576'], [['x'], ['x']]],
    ['a range beyond the last column ends there', [['x', null]], ['A1:XFD1'], [['x', 'x']]],
    ['a range of an empty cell fills nothing', [[null], [null]], ['A1:A2'], [[null], [null]]],
    ['a range below the sheet fills nothing', [['x']], ['A5:A9'], [['x']]],
    ['what is no range is passed over', [['x'], [null]], ['A1', 'a1:a2', 'A1:A2:A3', '', 'A1:AAAA2'], [['x'], [null]]],
    ['two ranges', [['x', 'y'], [null, null]], ['A1:A2', 'B1:B2'], [['x', 'y'], ['x', 'y']]],
    ['no rows', [], ['A1:B2'], []],
  ])('%s', (_, cells, ranges, expected) => {
    expect(fillMerged(cells, ranges)).toEqual(expected);
  });

  test('what was given stays as it was', () => {
    const cells = [['x'], [null]];
    fillMerged(cells, ['A1:A2']);
    expect(cells).toEqual([['x'], [null]]);
  });

  test('a sheet that merges everything a hundred thousand times is read all the same', () => {
    const cells = Array.from({ length: 20_000 }, (_, at) => (at === 0 ? ['x', null] : [null, null]));
    const filled = fillMerged(cells, Array.from({ length: 100_000 }, () => 'A1:XFD1048576'));
    expect(filled.at(-1)).toEqual(['x', 'x']);
  });
});
