/** Most rows and cells that merged ranges may go through together; a sheet may state that all of its cells are one, and say so often. */
const maximumFilled = 200_000;

/** Cells of a sheet by row. */
type Cells = readonly (readonly unknown[])[];

/** The cells of a sheet with the value of each merged range in all of its cells, as a reader sees it. Ranges are like `B2:B4`. */
export function fillMerged(cells: Cells, ranges: readonly string[]): Cells {
  const filled = cells.map((row) => [...row]);
  let room = maximumFilled;
  for (const range of ranges) {
    const found = /^([A-Z]{1,3})(\d{1,7}):([A-Z]{1,3})(\d{1,7})$/.exec(range);
    if (!found || room <= 0) continue;
    const [left, right] = [columnOf(found[1] ?? ''), columnOf(found[3] ?? '')];
    const [top, bottom] = [Number(found[2]) - 1, Math.min(Number(found[4]), filled.length) - 1];
    const value = filled[top]?.[left] ?? null;
    for (const row of filled.slice(top, Math.min(bottom + 1, top + room))) {
      room -= 1;
      for (let column = left; column <= Math.min(right, row.length - 1) && room > 0; column += 1, room -= 1) row[column] = row[column] ?? value;
    }
  }
  return filled;
}

function columnOf(letters: string): number {
  return [...letters].reduce((number, letter) => number * 26 + letter.charCodeAt(0) - 64, 0) - 1;
}
